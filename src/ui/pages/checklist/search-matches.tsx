import { For, Show } from "solid-js";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Checklist } from "./checklist";
import styles from "./search-matches.module.css";

/** More would push everything else out of sight; the list view holds them all. */
const SHOWN_MATCHES = 5;

/** What a search finds, right below it. */
export function SearchMatches(props: { readonly checklist: Checklist }) {
  const text = checklistMessages.find;
  const matches = () => props.checklist.view.shown();
  return (
    <div class={styles["matches"]}>
      <p class={styles["count"]} aria-live="polite">
        {text.matches(matches().length)} {matches().length > 0 ? text.enter : ""}
      </p>
      <ul class={styles["list"]}>
        <For each={matches().slice(0, SHOWN_MATCHES)}>
          {(criterion) => (
            <li>
              <a
                href={props.checklist.linkTo(criterion.id)}
                noScroll
                onClick={() => props.checklist.setRailOpen(false)}
              >
                <span class={styles["id"]}>{criterion.id}</span> {criterion.title}
              </a>
            </li>
          )}
        </For>
        <Show when={matches().length > SHOWN_MATCHES}>
          <li>
            <a href={props.checklist.linkTo(null)}>{text.allMatches}</a>
          </li>
        </Show>
      </ul>
    </div>
  );
}
