import { Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { missingReasonCharacters } from "../../../app/checklist/reason-length";
import { evidenceGrades } from "../../../app/grade-override";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { Disclosure } from "../../parts/disclosure";
import { Select, TextArea } from "../../parts/field";
import { IdentifierWarning } from "../../parts/identifier-warning";
import layout from "../../styles/layout.module.css";

type GradeOverrideProps = { readonly criterion: Criterion; readonly computed: number };

/** A reviewer's own grade: it counts once its reason says enough. */
export function GradeOverride(props: GradeOverrideProps) {
  const { session, rating } = useAssessment();
  const text = checklistMessages.evidence;
  const fields = () => session.fields[props.criterion.id];
  const chosen = () => fields()?.gradeOverride;
  const reason = () => fields()?.gradeReason ?? "";
  const hint = () => {
    const missing = missingReasonCharacters(reason());
    return missing === 0 ? text.gradeReasonEnough : text.gradeReasonMissing(missing);
  };
  function choose(value: string): void {
    const grade = evidenceGrades.find((one) => String(one) === value);
    // The reason goes with the override: it explains nothing else.
    rating.change(
      props.criterion.id,
      grade === undefined ? { gradeOverride: null, gradeReason: null } : { gradeOverride: grade },
    );
  }
  return (
    <Disclosure title={text.override}>
      <p class={layout["soft"]}>{text.overrideHint}</p>
      <Select
        label={text.gradeField}
        value={chosen() === undefined ? "" : String(chosen())}
        options={[
          { value: "", label: text.asComputed(props.computed) },
          ...evidenceGrades.map((grade) => ({ value: String(grade), label: text.gradeChoice(grade) })),
        ]}
        onChange={choose}
      />
      <Show when={chosen() !== undefined}>
        <TextArea
          label={text.gradeReason}
          hint={hint()}
          value={reason()}
          rows={2}
          data-field="gradeReason"
          onInput={(event) => rating.type(props.criterion.id, "gradeReason", event.currentTarget.value)}
          onBlur={() => rating.endTyping()}
        />
        <IdentifierWarning text={reason()} />
      </Show>
    </Disclosure>
  );
}
