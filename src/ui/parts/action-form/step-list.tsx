import { Index } from "solid-js";
import { messages } from "../../../app/messages";
import { actionFormMessages } from "../../../app/messages/action-form";
import type { Action } from "../../../plan/action";
import { Button } from "../button";
import styles from "./action-form.module.css";

type Step = Action["steps"][number];

type StepListProps = { readonly steps: readonly Step[]; readonly onChange: (steps: Step[]) => void };

/** The steps of an action: write, date, tick, take out. */
export function StepList(props: StepListProps) {
  const text = actionFormMessages;
  let list!: HTMLUListElement;

  function changeStep(place: number, patch: Partial<Step>): void {
    props.onChange(props.steps.map((step, index) => ({ ...step, ...(index === place ? patch : {}) })));
  }

  function addStep(): void {
    props.onChange([...props.steps.map((step) => ({ ...step })), { text: "", done: false, dueDate: null }]);
    list.querySelector<HTMLInputElement>("li:last-child input[type='text']")?.focus();
  }

  return (
    <fieldset class={styles["group"]}>
      <legend class={styles["legend"]}>{text.steps}</legend>
      <ul class={styles["steps"]} ref={list}>
        <Index each={props.steps}>
          {(step, place) => (
            <li class={styles["step"]}>
              <label class={styles["tick"]}>
                <input
                  type="checkbox"
                  autocomplete="off"
                  aria-label={text.stepDone(place + 1)}
                  checked={step().done}
                  onChange={(event) => changeStep(place, { done: event.currentTarget.checked })}
                />
              </label>
              <input
                type="text"
                class={styles["stepText"]}
                aria-label={text.step(place + 1)}
                autocomplete="off"
                value={step().text}
                onInput={(event) => changeStep(place, { text: event.currentTarget.value })}
              />
              <input
                type="date"
                autocomplete="off"
                max="9999-12-31"
                class={styles["stepDate"]}
                aria-label={text.stepDue(place + 1)}
                value={step().dueDate ?? ""}
                onInput={(event) => {
                  const { value, validity } = event.currentTarget;
                  if (validity.valid) changeStep(place, { dueDate: value === "" ? null : value });
                }}
              />
              <Button
                look="quiet"
                aria-label={text.removeStep(place + 1)}
                onClick={() =>
                  props.onChange(
                    props.steps.filter((_, index) => index !== place).map((kept) => ({ ...kept })),
                  )
                }
              >
                {messages.common.remove}
              </Button>
            </li>
          )}
        </Index>
      </ul>
      <div>
        <Button onClick={addStep}>{text.addStep}</Button>
      </div>
    </fieldset>
  );
}
