import { createEffect, createSignal, Show, untrack, type JSX } from "solid-js";
import type { LockSetupError } from "../../../../app/lock/lock-setup";
import { toSecret } from "../../../../app/lock/to-secret";
import { messages } from "../../../../app/messages";
import { lockSetupSentence, passphraseLockMessages } from "../../../../app/messages/passphrase-lock";
import type { Result } from "../../../../shared/result";
import type { Secret } from "../../../../storage/lock/wraps";
import { Button } from "../../../parts/button";
import { ButtonRow, Dialog } from "../../../parts/dialog";
import { focusTitleIfLost } from "../../../parts/focus-title";
import { Notice } from "../../../parts/notice";
import { SecretField } from "../../../parts/secret-field";

type SecretDialogProps = {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly isDangerous?: boolean;
  readonly isOpen: boolean;
  /** False while something in `children` is missing; it has said so by then. */
  readonly isReady: () => boolean;
  readonly onClose: () => void;
  readonly onOpen?: () => void;
  readonly work: (current: Secret) => Promise<Result<null, LockSetupError>>;
  readonly onDone: () => void;
  readonly children?: JSX.Element;
};

/** Changes something about the lock, for somebody who can open it. */
export function SecretDialog(props: SecretDialogProps) {
  const [typed, setTyped] = createSignal("");
  const [isBusy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<string | null>(null);
  createEffect(() => {
    if (!props.isOpen) return;
    untrack(() => {
      setTyped("");
      setError(null);
      props.onOpen?.();
    });
  });

  async function run(): Promise<void> {
    if (!props.isReady()) return;
    setBusy(true);
    setError(null);
    const done = await props.work(await toSecret(typed()));
    setBusy(false);
    if (!done.ok) return void setError(lockSetupSentence(done.error));
    props.onDone();
    props.onClose();
    focusTitleIfLost();
  }

  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={() => props.onClose()} wouldLose={false}>
      <p>{props.lead}</p>
      {props.children}
      <SecretField
        label={passphraseLockMessages.change.current}
        value={typed()}
        canShow={true}
        onInput={setTyped}
      />
      <Show when={error()}>
        {(sentence) => (
          <Notice tone="danger" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <ButtonRow>
        <Button
          look={props.isDangerous === true ? "danger" : "primary"}
          disabled={isBusy()}
          onClick={() => void run()}
        >
          {isBusy() ? passphraseLockMessages.working : props.button}
        </Button>
        <Button disabled={isBusy()} onClick={() => props.onClose()}>
          {messages.common.cancel}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
