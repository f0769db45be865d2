import { createSignal } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { actionFormMessages } from "../../../app/messages/action-form";
import { errorSentence } from "../../../app/messages/errors";
import type { RemovedAction } from "../../../storage/actions";
import { Button } from "../button";
import { ConfirmDialog } from "../confirm-dialog";

type RemoveActionProps = {
  readonly id: string;
  readonly title: string;
  readonly onRemoved: (removed: RemovedAction) => void;
};

/** Takes an action out of the plan after asking once. */
export function RemoveAction(props: RemoveActionProps) {
  const { plan, session } = useAssessment();
  const text = actionFormMessages;
  const [isAsking, setAsking] = createSignal(false);

  async function remove(): Promise<string | null> {
    // What was typed last may still be on its way; it must not come back after the removal.
    await session.workspace.saves.settle();
    const removed = await plan.remove(props.id);
    if (!removed.ok) return errorSentence(removed.error.code);
    props.onRemoved(removed.value);
    return null;
  }

  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {text.remove}
      </Button>
      <ConfirmDialog
        title={text.removeTitle}
        confirm={text.confirmRemove}
        isOpen={isAsking()}
        onClose={() => setAsking(false)}
        onConfirm={remove}
      >
        <p>{text.removeBody(props.title)}</p>
      </ConfirmDialog>
    </>
  );
}
