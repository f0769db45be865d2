import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import type { AddedFile } from "../../../app/evidence-actions";
import { newDraft, type EvidenceDraft } from "../../../app/evidence-draft";
import { mayHoldLocation } from "../../../app/evidence-view";
import { messages } from "../../../app/messages";
import { errorSentence } from "../../../app/messages/errors";
import layout from "../../styles/layout.module.css";
import { Button } from "../button";
import { Dialog } from "../dialog";
import styles from "./add-evidence.module.css";
import { EvidenceForm } from "./evidence-form";

type AddEvidenceProps = {
  /** What new items are linked to. */
  readonly criterionIds: readonly string[];
  /** Whether the form for links and notes offers criteria to tick. */
  readonly canChooseCriteria: boolean;
};

/** A file dropped beside the zone would make the browser leave the app. */
function keepPageOnStrayDrop(): void {
  const refuse = (event: DragEvent): void => event.preventDefault();
  onMount(() => {
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
  });
  onCleanup(() => {
    window.removeEventListener("dragover", refuse);
    window.removeEventListener("drop", refuse);
  });
}

function AddedLine(props: { readonly added: AddedFile }) {
  const text = messages.evidence.add;
  const sentence = () => {
    const { name, result } = props.added;
    return result.ok ? text.stored(name) : text.refused(name, errorSentence(result.error.code));
  };
  const holdsLocation = () => {
    const { result } = props.added;
    return result.ok && result.value.file !== null && mayHoldLocation(result.value.file.mediaType);
  };
  return (
    <li class={props.added.result.ok ? styles["stored"] : styles["refused"]}>
      {sentence()} <Show when={holdsLocation()}>{text.locationShort}</Show>
    </li>
  );
}

/** Every way to add evidence: pick or drop files, a link, a note. */
export function AddEvidence(props: AddEvidenceProps) {
  const { session, evidence } = useAssessment();
  const [working, setWorking] = createSignal(0);
  const [added, setAdded] = createSignal<readonly AddedFile[]>([]);
  const [draft, setDraft] = createSignal<EvidenceDraft | null>(null);
  const [isOver, setOver] = createSignal(false);
  const text = messages.evidence;
  keepPageOnStrayDrop();

  async function addFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setWorking(working() + files.length);
    const results = await evidence.addFiles(files, props.criterionIds);
    setWorking(working() - files.length);
    setAdded([...results, ...added()]);
  }
  const open = (form: "link" | "note"): void => {
    setDraft(newDraft(form, props.criterionIds, session.workspace.today()));
  };

  return (
    <div class={styles["add"]}>
      <div
        class={styles["zone"]}
        data-over={isOver()}
        onDragEnter={() => setOver(true)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void addFiles([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <label class={styles["pick"]}>
          <input
            type="file"
            multiple
            class={layout["visuallyHidden"]}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // The same file may be chosen again after it was refused.
              event.currentTarget.value = "";
              void addFiles(files);
            }}
          />
          {text.add.files}
        </label>
        <p class={styles["drop"]}>{text.add.drop}</p>
        <p class={styles["drop"]}>{text.add.limit}</p>
      </div>
      <div class={styles["buttons"]}>
        <Button onClick={() => open("link")}>{text.add.link}</Button>
        <Button onClick={() => open("note")}>{text.add.note}</Button>
      </div>
      <p class={styles["drop"]}>{text.add.noteHint}</p>
      <div class={styles["results"]} aria-live="polite">
        <Show when={working() > 0}>
          <p>{text.add.working(working())}</p>
        </Show>
        <Show when={added().length > 0}>
          <ul class={styles["lines"]} aria-label={text.add.results}>
            <For each={added()}>{(one) => <AddedLine added={one} />}</For>
          </ul>
        </Show>
      </div>
      <Show when={added().length > 0}>
        <div>
          <Button look="quiet" onClick={() => setAdded([])}>
            {text.add.dismiss}
          </Button>
        </div>
      </Show>
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
