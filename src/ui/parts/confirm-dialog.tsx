import { createSignal, Show, type JSX } from "solid-js";
import { messages } from "../../app/messages";
import { Button } from "./button";
import { ButtonRow, Dialog } from "./dialog";
import { focusTitleIfLost } from "./focus-title";
import { Notice } from "./notice";

type ConfirmDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** What the dangerous button says. */
  readonly confirm: string;
  readonly isConfirmable?: boolean;
  readonly onClose: () => void;
  /** Does it; resolves to a sentence where it could not, and the dialog stays open. */
  readonly onConfirm: () => Promise<string | null>;
  readonly children: JSX.Element;
};

/** Asks before something is gone for good. The way out has the focus first. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [isBusy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<string | null>(null);

  function close(): void {
    setError(null);
    props.onClose();
  }

  async function confirm(): Promise<void> {
    setBusy(true);
    const sentence = await props.onConfirm();
    setBusy(false);
    setError(sentence);
    if (sentence !== null) return;
    props.onClose();
    focusTitleIfLost();
  }

  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={close} wouldLose={false}>
      {props.children}
      <Show when={error()}>
        {(sentence) => (
          <Notice tone="danger" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <ButtonRow>
        <Button autofocus disabled={isBusy()} onClick={close}>
          {messages.common.cancel}
        </Button>
        <Button
          look="danger"
          disabled={isBusy() || props.isConfirmable === false}
          onClick={() => void confirm()}
        >
          {props.confirm}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
