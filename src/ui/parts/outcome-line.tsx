import { Show } from "solid-js";
import { Button } from "./button";
import { Notice } from "./notice";
import styles from "./outcome-line.module.css";

/** What came of what a person just did. */
export type Outcome = {
  readonly tone: "good" | "danger";
  readonly sentence: string;
  /** A button that takes it back. */
  readonly undo?: { readonly label: string; readonly run: () => void };
};

/** Says an outcome on screen and to a screen reader; there from the start, so that it is heard. */
export function OutcomeLine(props: { readonly outcome: Outcome | null }) {
  return (
    <div role="status" class={styles["line"]}>
      <Show when={props.outcome}>
        {(outcome) => (
          <Notice tone={outcome().tone}>
            <p>{outcome().sentence}</p>
            <Show when={outcome().undo}>
              {(undo) => <Button onClick={() => undo().run()}>{undo().label}</Button>}
            </Show>
          </Notice>
        )}
      </Show>
    </div>
  );
}
