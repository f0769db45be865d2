import { createMemo, Show } from "solid-js";
import { messages } from "../../../app/messages";
import type { LivePreview } from "../../../app/report-preview";
import type { ReportSaving } from "../../../app/report-saving";
import type { Paper } from "../../../report/pdf/paper";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Choices } from "../../parts/choices";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import styles from "./save-card.module.css";

const papers = ["letter", "a4"] as const satisfies readonly Paper[];

type SaveCardProps = {
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  readonly saving: ReportSaving;
  readonly preview: LivePreview;
};

/** Paper, the button, and what comes of pressing it. */
export function SaveCard(props: SaveCardProps) {
  const text = messages.report.save;
  const making = createMemo(() => {
    const now = props.saving.state();
    return now.kind === "making" ? now : null;
  });
  const outcome = createMemo((): Outcome | null => {
    const now = props.saving.state();
    if (now.kind === "failed") return { tone: "danger", sentence: text.errors[now.code] };
    if (now.kind !== "made") return null;
    const pages = props.preview.summary()?.pageCount ?? null;
    return { tone: "good", sentence: text.made(now.pdf.name, pages, now.pdf.sizeBytes) };
  });
  return (
    <Card title={text.title}>
      <Choices
        label={text.paper}
        value={props.paper}
        options={papers.map((value) => ({ value, label: text.papers[value] }))}
        onChange={props.onPaper}
      />
      <div class={styles["row"]}>
        <Button
          look="primary"
          aria-disabled={making() !== null}
          onClick={() => void props.saving.save(props.paper)}
        >
          {text.button}
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
      <OutcomeLine outcome={outcome()} />
      <p class={`${layout["soft"]} ${layout["small"]}`}>{text.neutralName}</p>
    </Card>
  );
}
