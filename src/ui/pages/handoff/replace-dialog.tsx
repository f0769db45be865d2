import { createSignal, Show } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import type { FileSaving } from "../../../app/handoff/file-saving";
import { handoffMessages } from "../../../app/messages/handoff";
import { backupErrorSentence } from "../../../app/messages/backup-errors";
import type { WorkspaceCounts } from "../../../app/messages/handoff";
import { Button } from "../../parts/button";
import { ConfirmDialog } from "../../parts/confirm-dialog";

type ReplaceDialogProps = {
  readonly saving: FileSaving;
  readonly isOpen: boolean;
  readonly here: WorkspaceCounts;
  readonly onClose: () => void;
  /** Begins; how it goes on is told outside of the dialog. */
  readonly onConfirm: () => void;
};

/** Asks before everything here goes in favor of a file, and offers to save it first. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const workspace = useWorkspace();
  const text = handoffMessages.open;
  const [savedFirst, setSavedFirst] = createSignal<string | null>(null);
  const isOnlySample = (): boolean => workspace.sites().every((site) => site.isSample);

  async function saveFirst(): Promise<void> {
    const choice = { assessmentIds: null, withPrivateNotes: true, passphrase: null, isPlacePicked: false };
    const saved = await props.saving.save(choice);
    if (saved === null) return;
    setSavedFirst(
      saved.ok ? handoffMessages.save.done(saved.value.summary) : backupErrorSentence(saved.error),
    );
  }

  return (
    <ConfirmDialog
      title={text.replaceTitle}
      isOpen={props.isOpen}
      confirm={text.replace}
      onClose={() => {
        setSavedFirst(null);
        props.onClose();
      }}
      onConfirm={() => {
        props.onConfirm();
        return Promise.resolve(null);
      }}
    >
      <p>{text.replaceGone(props.here)}</p>
      <Show
        when={isOnlySample()}
        fallback={
          <div>
            <Button onClick={() => void saveFirst()}>{text.saveFirst}</Button>
          </div>
        }
      >
        <p>{text.replaceSample}</p>
      </Show>
      <div role="status">
        <Show when={savedFirst()}>{(words) => <p>{words()}</p>}</Show>
      </div>
    </ConfirmDialog>
  );
}
