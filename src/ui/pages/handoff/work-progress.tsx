import { Show } from "solid-js";
import { handoffMessages } from "../../../app/messages/handoff";
import type { Progress } from "../../../storage/hand-off/watch";
import { Button } from "../../parts/button";
import { ProgressBar } from "../../parts/progress-bar";
import styles from "../handoff-page.module.css";

type WorkProgressProps = {
  readonly words: string;
  readonly progress: Progress | null;
  readonly onStop: () => void;
};

/** How far long work has come, and the way to stop it. */
export function WorkProgress(props: WorkProgressProps) {
  return (
    <div class={styles["list"]}>
      <p role="status">{props.words}</p>
      <Show when={props.progress}>
        {(now) => (
          <div>
            <ProgressBar value={now().done} max={now().total} />
            <p class={styles["amount"]}>{handoffMessages.progress(now())}</p>
          </div>
        )}
      </Show>
      <div>
        <Button onClick={() => props.onStop()}>{handoffMessages.stop}</Button>
      </div>
    </div>
  );
}
