import { Show } from "solid-js";
import type { GapPlanner, PlanChoice } from "../../../app/gap-planner";
import { effortOptions } from "../../../app/choices";
import { messages } from "../../../app/messages";
import { actionFormMessages } from "../../../app/messages/action-form";
import { DateField } from "../../parts/date-field";
import { Checkbox, Select } from "../../parts/field";
import { RoleField } from "../../parts/role-field";
import styles from "./plan-gap-dialog.module.css";

type SuggestionChoiceProps = {
  readonly choice: PlanChoice;
  readonly place: number;
  readonly planner: GapPlanner;
};

/** One suggestion; once chosen, with owner, date and effort to look over. */
export function SuggestionChoice(props: SuggestionChoiceProps) {
  const text = actionFormMessages;
  const draft = () => props.choice.draft;
  const firstStepBy = () => draft().steps[0]?.dueDate ?? null;
  return (
    <div
      class={styles["choice"]}
      data-chosen={props.choice.isChosen}
      role="group"
      aria-label={props.choice.suggestion.text}
    >
      <Checkbox
        label={
          props.choice.isTaken
            ? `${props.choice.suggestion.text} (${text.alreadyTaken})`
            : props.choice.suggestion.text
        }
        checked={props.choice.isChosen}
        onChange={(isChosen) => props.planner.choose(props.place, isChosen)}
      />
      <Show
        when={props.choice.isChosen}
        fallback={
          <p class={styles["facts"]}>
            {text.suggestionFacts(props.choice.suggestion.owner, props.choice.suggestion.effort)}
          </p>
        }
      >
        <div class={styles["fields"]}>
          <RoleField
            label={text.owner}
            value={draft().ownerRole}
            onChange={(ownerRole) => props.planner.change(props.place, { ownerRole })}
          />
          <DateField
            label={text.due}
            value={draft().dueDate}
            onChange={(dueDate) => props.planner.change(props.place, { dueDate })}
          />
          <Select
            label={text.effort}
            value={draft().effort}
            options={effortOptions}
            onChange={(value) => {
              const effort = effortOptions.find((option) => option.value === value)?.value;
              if (effort !== undefined) props.planner.changeEffort(props.place, effort);
            }}
          />
        </div>
        <Show when={firstStepBy()}>
          {(date) => <p class={styles["facts"]}>{text.firstStepBy(messages.common.formatDay(date()))}</p>}
        </Show>
      </Show>
    </div>
  );
}
