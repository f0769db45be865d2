import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { createBulkPlanner, type BulkError } from "../../../app/bulk-planner";
import type { GapRow } from "../../../app/gap-list";
import { messages } from "../../../app/messages";
import { errorSentence } from "../../../app/messages/errors";
import { planLifeMessages } from "../../../app/messages/plan-life";
import { Button } from "../button";
import { ButtonRow, Dialog } from "../dialog";
import { Notice } from "../notice";
import { BulkLineFields } from "./bulk-line";
import styles from "./bulk-plan.module.css";

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
  const [error, setError] = createSignal<BulkError | null>(null);
  const [isSaving, setSaving] = createSignal(false);

  async function save(): Promise<void> {
    if (isSaving()) return;
    setSaving(true);
    const saved = await planner.save();
    setSaving(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    props.onPlanned(text.done(saved.value));
    props.onClose();
  }

  const sentence = (failed: BulkError): string => {
    if (failed.code === "plan.nothing-chosen") return text.nothingChosen;
    return failed.code === "plan.title-missing"
      ? text.titleMissing(failed.ids.join(", "))
      : errorSentence(failed.code);
  };

  return (
    <Dialog title={text.title} isOpen={true} onClose={props.onClose} wide wouldLose={planner.isChanged()}>
      <form
        class={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Show when={planner.lines.length > 0} fallback={<p>{text.none}</p>}>
          <p>{planner.lines.every(({ row }) => row.actions.length > 0) ? text.allPlanned : text.intro}</p>
          <For each={planner.lines}>
            {(line, place) => <BulkLineFields line={line} place={place()} planner={planner} />}
          </For>
        </Show>
        <div role="alert">
          <Show when={error()}>
            {(failed) => (
              <Notice tone="danger">
                <p>{sentence(failed())}</p>
              </Notice>
            )}
          </Show>
        </div>
        <ButtonRow>
          <Show when={planner.lines.length > 0}>
            <Button type="submit" look="primary" disabled={isSaving()}>
              {text.save(planner.chosenCount())}
            </Button>
          </Show>
          <Button look="quiet" onClick={() => props.onClose()}>
            {messages.common.cancel}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
