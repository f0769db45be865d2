import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { needsAgreement } from "../../../app/checklist/evidence-agreement";
import { computedGrade, isGradeOverridden } from "../../../app/grade-override";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { Checkbox } from "../../parts/field";
import layout from "../../styles/layout.module.css";
import styles from "./evidence-grade.module.css";
import { GradeOverride } from "./grade-override";

/** How well a criterion is evidenced, where the rating is given; computed, or set by a reviewer. */
export function EvidenceGrade(props: { readonly criterion: Criterion }) {
  const { session, rating } = useAssessment();
  const text = checklistMessages.evidence;
  const response = () => session.responses()[props.criterion.id];
  const fields = () => session.fields[props.criterion.id];
  const grade = () => response()?.evidenceGrade ?? 0;
  const computed = () => computedGrade(session, props.criterion.id);
  return (
    <div class={styles["grade"]}>
      <Show
        when={isGradeOverridden(response())}
        fallback={
          <p>
            <strong>{text.grade(grade())}.</strong> {text.grades[grade()]}
          </p>
        }
      >
        <p class={styles["reason"]}>
          <strong>{text.overridden(grade())}.</strong>{" "}
          {text.overriddenFrom(computed(), fields()?.gradeReason ?? "")}
        </p>
      </Show>
      <Show when={needsAgreement(session, props.criterion.id)}>
        <Checkbox
          label={text.agree}
          checked={fields()?.evidenceAgrees === true}
          disabled={session.isReadOnly()}
          onChange={(isOn) => rating.change(props.criterion.id, { evidenceAgrees: isOn ? true : null })}
        />
        <p class={layout["soft"]}>{text.agreeHint}</p>
      </Show>
      <Show when={!session.isReadOnly()}>
        <GradeOverride criterion={props.criterion} computed={computed()} />
      </Show>
    </div>
  );
}
