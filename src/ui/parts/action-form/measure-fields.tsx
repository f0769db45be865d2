import { For } from "solid-js";
import { actionFormMessages } from "../../../app/messages/action-form";
import type { Action } from "../../../plan/action";
import { TextField } from "../field";
import styles from "./action-form.module.css";

type Measure = Action["measure"];

type MeasureFieldsProps = { readonly measure: Measure; readonly onChange: (measure: Measure) => void };

const fields = ["numerator", "denominator", "baseline", "target"] as const;

/** What is counted, out of what, where it stands today and where it should come to. */
export function MeasureFields(props: MeasureFieldsProps) {
  const text = actionFormMessages;
  return (
    <fieldset class={styles["group"]}>
      <legend class={styles["legend"]}>{text.measure}</legend>
      <p class={styles["hint"]}>{text.measureHint}</p>
      <div class={styles["pairs"]}>
        <For each={fields}>
          {(field) => (
            <TextField
              label={text[field]}
              value={props.measure[field]}
              onInput={(event) => props.onChange({ ...props.measure, [field]: event.currentTarget.value })}
            />
          )}
        </For>
      </div>
    </fieldset>
  );
}
