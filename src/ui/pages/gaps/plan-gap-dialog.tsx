import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { createGapPlanner, type PlanGapError } from "../../../app/gap-planner";
import type { GapRow } from "../../../app/gap-list";
import { messages } from "../../../app/messages";
import { actionFormMessages } from "../../../app/messages/action-form";
import { errorSentence } from "../../../app/messages/errors";
import { Button } from "../../parts/button";
import { ButtonRow, Dialog } from "../../parts/dialog";
import { Notice } from "../../parts/notice";
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
  const [error, setError] = createSignal<PlanGapError["code"] | null>(null);
  const [isSaving, setSaving] = createSignal(false);

  async function save(): Promise<void> {
    if (isSaving()) return;
    setSaving(true);
    const saved = await planner.save();
    setSaving(false);
    if (!saved.ok) {
      setError(saved.error.code);
      return;
    }
    props.onPlanned(saved.value);
    props.onClose();
  }

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
      <form
        class={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
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
        <div role="alert">
          <Show when={error()}>
            {(code) => (
              <Notice tone="danger">
                <p>{sentence(code())}</p>
              </Notice>
            )}
          </Show>
        </div>
        <ButtonRow>
          <Show when={planner.choices.length > 0}>
            <Button type="submit" look="primary">
              {text.addToPlan}
            </Button>
          </Show>
          <Button onClick={() => props.onOwnAction()}>{text.ownAction}</Button>
          <Button look="quiet" onClick={() => props.onClose()}>
            {messages.common.cancel}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
