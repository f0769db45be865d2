import { useAssessment } from "../../../app/app-context";
import { checklistMessages } from "../../../app/messages/checklist";
import type { Criterion } from "../../../catalogue/catalogue";
import { TextField } from "../../parts/field";
import styles from "./counsel-check.module.css";

/** Criteria that rest on law are looked at by a lawyer, not by this app. */
export function CounselCheck(props: { readonly criterion: Criterion }) {
  const { session, rating } = useAssessment();
  const text = checklistMessages.counsel;
  return (
    <div class={styles["counsel"]}>
      <div class={styles["words"]}>
        <p class={styles["label"]}>{text.label}</p>
        <p>{text.text}</p>
      </div>
      <TextField
        label={text.field}
        type="date"
        value={session.fields[props.criterion.id]?.counselCheckedOn ?? ""}
        disabled={session.isReadOnly()}
        onChange={(event) =>
          rating.change(props.criterion.id, { counselCheckedOn: event.currentTarget.value || null })
        }
      />
    </div>
  );
}
