import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { createGapPlanner, type PlanGapError } from "../../../app/gap-planner";
import type { GapRow } from "../../../app/gap-list";
import { actionFormMessages } from "../../../app/messages/action-form";
import { errorSentence } from "../../../app/messages/errors";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { PlanningForm } from "../../parts/planning-form";
import { SuggestionChoice } from "./suggestion-choice";
import styles from "./plan-gap-dialog.module.css";

type PlanGapDialogProps = {
  readonly row: GapRow;
  readonly onClose: () => void;
  readonly onPlanned: (count: number) => void;
  readonly onOwnAction: () => void;
};

/** Suggested actions for one gap: choose, look over owner and date, and they are in the plan. */
export function PlanGapDialog(props: PlanGapDialogProps) {
  const open = useAssessment();
  const text = actionFormMessages;
  // eslint-disable-next-line solid/reactivity -- a dialog is opened for one gap and closes with it
  const planner = createGapPlanner(open, props.row);
  const sentence = (code: PlanGapError["code"]): string =>
    code === "plan.nothing-chosen" ? text.chooseOne : errorSentence(code);

  return (
    <Dialog
      title={text.planTitle(props.row.gap.id)}
      isOpen={true}
      onClose={props.onClose}
      wide
      wouldLose={planner.isChanged()}
    >
      <PlanningForm
        save={() => planner.save()}
        sentence={(failed) => sentence(failed.code)}
        onPlanned={(count) => props.onPlanned(count)}
        onClose={() => props.onClose()}
        saveLabel={planner.choices.length > 0 ? text.addToPlan : null}
        otherButton={<Button onClick={() => props.onOwnAction()}>{text.ownAction}</Button>}
      >
        <p class={styles["wording"]}>{props.row.criterion.gapWording}</p>
        <Show when={props.row.actions.length > 0}>
          <p>
            {text.alreadyPlanned(props.row.actions.length)}{" "}
            <a href={`#/assessments/${open.session.id}/plan?criterion=${props.row.gap.id}`}>
              {props.row.actions.length === 1 ? text.seePlan : text.seePlanMany}
            </a>
          </p>
        </Show>
        <Show when={planner.choices.length > 0} fallback={<p>{text.noSuggestions}</p>}>
          <fieldset class={styles["choices"]}>
            <legend class={styles["legend"]}>{text.suggestions}</legend>
            <p class={styles["hint"]}>{text.suggestionsHint}</p>
            <For each={planner.choices}>
              {(choice, place) => <SuggestionChoice choice={choice} place={place()} planner={planner} />}
            </For>
          </fieldset>
        </Show>
      </PlanningForm>
    </Dialog>
  );
}
