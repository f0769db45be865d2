import { Show } from "solid-js";
import { Notice } from "./notice";
import styles from "./outcome-line.module.css";

/** What came of what a person just did. */
export type Outcome = { readonly tone: "good" | "danger"; readonly sentence: string };

/** Says an outcome on screen and to a screen reader; there from the start, so that it is heard. */
export function OutcomeLine(props: { readonly outcome: Outcome | null }) {
  return (
    <div role="status" class={styles["line"]}>
      <Show when={props.outcome}>
        {(outcome) => (
          <Notice tone={outcome().tone}>
            <p>{outcome().sentence}</p>
          </Notice>
        )}
      </Show>
    </div>
  );
}
