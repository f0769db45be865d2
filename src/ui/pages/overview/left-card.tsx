import { useAssessment } from "../../../app/app-context";
import { checklistAddress } from "../../../app/checklist/checklist-address";
import { noFilter, type Toggle } from "../../../app/checklist/criterion-filter";
import { overviewMessages } from "../../../app/messages/overview";
import type { WhatIsLeft } from "../../../app/what-is-left";
import { Card } from "../../parts/card";
import layout from "../../styles/layout.module.css";
import styles from "./left-card.module.css";

function Figure(props: {
  readonly label: string;
  readonly value: string;
  readonly href?: string | undefined;
}) {
  return (
    <div class={styles["number"]}>
      <dt>{props.href === undefined ? props.label : <a href={props.href}>{props.label}</a>}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

/** How much is still to be done, in numbers that lead to the criteria behind them. */
export function LeftCard(props: { readonly left: WhatIsLeft }) {
  const { session } = useAssessment();
  const text = overviewMessages.left;
  const listOf = (toggle: Toggle, number: number): string | undefined =>
    number === 0
      ? undefined
      : `#${checklistAddress({
          assessmentId: session.id,
          criterionId: null,
          filter: { ...noFilter, toggles: [toggle] },
        })}`;
  return (
    <Card title={text.title}>
      <dl class={styles["numbers"]}>
        <Figure
          label={text.open}
          value={String(props.left.open.length)}
          href={listOf("open", props.left.open.length)}
        />
        <Figure
          label={text.unknown}
          value={String(props.left.unknown.length)}
          href={listOf("unknown", props.left.unknown.length)}
        />
        <Figure
          label={text.flagged}
          value={String(props.left.flagged.length)}
          href={listOf("flagged", props.left.flagged.length)}
        />
        <Figure label={text.time} value={text.minutes(props.left.minutes)} />
      </dl>
      <p class={`${layout["soft"]} ${layout["small"]}`}>{text.timeHint}</p>
    </Card>
  );
}
