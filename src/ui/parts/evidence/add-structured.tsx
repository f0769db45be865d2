import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { newDraft, structuredKinds, type StructuredKind } from "../../../app/evidence-draft";
import { evidenceMessages } from "../../../app/messages/evidence";
import { Button } from "../button";
import { Dialog } from "../dialog";
import styles from "./add-structured.module.css";
import { EvidenceForm } from "./evidence-form";

type AddStructuredProps = {
  /** What new items are linked to. */
  readonly criterionIds: readonly string[];
  /** Whether the form offers criteria to tick. */
  readonly canChooseCriteria: boolean;
};

/** Evidence in words: each kind with a small form of its own, and nothing attached. */
export function AddStructured(props: AddStructuredProps) {
  const { session, evidence } = useAssessment();
  const [kind, setKind] = createSignal<StructuredKind | null>(null);
  const text = evidenceMessages.form;
  return (
    <div class={styles["structured"]} role="group" aria-label={text.structured}>
      <p class={styles["title"]}>{text.structured}</p>
      <div class={styles["buttons"]}>
        <For each={structuredKinds}>
          {(one) => (
            <Button aria-label={text.addKind[one]} onClick={() => setKind(one)}>
              {text.addKindShort[one]}
            </Button>
          )}
        </For>
      </div>
      <p class={styles["hint"]}>{text.structuredHint}</p>
      <Dialog
        title={kind() === null ? "" : text.addKind[kind()!]}
        isOpen={kind() !== null}
        onClose={() => setKind(null)}
        wide
      >
        <Show when={kind()} keyed>
          {(chosen) => (
            <EvidenceForm
              start={newDraft("note", props.criterionIds, session.workspace.today(), chosen)}
              isKindGiven
              canLink={props.canChooseCriteria}
              save={(item) => evidence.addItem(item)}
              onDone={() => setKind(null)}
            />
          )}
        </Show>
      </Dialog>
    </div>
  );
}
