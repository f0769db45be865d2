import { createEffect, createSignal, For, Show } from "solid-js";
import { loadHistory, type HistoryEntry } from "../../../app/action-history";
import { useAssessment } from "../../../app/app-context";
import { messages } from "../../../app/messages";
import { planLifeMessages } from "../../../app/messages/plan-life";
import { instantToDay } from "../../../app/instant-to-day";
import styles from "./action-history.module.css";

/** What was done to an action, the latest first; read only once somebody opens it. */
export function ActionHistory(props: { readonly id: string }) {
  const { session } = useAssessment();
  const text = planLifeMessages.history;
  const [isOpen, setOpen] = createSignal(false);
  const [entries, setEntries] = createSignal<readonly HistoryEntry[] | null>(null);

  async function load(id: string): Promise<void> {
    setEntries(await loadHistory(session.workspace.database, id));
  }
  createEffect(() => {
    // Every change of the plan may be one of this action.
    session.actions();
    if (isOpen()) void load(props.id);
  });

  return (
    <details class={styles["history"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class={styles["summary"]}>{text.title}</summary>
      <Show when={entries()}>
        {(known) => (
          <Show when={known().length > 0} fallback={<p>{text.none}</p>}>
            <ol class={styles["entries"]}>
              <For each={known()}>
                {(entry) => (
                  <li>
                    <span class={styles["head"]}>
                      {messages.common.formatDay(instantToDay(entry.at))} · {text.by(entry.by)}
                    </span>
                    <ul class={styles["lines"]}>
                      <For each={entry.lines}>{(line) => <li>{line}</li>}</For>
                    </ul>
                  </li>
                )}
              </For>
            </ol>
          </Show>
        )}
      </Show>
    </details>
  );
}
