import { createEffect, lazy, onMount, Show, useContext, type JSX } from "solid-js";
import { AssessmentContext, useWorkspace } from "../../app/app-context";
import { IS_SINGLE_FILE } from "../../app/edition";
import { messages } from "../../app/messages";
import { reloadNewest } from "../../app/reload-newest";
import { LockButtons, LockWarning } from "./lock-buttons";
import { Notice } from "./notice";
import styles from "./page.module.css";
import { SaveStateLine } from "./save-state";
import { SessionNotice } from "./session-notice";
import { UpdateOffer } from "./update-offer";

const ConflictNotice = lazy(() =>
  import("./conflict-notice").then((part) => ({ default: part.ConflictNotice })),
);

type PageProps = {
  readonly title: string;
  /** What the browser's tab and history say, where the title would tell them a clinic's name. */
  readonly screen?: string;
  /** Chips beside the title. */
  readonly badge?: JSX.Element;
  /** Narrow pages are for reading, wide ones for tables. */
  readonly width?: "narrow" | "wide";
  readonly children: JSX.Element;
};

let isFirstPage = true;

/** The top bar with title and save state, and the main part of a screen. Moves focus to the title after navigation. */
export function Page(props: PageProps) {
  const workspace = useWorkspace();
  const assessment = useContext(AssessmentContext);
  let heading!: HTMLHeadingElement;
  createEffect(() => {
    document.title = `${props.screen ?? props.title} – ${messages.common.productName}`;
  });
  onMount(() => {
    if (!isFirstPage) {
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    isFirstPage = false;
  });
  return (
    <main id="main" class={styles["page"]}>
      <div class={styles["bar"]}>
        <div class={styles["title"]}>
          <h1 ref={heading} tabindex="-1">
            {props.title}
          </h1>
          {props.badge}
        </div>
        <div class={styles["tools"]}>
          <SaveStateLine />
          <LockButtons />
        </div>
      </div>
      <div class={`${styles["main"]} ${styles[props.width ?? "wide"]}`}>
        <Show when={workspace.isOutdated()}>
          <Notice tone="danger">
            <p>{messages.shell.updateElsewhere}</p>
            <button type="button" class={styles["inlineButton"]} onClick={() => void reloadNewest()}>
              {messages.shell.reload}
            </button>
          </Notice>
        </Show>
        <LockWarning />
        <UpdateOffer />
        {IS_SINGLE_FILE && <SessionNotice />}
        <Show when={workspace.quarantine().length > 0}>
          <Notice tone="warning">
            <p>
              {messages.shell.quarantine(workspace.quarantine().length)}{" "}
              <a href="#/settings">{messages.shell.quarantineLink}</a>
            </p>
          </Notice>
        </Show>
        <Show when={assessment}>{(open) => <ConflictNotice of={{ assessmentId: open().session.id }} />}</Show>
        {props.children}
      </div>
    </main>
  );
}
