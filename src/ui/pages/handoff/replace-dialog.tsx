import { Show } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import type { FileSaving } from "../../../app/handoff/file-saving";
import { handoffMessages } from "../../../app/messages/handoff";
import type { WorkspaceCounts } from "../../../app/messages/handoff";
import { ConfirmDialog } from "../../parts/confirm-dialog";
import { SaveFirst } from "./save-first";

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
  const isOnlySample = (): boolean => workspace.sites().every((site) => site.isSample);

  return (
    <ConfirmDialog
      title={text.replaceTitle}
      isOpen={props.isOpen}
      confirm={text.replace}
      isConfirmable={!props.saving.isBusy()}
      onClose={() => props.onClose()}
      onConfirm={() => {
        props.onConfirm();
        return Promise.resolve(null);
      }}
    >
      <p>{text.replaceGone(props.here)}</p>
      <Show when={isOnlySample()} fallback={<SaveFirst saving={props.saving} />}>
        <p>{text.replaceSample}</p>
      </Show>
    </ConfirmDialog>
  );
}
