import { For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { createBulkPlanner, type BulkError } from "../../../app/bulk-planner";
import type { GapRow } from "../../../app/gap-list";
import { errorSentence } from "../../../app/messages/errors";
import { planLifeMessages } from "../../../app/messages/plan-life";
import { Dialog } from "../dialog";
import { PlanningForm } from "../planning-form";
import { BulkLineFields } from "./bulk-line";

type BulkPlanDialogProps = {
  readonly rows: readonly GapRow[];
  readonly onClose: () => void;
  /** With the sentence that says how many actions were added. */
  readonly onPlanned: (sentence: string) => void;
};

/** Every critical gap with an action to look over, saved together. */
export function BulkPlanDialog(props: BulkPlanDialogProps) {
  const open = useAssessment();
  const text = planLifeMessages.bulk;
  // eslint-disable-next-line solid/reactivity -- the dialog is about the gaps as they were when it opened
  const planner = createBulkPlanner(open, props.rows);
  const sentence = (failed: BulkError): string => {
    if (failed.code === "plan.nothing-chosen") return text.nothingChosen;
    return failed.code === "plan.title-missing"
      ? text.titleMissing(failed.ids.join(", "))
      : errorSentence(failed.code);
  };
  return (
    <Dialog title={text.title} isOpen={true} onClose={props.onClose} wide wouldLose={planner.isChanged()}>
      <PlanningForm
        save={() => planner.save()}
        sentence={sentence}
        onPlanned={(count) => props.onPlanned(text.done(count))}
        onClose={() => props.onClose()}
        saveLabel={planner.lines.length > 0 ? text.save(planner.chosenCount()) : null}
      >
        <Show when={planner.lines.length > 0} fallback={<p>{text.none}</p>}>
          <p>{planner.lines.every(({ row }) => row.actions.length > 0) ? text.allPlanned : text.intro}</p>
          <For each={planner.lines}>
            {(line, place) => <BulkLineFields line={line} place={place()} planner={planner} />}
          </For>
        </Show>
      </PlanningForm>
    </Dialog>
  );
}
