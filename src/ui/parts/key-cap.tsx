import { Show } from "solid-js";
import { readSingleKeys } from "../../app/checklist/single-keys";
import styles from "./key-cap.module.css";

/** Shows the key that does the same. A hint for eyes only: the keyboard help says it in words. None while single keys are off. */
export function KeyCap(props: { readonly children: string }) {
  return (
    <Show when={readSingleKeys(localStorage)}>
      <kbd class={styles["key"]} aria-hidden="true">
        {props.children}
      </kbd>
    </Show>
  );
}
