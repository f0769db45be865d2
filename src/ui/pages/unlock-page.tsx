import { createSignal, onCleanup, onMount, Show, untrack } from "solid-js";
import { openLockChannel } from "../../app/lock/lock-channel";
import { canUsePasskeys, passkeysIn } from "../../app/lock/passkey";
import { startOver, unlock, unlockByPasskey, type UnlockFailure } from "../../app/lock/unlocking";
import { unlockMessages, unlockSentence } from "../../app/messages/unlock";
import type { Result } from "../../shared/result";
import type { LockRow } from "../../storage/lock/lock-row";
import type { Secret } from "../../storage/lock/wraps";
import type { Seal } from "../../storage/lock/seal";
import { Button } from "../parts/button";
import { Disclosure } from "../parts/disclosure";
import { TextField } from "../parts/field";
import { Notice } from "../parts/notice";
import { SecretField } from "../parts/secret-field";
import styles from "./unlock-page.module.css";

type UnlockPageProps = { readonly lock: LockRow; readonly onUnlocked: (seal: Seal) => void };

function StartOver() {
  const text = unlockMessages.startOver;
  const [typed, setTyped] = createSignal("");
  const [isBusy, setBusy] = createSignal(false);
  async function remove(): Promise<void> {
    setBusy(true);
    await startOver();
    location.reload();
  }
  return (
    <Disclosure title={text.title}>
      <p>{text.lead}</p>
      <TextField
        label={text.typeWord(text.word)}
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div>
        <Button
          look="danger"
          disabled={isBusy() || typed().trim().toLowerCase() !== text.word}
          onClick={() => void remove()}
        >
          {isBusy() ? text.sweeping : text.button}
        </Button>
      </div>
    </Disclosure>
  );
}

/** All that is seen of a locked workspace. It says nothing of what is in it, nor what the app is for. */
export function UnlockPage(props: UnlockPageProps) {
  const text = unlockMessages;
  const [passphrase, setPassphrase] = createSignal("");
  const [recoveryKey, setRecoveryKey] = createSignal("");
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<UnlockFailure | null>(null);
  const goesOn = (): string | undefined =>
    props.lock.state === "sealed" ? undefined : text.goesOn[props.lock.state];

  onMount(() => {
    document.title = text.title;
    document.querySelector<HTMLInputElement>("main input")?.focus();
    const channel = openLockChannel((what) => {
      if (what === "changed") location.reload();
      if (what === "left") location.replace("about:blank");
    });
    onCleanup(() => channel.close());
  });

  async function attempt(work: () => Promise<Result<Seal, UnlockFailure>>): Promise<void> {
    setBusy(true);
    setFailure(null);
    const opened = await work();
    setBusy(false);
    if (opened.ok) props.onUnlocked(opened.value);
    else setFailure(opened.error);
  }
  function tryTyped(event: SubmitEvent, secret: Secret): void {
    event.preventDefault();
    const ownLock = untrack(() => props.lock);
    if (!isBusy()) void attempt(() => unlock(ownLock, secret));
  }
  function tryPasskey(): void {
    const ownLock = untrack(() => props.lock);
    void attempt(() => unlockByPasskey(ownLock));
  }

  return (
    <main class={styles["page"]}>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Show when={goesOn()}>
        {(sentence) => (
          <Notice tone="warning">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <form
        class={styles["form"]}
        onSubmit={(event) => tryTyped(event, { kind: "passphrase", passphrase: passphrase() })}
      >
        <SecretField label={text.passphrase} value={passphrase()} canShow={true} onInput={setPassphrase} />
        <div class={styles["buttons"]}>
          <Button type="submit" look="primary" disabled={isBusy()}>
            {isBusy() ? text.unlocking : text.unlock}
          </Button>
          <Show when={canUsePasskeys() && passkeysIn(props.lock.wraps).length > 0}>
            <Button disabled={isBusy()} onClick={tryPasskey}>
              {text.passkey}
            </Button>
          </Show>
        </div>
      </form>
      <div role="alert">
        <Show when={failure()}>
          {(now) => (
            <Notice tone="danger">
              <p>{unlockSentence(now())}</p>
            </Notice>
          )}
        </Show>
      </div>
      <Disclosure title={text.recovery.title}>
        <form
          class={styles["form"]}
          onSubmit={(event) => tryTyped(event, { kind: "recovery", typed: recoveryKey() })}
        >
          <TextField
            label={text.recovery.label}
            hint={text.recovery.hint}
            value={recoveryKey()}
            spellcheck={false}
            autocapitalize="characters"
            onInput={(event) => setRecoveryKey(event.currentTarget.value)}
          />
          <p class={styles["soft"]}>{text.recovery.afterwards}</p>
          <div>
            <Button type="submit" disabled={isBusy()}>
              {text.recovery.button}
            </Button>
          </div>
        </form>
      </Disclosure>
      <p class={styles["soft"]}>{text.forgotten}</p>
      <StartOver />
    </main>
  );
}
