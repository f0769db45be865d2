import { createEffect, createSignal, Match, Switch } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { IS_SINGLE_FILE } from "../../app/edition";
import { messages } from "../../app/messages";
import { sessionMessages } from "../../app/messages/session";
import { errorSentence } from "../../app/messages/errors";
import layout from "../styles/layout.module.css";
import { Button } from "./button";
import styles from "./save-state.module.css";

const savedWords = IS_SINGLE_FILE ? sessionMessages.saved : messages.shell.saveStates.saved;

/** What is read out: a failure, and that it is over. Every key stroke saves, so saving itself is not news. */
function SpokenState() {
  const { saves } = useWorkspace();
  const text = messages.shell;
  const [sentence, setSentence] = createSignal("");
  createEffect<boolean>((hadFailed) => {
    const now = saves.state();
    const { kind } = now;
    if (kind === "lost") setSentence(`${text.saveStates.failed}. ${errorSentence(now.error.code)}`);
    if (kind === "failed") setSentence(`${text.saveStates.failed}. ${text.saveFailedHelp}`);
    if (kind === "saved") setSentence(hadFailed ? savedWords : "");
    return kind === "failed" || (kind === "saving" && hadFailed);
  }, false);
  return (
    <p class={layout["visuallyHidden"]} aria-live="assertive">
      {sentence()}
    </p>
  );
}

/** Tells the truth about storage: saved, on its way, or failed with a way to try again. */
export function SaveStateLine() {
  const { saves } = useWorkspace();
  const text = messages.shell;
  const lostCode = () => {
    const now = saves.state();
    return now.kind === "lost" ? now.error.code : undefined;
  };
  return (
    <>
      <SpokenState />
      <div class={styles["line"]} role="status" aria-live="off" data-state={saves.state().kind}>
        <Switch>
          <Match when={saves.state().kind === "failed"}>
            <span class={styles["failed"]}>{text.saveStates.failed}</span>
            <span class={styles["help"]}>{text.saveFailedHelp}</span>
            <Button onClick={() => saves.retry()}>{text.tryAgain}</Button>
          </Match>
          <Match when={lostCode()}>
            {(code) => (
              <>
                <span class={styles["failed"]}>{text.saveStates.failed}</span>
                <span class={styles["help"]}>{errorSentence(code())}</span>
              </>
            )}
          </Match>
          <Match when={saves.state().kind === "saving"}>
            <span aria-hidden="true">{text.saveStates.saving}</span>
          </Match>
          <Match when={true}>
            <span class={styles["saved"]}>{savedWords}</span>
          </Match>
        </Switch>
      </div>
    </>
  );
}
