import { evidenceMessages } from "../../../app/messages/evidence";
import { TextField } from "../field";
import type { DraftFields } from "./draft-fields";
import styles from "./evidence-form.module.css";
import { PlaceField } from "./place-field";

/** When, where and by whom. */
export function CircumstanceFields(props: DraftFields) {
  const text = evidenceMessages.form;
  return (
    <div class={styles["pair"]}>
      <TextField
        label={text.evidenceDate}
        hint={text.evidenceDateHint}
        error={props.errorOf("evidenceDate")}
        type="date"
        max="9999-12-31"
        value={props.draft.evidenceDate}
        onInput={(event) => props.change({ evidenceDate: event.currentTarget.value })}
      />
      <TextField
        label={text.reviewBy}
        hint={text.reviewByHint}
        error={props.errorOf("reviewBy")}
        type="date"
        max="9999-12-31"
        value={props.draft.reviewBy}
        onInput={(event) => props.change({ reviewBy: event.currentTarget.value })}
      />
      <PlaceField {...props} />
      <TextField
        label={text.collectedBy}
        hint={text.collectedByHint}
        value={props.draft.collectedBy}
        onInput={(event) => props.change({ collectedBy: event.currentTarget.value })}
      />
    </div>
  );
}
