import { createMemo, Show } from "solid-js";
import type { BulkLine, BulkPlanner } from "../../../app/bulk-planner";
import { actionFormMessages } from "../../../app/messages/action-form";
import { planLifeMessages } from "../../../app/messages/plan-life";
import { DateField } from "../date-field";
import { Checkbox, RadioGroup, TextField } from "../field";
import { RoleField } from "../role-field";
import styles from "./bulk-plan.module.css";

type BulkLineProps = {
  readonly line: BulkLine;
  readonly place: number;
  readonly planner: BulkPlanner;
};

const OWN_WORDS = "own";

/** One critical gap and the action it would get. */
export function BulkLineFields(props: BulkLineProps) {
  const text = planLifeMessages.bulk;
  const form = actionFormMessages;
  const gap = () => props.line.row.gap;
  const planned = () => props.line.row.actions.length;
  const suggestions = createMemo(() => props.line.suggestions);
  // Made anew only with other suggestions: a choice that is drawn again would lose the keyboard.
  const options = createMemo(() => [
    ...suggestions().map((suggestion, place) => ({ value: String(place), label: suggestion.text })),
    { value: OWN_WORDS, label: text.ownWords },
  ]);
  return (
    <div
      class={styles["line"]}
      role="group"
      aria-label={text.group(gap().id)}
      data-chosen={props.line.isChosen}
    >
      <Checkbox
        label={`${gap().id} ${props.line.row.criterion.gapWording}${planned() === 0 ? "" : ` (${text.planned(planned())})`}`}
        checked={props.line.isChosen}
        onChange={(isChosen) => props.planner.choose(props.place, isChosen)}
      />
      <Show when={props.line.isChosen}>
        <div class={styles["fields"]}>
          <div class={styles["whole"]}>
            <RadioGroup
              label={text.action}
              value={props.line.place === null ? OWN_WORDS : String(props.line.place)}
              options={options()}
              onChange={(value) =>
                props.planner.suggest(props.place, value === OWN_WORDS ? null : Number(value))
              }
            />
          </div>
          <Show when={props.line.place === null}>
            <div class={styles["whole"]}>
              <TextField
                label={text.what}
                value={props.line.draft.title}
                onInput={(event) => props.planner.change(props.place, { title: event.currentTarget.value })}
              />
            </div>
          </Show>
          <RoleField
            label={form.owner}
            value={props.line.draft.ownerRole}
            onChange={(ownerRole) => props.planner.change(props.place, { ownerRole })}
          />
          <DateField
            label={form.due}
            value={props.line.draft.dueDate}
            onChange={(dueDate) => props.planner.change(props.place, { dueDate })}
          />
        </div>
      </Show>
    </div>
  );
}
