import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Button } from "../../parts/button";
import { ButtonRow, Dialog } from "../../parts/dialog";
import { Notice } from "../../parts/notice";

type RemoveDialogProps = {
  readonly item: EvidenceItem | null;
  readonly onClose: () => void;
  readonly onRemoved: (item: EvidenceItem) => void;
};

/** Asks before an item and its bytes go for good. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { evidence } = useAssessment();
  const [problem, setProblem] = createSignal<string | null>(null);
  const text = messages.evidence.remove;

  async function remove(item: EvidenceItem): Promise<void> {
    const removed = await evidence.remove(item.id);
    setProblem(removed.ok ? null : errorSentence(removed.error.code));
    if (!removed.ok) return;
    props.onRemoved(item);
    props.onClose();
  }

  return (
    <Dialog title={text.title} isOpen={props.item !== null} onClose={() => props.onClose()}>
      <Show when={problem()}>
        {(sentence) => (
          <Notice tone="danger" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <Show when={props.item}>
        {(item) => (
          <>
            <p>{text.body(item().title)}</p>
            <ButtonRow>
              <Button look="danger" onClick={() => void remove(item())}>
                {text.confirm}
              </Button>
              <Button onClick={() => props.onClose()}>{messages.common.cancel}</Button>
            </ButtonRow>
          </>
        )}
      </Show>
    </Dialog>
  );
}
