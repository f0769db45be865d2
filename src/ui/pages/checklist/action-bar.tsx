import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { Button } from "../../parts/button";
import { KeyCap } from "../../parts/key-cap";
import styles from "./action-bar.module.css";
import type { Checklist } from "./checklist";

/** The longer part of a name goes out of sight where there is no room, never out of the name. */
function Words(props: { readonly parts: readonly [string, string] }) {
  return (
    <span>
      <span class={styles["short"]}>{props.parts[0]}</span>
      <span class={styles["long"]}>{props.parts[1]}</span>
    </span>
  );
}

/** Stays at the foot of the window, so that the way on is always in reach. */
export function ActionBar(props: { readonly checklist: Checklist; readonly criterion: Criterion }) {
  const { session } = useAssessment();
  const text = checklistMessages.bar;
  const isFlagged = () => session.fields[props.criterion.id]?.flagged === true;
  return (
    <div class={styles["bar"]} role="group" aria-label={text.label}>
      <Button class={styles["previous"] ?? ""} onClick={() => props.checklist.previous()}>
        <span aria-hidden="true">←</span>
        <Words parts={text.previous} />
        <KeyCap>K</KeyCap>
      </Button>
      <Show when={!session.isReadOnly()}>
        <Button data-command="undo" onClick={() => void props.checklist.undo()}>
          {text.undo}
        </Button>
        <Button
          class={styles["flag"] ?? ""}
          aria-pressed={isFlagged()}
          onClick={() => props.checklist.toggleFlag()}
        >
          <svg class={styles["icon"]} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 15V2M3.5 2.5h8.5l-2 3 2 3H3.5" />
          </svg>
          <Words parts={text.flag} />
          <KeyCap>F</KeyCap>
        </Button>
      </Show>
      <Button look="primary" class={styles["next"] ?? ""} onClick={() => props.checklist.next()}>
        <Words parts={text.next} />
        <KeyCap>J</KeyCap>
        <span class={styles["arrow"]} aria-hidden="true">
          →
        </span>
      </Button>
    </div>
  );
}
