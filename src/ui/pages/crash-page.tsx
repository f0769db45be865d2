import { createSignal, Show } from "solid-js";
import { IS_SINGLE_FILE } from "../../app/edition";
import { messages } from "../../app/messages";
import { sessionMessages } from "../../app/messages/session";
import { reloadNewest } from "../../app/reload-newest";
import type { CrashSave } from "../../app/save-after-crash";
import type { ReadLockError } from "../../storage/lock/read-lock";
import { Button } from "../parts/button";
import { Notice } from "../parts/notice";
import styles from "./crash-page.module.css";

function Detail(props: { readonly error: unknown }) {
  const detail = (): string =>
    props.error instanceof Error ? (props.error.stack ?? props.error.message) : String(props.error);
  return (
    <details>
      <summary>{messages.shell.crashDetail}</summary>
      <pre class={styles["detail"]}>{detail()}</pre>
    </details>
  );
}

function ReloadButton(props: { readonly isMain: boolean }) {
  return (
    <Button look={props.isMain ? "primary" : "plain"} onClick={() => void reloadNewest()}>
      {messages.shell.reload}
    </Button>
  );
}

/** Shown when a bug was thrown. Needs nothing of the app, since anything in it may be broken. */
export function CrashPage(props: {
  readonly error: unknown;
  /** The workspace has a passphrase, which its file would not have. */
  readonly isSealed: boolean;
  readonly onSaveBackup: () => Promise<CrashSave>;
}) {
  const [isBusy, setBusy] = createSignal(false);
  const [outcome, setOutcome] = createSignal<CrashSave | null>(null);
  async function save(): Promise<void> {
    setBusy(true);
    setOutcome(await props.onSaveBackup());
    setBusy(false);
  }
  return (
    <main class={styles["page"]}>
      <h1>{messages.shell.crashTitle}</h1>
      <p>{IS_SINGLE_FILE ? sessionMessages.crash : messages.shell.crashBody}</p>
      <Show when={props.isSealed}>
        <p>{messages.start.notLockedThough}</p>
      </Show>
      <div class={styles["buttons"]}>
        <Button look="primary" disabled={isBusy()} onClick={() => void save()}>
          {messages.shell.saveBackup}
        </Button>
        <ReloadButton isMain={false} />
      </div>
      <div role="status">
        <Show when={outcome()}>
          {(now) => (
            <Notice tone={now().isSaved ? "good" : "danger"}>
              <p>{now().sentence}</p>
            </Notice>
          )}
        </Show>
      </div>
      <Detail error={props.error} />
    </main>
  );
}

/** Shown when the app could not even start: there is no open storage to save from. */
export function StartCrashPage(props: { readonly error: unknown }) {
  return (
    <main class={styles["page"]}>
      <h1>{messages.shell.crashTitle}</h1>
      <p>{messages.start.crashed}</p>
      <div class={styles["buttons"]}>
        <ReloadButton isMain={true} />
      </div>
      <Detail error={props.error} />
    </main>
  );
}

/** Shown when the storage could not be opened: nothing else can work then. */
export function StartFailedPage(props: { readonly code: ReadLockError["code"] }) {
  return (
    <main class={styles["page"]}>
      <h1>{messages.start.failedTitle}</h1>
      <p>{messages.start.failed[props.code]}</p>
      <div class={styles["buttons"]}>
        <ReloadButton isMain={true} />
      </div>
    </main>
  );
}
