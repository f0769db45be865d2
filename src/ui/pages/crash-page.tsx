import { messages } from "../../app/messages";
import type { OpenError } from "../../storage/database";
import { Button } from "../parts/button";
import styles from "./crash-page.module.css";

/** Shown when a bug was thrown. Needs nothing of the app, since anything in it may be broken. */
export function CrashPage(props: { readonly error: unknown; readonly onSaveBackup: () => void }) {
  const detail = (): string =>
    props.error instanceof Error ? (props.error.stack ?? props.error.message) : String(props.error);
  return (
    <main class={styles["page"]}>
      <h1>{messages.shell.crashTitle}</h1>
      <p>{messages.shell.crashBody}</p>
      <div class={styles["buttons"]}>
        <Button look="primary" onClick={() => props.onSaveBackup()}>
          {messages.shell.saveBackup}
        </Button>
        <Button onClick={() => window.location.reload()}>{messages.shell.reload}</Button>
      </div>
      <details>
        <summary>{messages.shell.crashDetail}</summary>
        <pre class={styles["detail"]}>{detail()}</pre>
      </details>
    </main>
  );
}

/** Shown when the storage could not be opened: nothing else can work then. */
export function StartFailedPage(props: { readonly code: OpenError["code"] }) {
  return (
    <main class={styles["page"]}>
      <h1>{messages.start.failedTitle}</h1>
      <p>{messages.start.failed[props.code]}</p>
      <div class={styles["buttons"]}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {messages.shell.reload}
        </Button>
      </div>
    </main>
  );
}
