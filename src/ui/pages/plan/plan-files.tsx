import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { errorSentence } from "../../../app/messages/errors";
import { fileErrorSentence, planFilesMessages as text } from "../../../app/messages/plan-files";
import { createPlanFiles, type SavedFile } from "../../../app/plan-files";
import { applyImport, undoImport, type AppliedImport } from "../../../app/spreadsheet-import/apply-changes";
import type { ImportPlan, ImportRow } from "../../../app/spreadsheet-import/import-plan";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { FileButton } from "../../parts/file-button";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import { defaultFileChoice, FileOptions, type FileChoice } from "./file-options";
import styles from "./plan-files.module.css";
import { SpreadsheetPreview } from "./spreadsheet-preview";

/** The plan as a calendar file and as a spreadsheet, and a changed spreadsheet coming back. */
export function PlanFiles() {
  const open = useAssessment();
  const files = createPlanFiles(open);
  const [choice, setChoice] = createSignal<FileChoice>(defaultFileChoice);
  const [busy, setBusy] = createSignal<string | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const [changes, setChanges] = createSignal<ImportPlan | null>(null);
  const tell = (tone: Outcome["tone"], sentence: string): void => void setOutcome({ tone, sentence });
  const tellSaved = ({ name, sizeBytes }: SavedFile): void => tell("good", text.saved(name, sizeBytes));

  /** One thing at a time; what it had to say before is cleared. */
  async function run(sentence: string, work: () => Promise<void>): Promise<void> {
    if (busy() !== null) return;
    setBusy(sentence);
    setOutcome(null);
    await work();
    setBusy(null);
  }

  function saveCalendar(): Promise<void> {
    const { wording } = choice();
    return run(text.making, async () => tellSaved(await files.saveCalendar(wording)));
  }

  function saveSpreadsheet(): Promise<void> {
    const { wording: _, ...wanted } = choice();
    return run(text.making, async () => {
      const saved = await files.saveSpreadsheet(wanted);
      if (saved.ok) tellSaved(saved.value);
      else tell("danger", fileErrorSentence(saved.error.code));
    });
  }

  const read = (file: File): Promise<void> =>
    run(text.reading, async () => {
      const found = await files.readChanges(file);
      if (found.ok) setChanges(found.value);
      else tell("danger", fileErrorSentence(found.error.code));
    });

  async function apply(rows: readonly ImportRow[]): Promise<void> {
    const done = await applyImport(open, rows);
    setChanges(null);
    if (!done.ok) return tell("danger", errorSentence(done.error.code));
    setOutcome({
      tone: "good",
      sentence: text.applied(done.value.rowCount),
      undo: { label: text.undo, run: () => void undo(done.value) },
    });
  }

  async function undo(from: AppliedImport): Promise<void> {
    setOutcome(null);
    const undone = await undoImport(open, from);
    if (undone.ok) tell("good", text.undone);
    else tell("danger", errorSentence(undone.error.code));
  }

  return (
    <div class={styles["files"]}>
      <Card title={text.title}>
        <div class={layout["row"]}>
          <Button aria-disabled={busy() !== null} onClick={() => void saveCalendar()}>
            {text.calendar}
          </Button>
          <Button aria-disabled={busy() !== null} onClick={() => void saveSpreadsheet()}>
            {text.spreadsheet}
          </Button>
          <FileButton label={text.open} onChoose={(file) => void read(file)} />
        </div>
        <Show when={busy()}>{(sentence) => <p role="status">{sentence()}</p>}</Show>
        <OutcomeLine outcome={outcome()} />
        <p class={`${layout["soft"]} ${layout["small"]} ${layout["prose"]}`}>{text.about}</p>
        <FileOptions
          choice={choice()}
          onChange={(patch) => setChoice((before) => ({ ...before, ...patch }))}
        />
        <Show when={changes()} keyed>
          {(plan) => <SpreadsheetPreview plan={plan} onClose={() => setChanges(null)} onApply={apply} />}
        </Show>
      </Card>
    </div>
  );
}
