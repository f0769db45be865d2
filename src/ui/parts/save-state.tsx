import { Match, Switch } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { messages } from "../../app/messages";
import { Button } from "./button";
import styles from "./save-state.module.css";

/** Tells the truth about storage: saved, on its way, or failed with a way to try again. */
export function SaveStateLine() {
  const { saves } = useWorkspace();
  const text = messages.shell;
  return (
    <div class={styles["line"]} role="status" data-state={saves.state().kind}>
      <Switch>
        <Match when={saves.state().kind === "failed"}>
          <span class={styles["failed"]}>{text.saveStates.failed}</span>
          <span class={styles["help"]}>{text.saveFailedHelp}</span>
          <Button onClick={() => saves.retry()}>{text.tryAgain}</Button>
        </Match>
        <Match when={saves.state().kind === "saving"}>
          <span>{text.saveStates.saving}</span>
        </Match>
        <Match when={true}>
          <span class={styles["saved"]}>{text.saveStates.saved}</span>
        </Match>
      </Switch>
    </div>
  );
}
