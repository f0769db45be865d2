import { createMemo, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { GapRow } from "../../../app/gap-list";
import { describeGapPlace } from "../../../app/gap-reason";
import { messages } from "../../../app/messages";
import { gapsMessages } from "../../../app/messages/gaps";
import { Chip } from "../../parts/chip";
import { CriterionLink } from "../../parts/criterion-link";
import { RatingChip } from "../../parts/rating-chip";
import layout from "../../styles/layout.module.css";
import { PlanButton } from "./plan-button";
import cards from "../../parts/card-table.module.css";
import styles from "./gap-table.module.css";

type GapTableProps = {
  readonly caption: string;
  readonly rows: readonly GapRow[];
  /** Names the characteristic in each row: not needed under a heading that does. */
  readonly withDomain: boolean;
  /** Leave the band out where all rows are in one and the heading says so. */
  readonly withBand?: boolean;
  readonly onPlan: (id: string) => void;
};

function GapTableRow(props: {
  readonly row: GapRow;
  readonly withDomain: boolean;
  readonly withBand: boolean;
  readonly onPlan: (id: string) => void;
}) {
  const { session } = useAssessment();
  const text = gapsMessages;
  const { columns } = text.list;
  const reason = createMemo(() => describeGapPlace(props.row, session.catalogue.scoringProfile));
  return (
    <tr class={`${cards["row"]} ${styles["row"]}`}>
      <td class={styles["place"]}>{props.row.place}</td>
      <th scope="row" class={styles["gap"]}>
        <CriterionLink id={props.row.gap.id} /> <span>{props.row.criterion.gapWording}</span>
        <Show when={props.withDomain}>
          <span class={styles["domain"]}>{props.row.domain.name}</span>
        </Show>
      </th>
      <td class={styles["rating"]}>
        <span class={cards["label"]}>{columns.rating} </span>
        <span class={styles["chips"]}>
          <Show when={!props.row.isNotKnown} fallback={<Chip tone="level1">{text.list.notKnown}</Chip>}>
            <RatingChip rating={props.row.rating} />
          </Show>{" "}
          <Show when={props.row.criterion.critical}>
            <Chip tone="danger">{messages.common.critical}</Chip>
          </Show>
        </span>
      </td>
      <td class={styles["effort"]}>
        <span class={cards["label"]}>{columns.effort} </span>
        {messages.common.efforts[props.row.gap.effort]}
      </td>
      <Show when={props.withBand}>
        <td class={styles["band"]}>
          <span class={cards["label"]}>{columns.band} </span>
          {text.bands[props.row.gap.band]}
        </td>
      </Show>
      <td class={styles["why"]}>
        <For each={reason()}>{(sentence) => <p>{sentence}</p>}</For>
      </td>
      <td class={styles["plan"]}>
        <PlanButton row={props.row} onPlan={props.onPlan} />
      </td>
    </tr>
  );
}

/** Gaps as a table; on narrow screens each row becomes a card. */
export function GapTable(props: GapTableProps) {
  const { columns } = gapsMessages.list;
  const ids = createMemo(() => props.rows.map(({ gap }) => gap.id));
  const rowOf = (id: string) => props.rows.find(({ gap }) => gap.id === id);
  return (
    <div class={cards["frame"]}>
      <table class={`${cards["table"]} ${styles["table"]}`}>
        <caption class={layout["visuallyHidden"]}>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col" class={styles["placeHead"]}>
              {columns.place}
            </th>
            <th scope="col">{columns.criterion}</th>
            <th scope="col" class={styles["ratingHead"]}>
              {columns.rating}
            </th>
            <th scope="col" class={styles["effortHead"]}>
              {columns.effort}
            </th>
            <Show when={props.withBand !== false}>
              <th scope="col" class={styles["bandHead"]}>
                {columns.band}
              </th>
            </Show>
            <th scope="col" class={styles["whyHead"]}>
              {columns.why}
            </th>
            <th scope="col" class={styles["planHead"]}>
              <span class={layout["visuallyHidden"]}>{columns.plan}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={ids()}>
            {(id) => (
              <Show when={rowOf(id)}>
                {(row) => (
                  <GapTableRow
                    row={row()}
                    withDomain={props.withDomain}
                    withBand={props.withBand !== false}
                    onPlan={props.onPlan}
                  />
                )}
              </Show>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
