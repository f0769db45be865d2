import { createEffect, createSignal, Match, Show, Switch, untrack } from "solid-js";
import { useLock, useWorkspace } from "../../../../app/app-context";
import { turnLockOn } from "../../../../app/lock/lock-setup";
import { createRecoveryCheck } from "../../../../app/lock/recovery-check";
import { messages } from "../../../../app/messages";
import { lockSetupSentence, passphraseLockMessages } from "../../../../app/messages/passphrase-lock";
import { isPassphraseShort, isSamePassphrase } from "../../../../app/passphrase-length";
import { Button } from "../../../parts/button";
import { ButtonRow, Dialog } from "../../../parts/dialog";
import { Checkbox } from "../../../parts/field";
import { Notice } from "../../../parts/notice";
import { SecretField } from "../../../parts/secret-field";
import { NewPassphraseField } from "../../../parts/new-passphrase-field";
import { RecoverySheet } from "./recovery-sheet";
import { TypedGroups } from "./typed-groups";

type Step = "choose" | "key" | "confirm";
const steps: readonly Step[] = ["choose", "key", "confirm"];

/** Sets a passphrase in three steps: choose it, print the recovery key, type both back. */
export function SetUpDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const desk = useLock();
  const text = passphraseLockMessages.setUp;
  const check = createRecoveryCheck();
  const [step, setStep] = createSignal<Step>("choose");
  const [passphrase, setPassphrase] = createSignal("");
  const [again, setAgain] = createSignal("");
  const [isUnderstood, setUnderstood] = createSignal(false);
  const [hasTried, setTried] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<string | null>(null);
  const isSame = (): boolean => isSamePassphrase(again(), passphrase());
  const isTooShort = (): boolean => isPassphraseShort(passphrase());

  createEffect(() => {
    if (!props.isOpen) return;
    untrack(() => {
      setStep("choose");
      for (const clear of [setPassphrase, setAgain]) clear("");
      for (const clear of [setUnderstood, setTried, setBusy]) clear(false);
      setError(null);
      void check.draw();
    });
  });

  function move(by: 1 | -1): void {
    setTried(by === 1 && step() === "choose" && isTooShort());
    if (hasTried()) return;
    setStep(steps[steps.indexOf(step()) + by] ?? "choose");
  }

  async function finish(): Promise<void> {
    setTried(true);
    if (!isSame() || !check.isConfirmed() || !isUnderstood()) return;
    setBusy(true);
    const done = await turnLockOn(workspace, desk, passphrase(), check.groups());
    setBusy(false);
    if (!done.ok) setError(lockSetupSentence(done.error));
  }

  return (
    <Dialog
      title={text.title}
      isOpen={props.isOpen}
      onClose={() => props.onClose()}
      wouldLose={step() !== "choose"}
    >
      <Switch>
        <Match when={step() === "choose"}>
          <h3>{text.choose}</h3>
          <NewPassphraseField
            words={text}
            value={passphrase()}
            error={hasTried() && isTooShort() ? text.short : undefined}
            onChange={setPassphrase}
          />
          <Notice tone="warning">
            <p>{text.forgotten}</p>
          </Notice>
        </Match>
        <Match when={step() === "key"}>
          <h3>{text.key}</h3>
          <p>{text.keyLead}</p>
          <RecoverySheet groups={check.groups()} />
        </Match>
        <Match when={step() === "confirm"}>
          <h3>{text.confirm}</h3>
          <SecretField
            label={text.again}
            value={again()}
            canShow={true}
            error={hasTried() && !isSame() ? text.againWrong : undefined}
            onInput={setAgain}
          />
          <TypedGroups
            asked={check.asked()}
            typed={check.typed()}
            isWrong={(group) => hasTried() && !check.isRight(group)}
            onInput={check.type}
          />
          <Checkbox label={text.understood} checked={isUnderstood()} onChange={setUnderstood} />
          <Show when={hasTried() && !isUnderstood()}>
            <Notice tone="danger" role="alert">
              <p>{text.understoodMissing}</p>
            </Notice>
          </Show>
        </Match>
      </Switch>
      <Show when={error()}>
        {(sentence) => (
          <Notice tone="danger" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <ButtonRow>
        <Show
          when={step() === "confirm"}
          fallback={
            <Button look="primary" onClick={() => move(1)}>
              {text.next}
            </Button>
          }
        >
          <Button look="primary" disabled={isBusy()} onClick={() => void finish()}>
            {isBusy() ? text.making : text.button}
          </Button>
        </Show>
        <Show when={step() !== "choose"}>
          <Button disabled={isBusy()} onClick={() => move(-1)}>
            {text.back}
          </Button>
        </Show>
        <Button disabled={isBusy()} onClick={() => props.onClose()}>
          {messages.common.cancel}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
