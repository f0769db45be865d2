import { createMemo, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { formatLevel, metName } from "../../../app/level-text";
import { messages } from "../../../app/messages";
import { planMessages } from "../../../app/messages/plan";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { PlanView } from "../../../app/plan-view";
import layout from "../../styles/layout.module.css";
import styles from "./plan-summary.module.css";

function Stat(props: {
  readonly number: string;
  readonly words: string;
  readonly more?: string | undefined;
  readonly isBad?: boolean;
}) {
  return (
    <li class={styles["stat"]} data-bad={props.isBad === true}>
      <span class={styles["number"]}>{props.number}</span> <span class={styles["words"]}>{props.words}</span>
      <Show when={props.more}>
        {" "}
        <span class={styles["words"]}>{props.more}</span>
      </Show>
    </li>
  );
}

/** How far the plan is, and where it leads if every action does what it says. */
export function PlanSummaryCards(props: { readonly view: PlanView }) {
  const { session } = useAssessment();
  const text = planMessages.stats;
  const summary = () => props.view.summary();
  const landing = createMemo(() => {
    const now = session.results().overall;
    const then = props.view.projected();
    if (now === null || then.overall === null) return null;
    return {
      from: `${now.lowPercent}%`,
      to: `${then.overall.lowPercent}%`,
      words: (now.low === now.high ? text.landingOne : text.landingLow)(
        metName(session.catalogue.scoringProfile),
      ),
      level: text.landingLevel(formatLevel(session.catalogue.scoringProfile, then.level)),
    };
  });
  return (
    <ul class={styles["stats"]}>
      <Stat number={String(summary().open)} words={text.open(summary().open)} />
      <Stat number={String(summary().overdue)} words={text.overdue} isBad={summary().overdue > 0} />
      <Show when={summary().checksDue > 0}>
        <Stat
          number={String(summary().checksDue)}
          words={planLifeMessages.checksDue(summary().checksDue)}
          isBad
        />
      </Show>
      <Stat
        number={messages.common.xOfY(summary().criticalPlanned, summary().criticalGaps)}
        words={text.critical(summary().criticalGaps)}
        isBad={summary().criticalPlanned < summary().criticalGaps}
      />
      <Show when={landing()}>
        {(values) => (
          <li class={`${styles["stat"]} ${styles["landing"]}`}>
            <span class={styles["label"]}>{text.landing}</span>{" "}
            <span class={styles["number"]}>
              {values().from} <span class={layout["visuallyHidden"]}>{text.to}</span>
              <span aria-hidden="true">→</span> {values().to}
            </span>{" "}
            <span class={styles["words"]}>{values().words}</span>{" "}
            <span class={styles["words"]}>{values().level}</span>
          </li>
        )}
      </Show>
    </ul>
  );
}
