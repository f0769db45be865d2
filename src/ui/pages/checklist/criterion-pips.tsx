import { For } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { checklistMessages } from "../../../app/messages/checklist";
import { responseMark } from "../../../app/checklist/response-mark";
import type { Criterion } from "../../../catalogue/catalogue";
import layout from "../../styles/layout.module.css";
import type { Checklist } from "./checklist";
import styles from "./criterion-pips.module.css";

type PipsProps = { readonly checklist: Checklist; readonly criteria: readonly Criterion[] };

/** The criteria of one characteristic as small squares: where you are, what is rated how, what is open. */
export function CriterionPips(props: PipsProps) {
  const { session } = useAssessment();
  const markOf = (criterion: Criterion) => responseMark(criterion, session.responses()[criterion.id]);
  const isCurrent = (criterion: Criterion) => props.checklist.view.current()?.criterion === criterion;
  return (
    <ul class={styles["pips"]}>
      <For each={props.criteria}>
        {(criterion, index) => (
          <li>
            <a
              class={styles["pip"]}
              href={props.checklist.linkTo(criterion.id)}
              aria-current={isCurrent(criterion) ? "true" : undefined}
              data-shown={props.checklist.view.isShown(criterion.id)}
              noScroll
              onClick={() => props.checklist.setRailOpen(false)}
            >
              <span class={styles["number"]} aria-hidden="true">
                {index() + 1}
              </span>
              <span class={styles["mark"]} data-mark={markOf(criterion)} aria-hidden="true">
                {checklistMessages.marks[markOf(criterion)]}
              </span>
              <span class={layout["visuallyHidden"]}>
                {checklistMessages.pip(criterion.id, markOf(criterion))}
              </span>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
