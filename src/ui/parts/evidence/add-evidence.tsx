import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { newDraft, type EvidenceDraft } from "../../../app/evidence-draft";
import { evidenceMessages } from "../../../app/messages/evidence";
import { Button } from "../button";
import { Dialog } from "../dialog";
import styles from "./add-evidence.module.css";
import { EvidenceForm } from "./evidence-form";
import { Intake } from "./intake";

type AddEvidenceProps = {
  /** What new items are linked to. */
  readonly criterionIds: readonly string[];
  /** Whether the form for links and notes offers criteria to tick. */
  readonly canChooseCriteria: boolean;
  /** The list of what evidence must never contain stands beside already. */
  readonly isListBeside?: boolean;
};

/** Every way to add evidence: files, a link, a note. */
export function AddEvidence(props: AddEvidenceProps) {
  const { session, evidence } = useAssessment();
  const [draft, setDraft] = createSignal<EvidenceDraft | null>(null);
  const text = evidenceMessages;
  const open = (form: "link" | "note"): void => {
    setDraft(newDraft(form, props.criterionIds, session.workspace.today()));
  };

  return (
    <div class={styles["add"]}>
      <Intake criterionIds={props.criterionIds} isListBeside={props.isListBeside === true} />
      <div class={styles["buttons"]}>
        <Button onClick={() => open("link")}>{text.add.link}</Button>
        <Button onClick={() => open("note")}>{text.add.note}</Button>
      </div>
      <p class={styles["hint"]}>{text.add.noteHint}</p>
      <Dialog
        title={draft()?.form === "link" ? text.form.addLink : text.form.addNote}
        isOpen={draft() !== null}
        onClose={() => setDraft(null)}
        wide
      >
        <Show when={draft()} keyed>
          {(start) => (
            <EvidenceForm
              start={start}
              canLink={props.canChooseCriteria}
              save={(item) => evidence.addItem(item)}
              onDone={() => setDraft(null)}
            />
          )}
        </Show>
      </Dialog>
    </div>
  );
}
