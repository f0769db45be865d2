import { createMemo, Index, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { DomainBar } from "../../../app/domain-bars";
import type { GapsView } from "../../../app/gaps-view";
import { gapsMessages } from "../../../app/messages/gaps";
import { Card } from "../../parts/card";
import layout from "../../styles/layout.module.css";
import styles from "./domain-bars.module.css";

function Bar(props: { readonly bar: DomainBar }) {
  const low = (): number => props.bar.low ?? 0;
  return (
    <span class={styles["track"]} aria-hidden="true" data-level={props.bar.level}>
      <span class={styles["low"]} style={{ width: `${String(low())}%` }} />
      <span class={styles["high"]} style={{ width: `${String((props.bar.high ?? 0) - low())}%` }} />
    </span>
  );
}

/** The characteristics as bars with their numbers; the part that open criteria leave undecided is striped. */
export function DomainBars(props: { readonly view: GapsView }) {
  const { session } = useAssessment();
  const text = gapsMessages.domains;
  const { groupName } = session.catalogue;
  const hasRange = createMemo(() => props.view.bars().some(({ low, high }) => low !== high));
  return (
    <Card title={groupName.many}>
      <table class={styles["table"]} data-range={hasRange()}>
        <caption class={layout["visuallyHidden"]}>{text.caption}</caption>
        <thead>
          <tr class={layout["visuallyHidden"]}>
            <th scope="col">{groupName.one}</th>
            <th scope="col">{text.columns.score}</th>
            <th scope="col">{text.columns.rated}</th>
          </tr>
        </thead>
        <tbody>
          <Index each={props.view.bars()}>
            {(bar) => (
              <tr class={styles["row"]}>
                <th scope="row" class={styles["name"]}>
                  {bar().name}
                </th>
                <td class={styles["score"]}>
                  <Bar bar={bar()} />
                  <span class={styles["number"]}>{bar().score}</span>
                </td>
                <td class={styles["answered"]}>{text.answered(bar().answered, bar().total)}</td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <Show when={hasRange()}>
        <p class={`${layout["soft"]} ${layout["small"]}`}>{text.striped}</p>
      </Show>
    </Card>
  );
}
