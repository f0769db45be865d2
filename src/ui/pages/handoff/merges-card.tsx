import { createSignal, For, Show } from "solid-js";
import { instantToDay } from "../../../app/instant-to-day";
import type { MergeList } from "../../../app/handoff/merge-list";
import { messages } from "../../../app/messages";
import { handoffMessages } from "../../../app/messages/handoff";
import { errorSentence } from "../../../app/messages/errors";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import styles from "../handoff-page.module.css";

/** What was merged, when, and the way back. */
export function MergesCard(props: { readonly merges: MergeList }) {
  const text = handoffMessages.merges;
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const day = (instant: string): string => messages.common.formatDay(instantToDay(instant));
  async function undo(id: string): Promise<void> {
    const undone = await props.merges.undo(id);
    setOutcome(
      undone.ok
        ? { tone: "good", sentence: text.undoneNow }
        : { tone: "danger", sentence: errorSentence(undone.error.code) },
    );
  }
  return (
    <Show when={props.merges.merges().length > 0}>
      <Card title={text.title}>
        <p>{text.lead}</p>
        <OutcomeLine outcome={outcome()} />
        <ul class={`${layout["plainList"]} ${layout["stack"]}`}>
          <For each={props.merges.merges()}>
            {(merge) => (
              <li class={styles["merge"]}>
                <div class={layout["grow"]}>
                  <p>
                    <strong>{text.line(day(merge.at), merge.file.handoffCode)}</strong>
                  </p>
                  <p>{text.brought(merge.counts)}</p>
                </div>
                <Show
                  when={merge.undoneAt}
                  fallback={
                    <Button
                      aria-label={text.undo(merge.file.handoffCode)}
                      onClick={() => void undo(merge.id)}
                    >
                      {text.undoLabel}
                    </Button>
                  }
                >
                  {(at) => <p class={layout["soft"]}>{text.undone(day(at()))}</p>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  );
}
