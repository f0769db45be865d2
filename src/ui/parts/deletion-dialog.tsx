import { createEffect, createSignal, Show } from "solid-js";
import { useLock, useWorkspace } from "../../app/app-context";
import { keptDays } from "../../app/deleted-work";
import { createDeletionWords, deleteTarget, type DeletionTarget } from "../../app/deletion";
import { siteMessages } from "../../app/messages/site";
import { errorSentence } from "../../app/messages/errors";
import { createSiteActions } from "../../app/site-actions";
import { ConfirmDialog } from "./confirm-dialog";
import { Checkbox } from "./field";

type DeletionDialogProps = {
  /** What is to go; null while nothing is asked. */
  readonly target: DeletionTarget | null;
  readonly onClose: () => void;
  /** It is deleted, and `DeletedNotice` says so. */
  readonly onDeleted?: (kind: DeletionTarget["kind"]) => void;
};

/** Asks before a site or an assessment goes: what goes with it, for how long it can come back, and what deleting means on a disk. */
export function DeletionDialog(props: DeletionDialogProps) {
  const workspace = useWorkspace();
  const desk = useLock();
  const actions = createSiteActions(workspace);
  const text = siteMessages.deletion;
  const words = createDeletionWords(workspace, () => props.target);
  const [isForGood, setForGood] = createSignal(false);
  createEffect(() => {
    if (props.target !== null) setForGood(false);
  });

  async function confirm(): Promise<string | null> {
    const [target, onDeleted] = [props.target, props.onDeleted];
    if (target === null) return null;
    const deleted = await deleteTarget(actions, target, { isForGood: isForGood() });
    if (!deleted.ok) {
      const { code } = deleted.error;
      return code === "storage.full" && !isForGood() ? text.noRoom : errorSentence(code);
    }
    workspace.tellDeleted(deleted.value);
    onDeleted?.(target.kind);
    return null;
  }

  return (
    <ConfirmDialog
      title={words()?.title ?? ""}
      isOpen={words() !== null}
      confirm={isForGood() ? text.confirmForGood : (words()?.confirm ?? "")}
      onClose={() => props.onClose()}
      onConfirm={confirm}
    >
      <p>
        {words()?.gone ?? ""} {isForGood() ? text.final : text.kept(keptDays(workspace))}
      </p>
      <Checkbox label={text.forGood} checked={isForGood()} onChange={setForGood} />
      <Show when={isForGood()}>
        <p>{desk.isSealed ? text.disksSealed : text.disks}</p>
      </Show>
      <p>
        <a href="#/handoff">{text.backupFirst}</a>
      </p>
    </ConfirmDialog>
  );
}
