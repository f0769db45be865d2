import { For, Show } from "solid-js";
import { planMessages } from "../../../app/messages/plan";
import type { ActionWarning } from "../../../plan/adequacy";
import styles from "./action-form.module.css";

/** What an action lacks to be more than an intention. */
export function ActionWarnings(props: { readonly warnings: readonly ActionWarning[] }) {
  return (
    <Show when={props.warnings.length > 0}>
      <ul class={styles["warnings"]} aria-label={planMessages.warningsLabel}>
        <For each={props.warnings}>{(warning) => <li>{planMessages.warnings[warning]}</li>}</For>
      </ul>
    </Show>
  );
}
