import { Show } from "solid-js";
import { useLock, useWorkspace } from "../../app/app-context";
import { createDeletionWords, deleteTarget, type DeletionTarget } from "../../app/deletion";
import { siteMessages } from "../../app/messages/site";
import { errorSentence } from "../../app/messages/errors";
import { createSiteActions } from "../../app/site-actions";
import { ConfirmDialog } from "./confirm-dialog";

type DeletionDialogProps = {
  /** What is to go; null while nothing is asked. */
  readonly target: DeletionTarget | null;
  readonly onClose: () => void;
  /** It is gone: the sentence that says so. */
  readonly onDeleted: (sentence: string) => void;
};

/** Asks before a site or an assessment goes: what goes with it, and what deleting means on a disk. */
export function DeletionDialog(props: DeletionDialogProps) {
  const workspace = useWorkspace();
  const desk = useLock();
  const actions = createSiteActions(workspace);
  const text = siteMessages.deletion;
  const words = createDeletionWords(workspace, () => props.target);

  async function confirm(): Promise<string | null> {
    const [target, described] = [props.target, words()];
    if (target === null || described === null) return null;
    const deleted = await deleteTarget(actions, target);
    if (!deleted.ok) return errorSentence(deleted.error.code);
    props.onDeleted(described.done);
    return null;
  }

  return (
    <ConfirmDialog
      title={words()?.title ?? ""}
      isOpen={words() !== null}
      confirm={words()?.confirm ?? ""}
      onClose={() => props.onClose()}
      onConfirm={confirm}
    >
      <Show when={words()}>
        {(described) => (
          <p>
            {described().gone} {text.final}
          </p>
        )}
      </Show>
      <p>{desk.isSealed ? text.disksSealed : text.disks}</p>
      <p>
        <a href="#/handoff">{text.backupFirst}</a>
      </p>
    </ConfirmDialog>
  );
}
