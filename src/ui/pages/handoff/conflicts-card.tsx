import { createSignal, For, Show } from "solid-js";
import type { createConflictList, ConflictItem, ConflictSide } from "../../../app/handoff/conflict-list";
import { instantToDay } from "../../../app/instant-to-day";
import { messages } from "../../../app/messages";
import { handoffMessages } from "../../../app/messages/handoff";
import { errorSentence } from "../../../app/messages/errors";
import type { Result } from "../../../shared/result";
import type { StorageError } from "../../../storage/storage-error";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import styles from "./conflicts-card.module.css";

type Decide = (work: () => Promise<Result<null, StorageError>>) => void;

function Side(props: { readonly side: ConflictSide; readonly onDecide: Decide }) {
  const text = handoffMessages.conflicts;
  const said = () => text.said(props.side.by, messages.common.formatDay(instantToDay(props.side.at)));
  return (
    <div class={styles["side"]}>
      <p class={styles["where"]}>{props.side.where}</p>
      <p class={styles["value"]}>{props.side.text}</p>
      <Show when={props.side.at !== ""}>
        <p class={layout["small"]}>{said()}</p>
      </Show>
      <div class={styles["keep"]}>
        <Button aria-label={text.keep(props.side.text)} onClick={() => props.onDecide(props.side.decide)}>
          {text.keepLabel}
        </Button>
      </div>
    </div>
  );
}

function Item(props: { readonly item: ConflictItem; readonly onDecide: Decide }) {
  return (
    <article class={styles["item"]} aria-label={props.item.heading}>
      <h3>
        <a href={props.item.href}>{props.item.heading}</a>
      </h3>
      <div class={styles["sides"]}>
        <For each={props.item.sides}>{(side) => <Side side={side} onDecide={props.onDecide} />}</For>
      </div>
      <Show when={props.item.keepBoth}>
        {(keepBoth) => (
          <div>
            <Button onClick={() => props.onDecide(keepBoth())}>{handoffMessages.conflicts.keepBoth}</Button>
          </div>
        )}
      </Show>
    </article>
  );
}

/** Values that two copies changed apart, side by side, for a person to decide. */
export function ConflictsCard(props: { readonly conflicts: ReturnType<typeof createConflictList> }) {
  const text = handoffMessages.conflicts;
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  async function decide(work: () => Promise<Result<null, StorageError>>): Promise<void> {
    const decided = await work();
    setOutcome(
      decided.ok
        ? { tone: "good", sentence: text.decided }
        : { tone: "danger", sentence: errorSentence(decided.error.code) },
    );
    await props.conflicts.reload();
  }
  return (
    <>
      <OutcomeLine outcome={outcome()} />
      <Show when={props.conflicts.items().length > 0}>
        <Card title={text.title}>
          <p>{text.lead}</p>
          <For each={props.conflicts.items()}>
            {(item) => <Item item={item} onDecide={(work) => void decide(work)} />}
          </For>
        </Card>
      </Show>
    </>
  );
}
