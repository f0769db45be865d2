import { Index, Show } from "solid-js";
import type { FindOutRow } from "../../../app/find-out-list";
import type { GapsView } from "../../../app/gaps-view";
import { messages } from "../../../app/messages";
import { gapsMessages } from "../../../app/messages/gaps";
import { Card } from "../../parts/card";
import { Chip } from "../../parts/chip";
import { CriterionLink } from "../../parts/criterion-link";
import { LongList } from "../../parts/long-list";
import layout from "../../styles/layout.module.css";
import styles from "./to-do-list.module.css";

function reasonText(reason: FindOutRow["reason"]): string {
  const text = gapsMessages.findOut;
  switch (reason) {
    case "unanswered":
      return text.unanswered;
    case "notKnown":
      return text.notKnown;
    case "countsZero":
      return text.countsZero;
    default:
      return text.issues[reason];
  }
}

function FindOutList(props: { readonly rows: readonly FindOutRow[] }) {
  return (
    <ul class={styles["list"]}>
      <Index each={props.rows}>
        {(row) => (
          <li class={styles["item"]}>
            <CriterionLink id={row().criterion.id} title={row().criterion.title} />
            <p class={styles["facts"]}>
              <Show when={row().isCritical}>
                <Chip tone="danger">{messages.common.critical}</Chip>{" "}
              </Show>
              {reasonText(row().reason)}
            </p>
          </li>
        )}
      </Index>
    </ul>
  );
}

/** What nobody has an answer for yet. */
export function FindOutCard(props: { readonly view: GapsView }) {
  const text = gapsMessages.findOut;
  return (
    <Card title={text.title} aside={<Chip>{props.view.findOut().length}</Chip>}>
      <Show when={props.view.findOut().length > 0} fallback={<p>{text.none}</p>}>
        <p class={layout["soft"]}>{text.body}</p>
        <LongList rows={props.view.findOut()}>{(rows) => <FindOutList rows={rows()} />}</LongList>
      </Show>
    </Card>
  );
}
