import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { TRASH_DAYS } from "../../../app/evidence-trash";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import { ConfirmDialog } from "../../parts/confirm-dialog";

type RemoveDialogProps = {
  /** Empty while nothing is to be removed. */
  readonly items: readonly EvidenceItem[];
  readonly onClose: () => void;
  readonly onRemoved: (items: readonly EvidenceItem[]) => void;
};

/** Asks before items leave the library; for 30 days they can be brought back. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { evidence } = useAssessment();
  const text = evidenceMessages.library.removal;

  async function remove(): Promise<string | null> {
    const items = props.items;
    const removed = await evidence.remove(items.map(({ id }) => id));
    if (!removed.ok) return errorSentence(removed.error.code);
    props.onRemoved(items);
    return null;
  }

  return (
    <ConfirmDialog
      title={text.title}
      isOpen={props.items.length > 0}
      confirm={text.confirm}
      onClose={() => props.onClose()}
      onConfirm={remove}
    >
      <Show when={props.items.length > 0}>
        <p>
          {text.body(
            props.items.map(({ title }) => title),
            TRASH_DAYS,
          )}
        </p>
      </Show>
    </ConfirmDialog>
  );
}
