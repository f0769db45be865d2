import { createSignal, For, lazy, Show, type JSX } from "solid-js";
import { useLock } from "../../../app/app-context";
import { IS_SINGLE_FILE } from "../../../app/edition";
import { messages } from "../../../app/messages";
import { sessionMessages } from "../../../app/messages/session";
import { FileButton } from "../../parts/file-button";
import { FolderButton } from "../../parts/folder-button";
import type { Picked } from "./restore-here";
import styles from "./welcome.module.css";

// Loaded when there is something to look at.
const RestoreHere = lazy(() => import("./restore-here").then((part) => ({ default: part.RestoreHere })));

/** The first visit: what this is, what it is not, where data lives. */
export function Welcome(props: {
  readonly buttons: JSX.Element;
  readonly onRestored: (sentence: string) => void;
}) {
  const [picked, setPicked] = createSignal<Picked | null>(null);
  const desk = useLock();
  const text = messages.home.welcome;
  return (
    <div class={styles["welcome"]}>
      <section class={styles["words"]} aria-labelledby="welcome-lead">
        <h2 id="welcome-lead" class={styles["lead"]}>
          {text.lead}
        </h2>
        <div class={styles["sentences"]}>
          <p>{text.whatItIs}</p>
          <p>{text.whatItIsNot}</p>
          <p>{IS_SINGLE_FILE ? sessionMessages.whereDataLives : text.whereDataLives}</p>
        </div>
        <div class={styles["buttons"]}>{props.buttons}</div>
        <Show when={!IS_SINGLE_FILE && !desk.isSealed}>
          <p class={styles["restore"]}>
            <span>{text.shared}</span>
            <a href="#/settings">{text.sharedLink}</a>
          </p>
        </Show>
        <div class={styles["back"]}>
          <p>{text.backupLead}</p>
          <div class={styles["buttons"]}>
            <FolderButton
              label={messages.home.openFolder}
              onChoose={(folder) => setPicked({ kind: "folder", folder })}
            />
            <FileButton
              label={messages.home.openBackup}
              onChoose={(file) => setPicked({ kind: "file", file })}
            />
          </div>
          <Show when={picked()}>
            {(now) => <RestoreHere picked={now()} onRestored={(sentence) => props.onRestored(sentence)} />}
          </Show>
        </div>
      </section>
      <section class={styles["how"]} aria-labelledby="welcome-steps">
        <h2 id="welcome-steps">{text.stepsTitle}</h2>
        <ol class={styles["steps"]}>
          <For each={text.steps}>
            {(step) => (
              <li class={styles["step"]}>
                <h3>{step.title}</h3>
                <p>{step.text}</p>
              </li>
            )}
          </For>
        </ol>
      </section>
    </div>
  );
}
