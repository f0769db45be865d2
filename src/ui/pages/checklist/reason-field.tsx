import { useAssessment } from "../../../app/app-context";
import { missingReasonCharacters } from "../../../app/checklist/reason-length";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { TextArea } from "../../parts/field";
import { IdentifierWarning } from "../../parts/identifier-warning";

/** Why a criterion does not apply; says until when it does not count. */
export function ReasonField(props: { readonly criterion: Criterion }) {
  const { session, rating } = useAssessment();
  const text = checklistMessages.rating;
  const reason = () => session.fields[props.criterion.id]?.naReason ?? "";
  const hint = () => {
    if (session.isReadOnly()) return undefined;
    const missing = missingReasonCharacters(reason());
    return missing === 0 ? text.reasonEnough : text.reasonMissing(missing);
  };
  return (
    <div>
      <TextArea
        label={text.reason}
        hint={hint()}
        value={reason()}
        rows={2}
        data-field="naReason"
        readOnly={session.isReadOnly()}
        onInput={(event) => rating.type(props.criterion.id, "naReason", event.currentTarget.value)}
        onBlur={() => rating.endTyping()}
      />
      <IdentifierWarning text={reason()} />
    </div>
  );
}
