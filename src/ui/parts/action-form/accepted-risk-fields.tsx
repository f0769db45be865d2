import { messages } from "../../../app/messages";
import type { Action } from "../../../plan/action";
import { DateField } from "../date-field";
import { TextArea } from "../field";
import styles from "./action-form.module.css";

type Risk = NonNullable<Action["acceptedRisk"]>;

type AcceptedRiskFieldsProps = { readonly risk: Risk; readonly onChange: (risk: Risk) => void };

/** Why a gap is left as it is, and for how long. */
export function AcceptedRiskFields(props: AcceptedRiskFieldsProps) {
  const text = messages.actionForm;
  return (
    <div class={styles["risk"]}>
      <TextArea
        label={text.riskReason}
        rows={2}
        error={props.risk.reason.trim() === "" ? text.riskReasonMissing : undefined}
        value={props.risk.reason}
        onInput={(event) => props.onChange({ ...props.risk, reason: event.currentTarget.value })}
      />
      <DateField
        label={text.riskUntil}
        value={props.risk.until}
        onChange={(until) => {
          if (until !== null) props.onChange({ ...props.risk, until });
        }}
      />
    </div>
  );
}
