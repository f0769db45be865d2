import { createMemo, createSignal, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { fileErrorSentence, planFilesMessages } from "../../../app/messages/plan-files";
import { reportMessages } from "../../../app/messages/report";
import { createPlanFiles } from "../../../app/plan-files";
import type { ReportChoice } from "../../../app/report-choice";
import type { ReportPictures } from "../../../app/report-pictures";
import type { LivePreview } from "../../../app/report-preview";
import type { ReportSaving } from "../../../app/report-saving";
import type { Paper } from "../../../report/pdf/paper";
import type { ReportFormat } from "../../../report/pdf/worker-messages";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Choices } from "../../parts/choices";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import styles from "./save-card.module.css";

const papers = ["letter", "a4"] as const satisfies readonly Paper[];

type SaveCardProps = {
  readonly choice: ReportChoice;
  readonly saving: ReportSaving;
  readonly preview: LivePreview;
  readonly pictures: ReportPictures;
};

/** Paper, the button, and what comes of pressing it. */
export function SaveCard(props: SaveCardProps) {
  const text = reportMessages.save;
  const files = createPlanFiles(useAssessment());
  const making = createMemo(() => {
    const now = props.saving.state();
    return now.kind === "making" ? now : null;
  });
  const outcome = createMemo((): Outcome | null => {
    const now = props.saving.state();
    if (now.kind === "failed") return { tone: "danger", sentence: text.errors[now.code] };
    if (now.kind !== "made") return null;
    const [file, ...others] = now.files;
    if (file === undefined) return null;
    if (others.length > 0) {
      const names = now.files.map(({ name }) => name);
      const sizeBytes = now.files.reduce((sum, one) => sum + one.sizeBytes, 0);
      return { tone: "good", sentence: text.madeSeveral(names, sizeBytes) };
    }
    const pages = file.name.endsWith(".pdf") ? (props.preview.summary()?.pageCount ?? null) : null;
    return { tone: "good", sentence: text.made(file.name, pages, file.sizeBytes) };
  });
  const [sheet, setSheet] = createSignal<Outcome | "making" | null>(null);
  const isBusy = (): boolean => making() !== null || sheet() === "making";
  const sheetOutcome = (): Outcome | null => {
    const now = sheet();
    return now === "making" ? null : now;
  };
  const saveSpreadsheet = async (): Promise<void> => {
    if (isBusy()) return;
    setSheet("making");
    const { version, alias } = props.choice.share();
    const saved = await files.saveSpreadsheet({ version, alias, format: "xlsx" });
    setSheet(
      saved.ok
        ? { tone: "good", sentence: text.made(saved.value.name, null, saved.value.sizeBytes) }
        : { tone: "danger", sentence: fileErrorSentence(saved.error.code) },
    );
  };
  const save = (format: ReportFormat): void => {
    if (isBusy()) return;
    setSheet(null);
    const { kinds, paper, share } = props.choice;
    const pictures = props.pictures.settled();
    void props.saving.save({ kinds: kinds(), format, paper: paper(), share: share(), pictures });
  };
  return (
    <Card title={text.title}>
      <Choices
        label={text.paper}
        value={props.choice.paper()}
        options={papers.map((value) => ({ value, label: text.papers[value] }))}
        onChange={(paper) => props.choice.setPaper(paper)}
      />
      <div class={styles["row"]}>
        <Button look="primary" aria-disabled={isBusy()} onClick={() => save("pdf")}>
          {text.button}
        </Button>
        <Button aria-disabled={isBusy()} onClick={() => save("html")}>
          {text.html}
        </Button>
        <Button aria-disabled={isBusy()} onClick={() => void saveSpreadsheet()}>
          {planFilesMessages.spreadsheet}
        </Button>
        <Show when={making()}>
          {(state) => (
            <>
              <progress class={styles["progress"]} max={1} value={state().share} aria-label={text.making} />
              <Button onClick={() => props.saving.cancel()}>{text.cancel}</Button>
            </>
          )}
        </Show>
      </div>
      <OutcomeLine outcome={sheet() === null ? outcome() : sheetOutcome()} />
      <Show when={props.choice.kinds().length > 1}>
        <p>{text.several(props.choice.kinds().length)}</p>
      </Show>
      <p class={`${layout["soft"]} ${layout["small"]}`}>
        {text.neutralName} {text.htmlHint} {text.spreadsheetHint}
      </p>
    </Card>
  );
}
