import { createSignal, onMount, Show } from "solid-js";
import { useLock, useWorkspace } from "../../../../app/app-context";
import { addPasskey, changeSecret, turnLockOff } from "../../../../app/lock/lock-setup";
import { countPasskeys, takePasskeysAway } from "../../../../app/lock/passkey-list";
import { canUsePasskeys } from "../../../../app/lock/passkey";
import { sweepOwed } from "../../../../app/lock/sweeping";
import { createRecoveryCheck } from "../../../../app/lock/recovery-check";
import { errorSentence } from "../../../../app/messages/errors";
import { passphraseLockMessages } from "../../../../app/messages/passphrase-lock";
import { isPassphraseShort } from "../../../../app/passphrase-length";
import { Button } from "../../../parts/button";
import { Notice } from "../../../parts/notice";
import type { Outcome } from "../../../parts/outcome-line";
import styles from "./lock.module.css";
import { NewPassphraseField } from "../../../parts/new-passphrase-field";
import { RecoverySheet } from "./recovery-sheet";
import { SecretDialog } from "./secret-dialog";
import { TypedGroups } from "./typed-groups";

type Asked = "change" | "renew" | "passkey" | "remove" | null;

/** What can be changed about a lock, each asking for the passphrase or the recovery key again. */
export function LockActions(props: { readonly onOutcome: (outcome: Outcome) => void }) {
  const workspace = useWorkspace();
  const desk = useLock();
  const text = passphraseLockMessages;
  const check = createRecoveryCheck();
  const [asked, setAsked] = createSignal<Asked>(null);
  const [passphrase, setPassphrase] = createSignal("");
  const [hasTried, setTried] = createSignal(false);
  const [passkeys, setPasskeys] = createSignal(0);
  const isTooShort = (): boolean => isPassphraseShort(passphrase());
  const close = (): unknown => setAsked(null);
  const say = (sentence: string): void => props.onOutcome({ tone: "good", sentence });

  /** Nobody has to wait for the browser's files, but how far they are is said. */
  async function sayAndSweep(sentence: string): Promise<void> {
    say(`${sentence} ${text.sweep.working}`);
    const isSwept = await sweepOwed(localStorage);
    say(`${sentence} ${isSwept ? text.sweep.done : text.sweep.owed}`);
  }

  async function count(): Promise<void> {
    setPasskeys(await countPasskeys(workspace));
  }
  onMount(() => void count());

  function reset(): void {
    setTried(false);
    setPassphrase("");
  }
  function isReadyWhen(isRight: () => boolean): () => boolean {
    return () => {
      setTried(true);
      return isRight();
    };
  }
  async function removePasskeys(): Promise<void> {
    const removed = await takePasskeysAway(workspace);
    await count();
    if (removed.ok) void sayAndSweep(text.on.passkeysRemoved);
    else props.onOutcome({ tone: "danger", sentence: errorSentence(removed.error.code) });
  }

  return (
    <>
      <div class={styles["buttons"]}>
        <Button onClick={() => setAsked("change")}>{text.on.change}</Button>
        <Button onClick={() => setAsked("renew")}>{text.on.renew}</Button>
        <Show when={canUsePasskeys()}>
          <Button onClick={() => setAsked("passkey")}>{text.on.addPasskey}</Button>
        </Show>
        <Show when={passkeys() > 0}>
          <Button onClick={() => void removePasskeys()}>{text.on.removePasskeys}</Button>
        </Show>
        <Button look="danger" onClick={() => setAsked("remove")}>
          {text.on.remove}
        </Button>
      </div>
      <Show when={passkeys() > 0}>
        <p class={styles["soft"]}>{text.on.passkeys(passkeys())}</p>
      </Show>
      <SecretDialog
        {...text.change}
        isOpen={asked() === "change"}
        onOpen={reset}
        onClose={close}
        isReady={isReadyWhen(() => !isTooShort())}
        work={(current) => changeSecret(workspace, current, { kind: "passphrase", passphrase: passphrase() })}
        onDone={() => void sayAndSweep(text.on.changed)}
      >
        <NewPassphraseField
          words={text.setUp}
          value={passphrase()}
          error={hasTried() && isTooShort() ? text.setUp.short : undefined}
          onChange={setPassphrase}
        />
        <Notice tone="warning">
          <p>{text.setUp.forgotten}</p>
        </Notice>
      </SecretDialog>
      <SecretDialog
        {...text.renew}
        isOpen={asked() === "renew"}
        onOpen={() => {
          reset();
          void check.draw();
        }}
        onClose={close}
        isReady={isReadyWhen(check.isConfirmed)}
        work={(current) =>
          changeSecret(workspace, current, { kind: "recovery", typed: check.groups().join("") })
        }
        onDone={() => void sayAndSweep(text.on.renewed)}
      >
        <RecoverySheet groups={check.groups()} />
        <TypedGroups
          asked={check.asked()}
          typed={check.typed()}
          isWrong={(group) => hasTried() && !check.isRight(group)}
          onInput={check.type}
        />
      </SecretDialog>
      <SecretDialog
        {...text.passkey}
        isOpen={asked() === "passkey"}
        onClose={close}
        isReady={() => true}
        work={(current) => addPasskey(workspace, current, text.passkey.name)}
        onDone={() => {
          void count();
          say(text.on.passkeyAdded);
        }}
      />
      <SecretDialog
        {...text.remove}
        isDangerous={true}
        isOpen={asked() === "remove"}
        onClose={close}
        isReady={() => true}
        work={(current) => turnLockOff(workspace, desk, current)}
        onDone={() => undefined}
      />
    </>
  );
}
