import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { fittingSuggestions } from "../../../app/checklist/priority";
import { messages } from "../../../app/messages";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { Chip } from "../../parts/chip";
import { Disclosure } from "../../parts/disclosure";
import layout from "../../styles/layout.module.css";
import styles from "./suggestions.module.css";

/** What the report would say about this gap, and what others do about it. */
export function Suggestions(props: { readonly criterion: Criterion }) {
  const { session } = useAssessment();
  const text = checklistMessages.suggestions;
  const fitting = () => fittingSuggestions(props.criterion, session.responses()[props.criterion.id]);
  return (
    <Disclosure title={text.title}>
      <h3>{text.wording}</h3>
      <p>{props.criterion.gapWording}</p>
      <h3>{text.actions}</h3>
      <ul class={styles["list"]}>
        <For each={props.criterion.actions}>
          {(action, index) => (
            <li class={styles["action"]} data-fits={fitting().has(index())}>
              <p>{action.text}</p>
              <p class={`${layout["soft"]} ${layout["small"]}`}>
                {text.meta(
                  action.owner,
                  messages.common.effortsLong[action.effort],
                  text.forRating[action.forRating],
                )}
              </p>
              <Show when={fitting().has(index())}>
                <Chip tone="brand">{text.fits}</Chip>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Disclosure>
  );
}
