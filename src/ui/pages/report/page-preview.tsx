import { createMemo, Show } from "solid-js";
import { reportMessages } from "../../../app/messages/report";
import type { ReportChoice } from "../../../app/report-choice";
import type { LivePreview } from "../../../app/report-preview";
import type { PreviewSummary } from "../../../report/pdf/preview-messages";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { Select } from "../../parts/field";
import { Notice } from "../../parts/notice";
import layout from "../../styles/layout.module.css";
import { PagePicture } from "./page-picture";
import styles from "./page-preview.module.css";

/** A word on a button, with the rest of its name for those who do not see what it stands beside. */
function ShortWord(props: { readonly words: readonly [string, string] }) {
  return (
    <span>
      {props.words[0]}
      <span class={layout["visuallyHidden"]}>{props.words[1]}</span>
    </span>
  );
}

function sectionAt(summary: PreviewSummary, page: number): string | null {
  return summary.outline.findLast((mark) => mark.level === 1 && mark.page <= page)?.title ?? null;
}

/** The pages as they will be printed, one at a time. */
export function PagePreview(props: { readonly choice: ReportChoice; readonly preview: LivePreview }) {
  const text = reportMessages.preview;
  const page = () => props.preview.page();
  const hasFailed = createMemo(() => props.preview.state().kind === "failed");
  return (
    <Card title={text.title}>
      <Show when={props.choice.kinds().length > 1}>
        <Select
          label={reportMessages.choose.shown}
          value={props.choice.shown()}
          options={props.choice.kinds().map((kind) => ({
            value: kind,
            label: reportMessages.documents[kind].name,
          }))}
          onChange={(value) => {
            const kind = props.choice.kinds().find((one) => one === value);
            if (kind !== undefined) props.choice.show(kind);
          }}
        />
      </Show>
      <Show when={!hasFailed()} fallback={<Notice tone="warning">{text.failed}</Notice>}>
        <Show
          when={props.preview.summary()}
          fallback={<p class={layout["soft"]}>{reportMessages.holds.laying}</p>}
        >
          {(summary) => (
            <>
              <div class={styles["bar"]}>
                <Button
                  aria-disabled={page() === 0}
                  onClick={() => props.preview.showPage(Math.max(0, page() - 1))}
                >
                  <ShortWord words={text.previous} />
                </Button>
                <p class={styles["place"]} role="status">
                  {text.page(page() + 1, summary().pageCount)}
                </p>
                <Button
                  aria-disabled={page() === summary().pageCount - 1}
                  onClick={() => props.preview.showPage(Math.min(summary().pageCount - 1, page() + 1))}
                >
                  <ShortWord words={text.next} />
                </Button>
              </div>
              <PagePicture
                size={summary().page}
                parts={props.preview.parts()}
                name={text.picture(page() + 1, summary().pageCount, sectionAt(summary(), page()))}
              />
            </>
          )}
        </Show>
      </Show>
    </Card>
  );
}
