import { createEffect, Match, Show, Switch, untrack } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { createOpening, type OpenedFile } from "../../../app/evidence-opening";
import { messages } from "../../../app/messages";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence } from "../../../app/messages/errors";
import type { StoredFile } from "../../../assessment/evidence";
import layout from "../../styles/layout.module.css";
import buttons from "../button.module.css";
import { Notice } from "../notice";
import { CsvView } from "./csv-view";
import styles from "./evidence-preview.module.css";
import { PdfView } from "./pdf-view";

type Of<Kind extends OpenedFile["kind"]> = Extract<OpenedFile, { kind: Kind }>;

type FileBodyProps = {
  readonly title: string;
  readonly file: StoredFile;
  readonly onMissing: () => void;
};

/** One file, shown where that is safe, and offered as a download in any case. */
export function FileBody(props: FileBodyProps) {
  const { evidence } = useAssessment();
  const text = evidenceMessages.preview;
  const opened = createOpening(evidence, () => props.file);
  createEffect(() => {
    if (opened().kind === "failed") untrack(() => props.onMissing());
  });
  const as = <Kind extends OpenedFile["kind"]>(kind: Kind): Of<Kind> | undefined => {
    const now = opened();
    return now.kind === kind ? (now as Of<Kind>) : undefined;
  };
  const url = () => {
    const now = opened();
    return "url" in now ? now.url : undefined;
  };
  return (
    <>
      <p class={layout["soft"]}>
        {text.file(props.file.name, messages.common.formatBytes(props.file.sizeBytes), props.file.mediaType)}
      </p>
      <Switch fallback={<p role="status">{text.loading}</p>}>
        <Match when={as("failed")}>
          {(failed) => (
            <Notice tone="danger" role="alert">
              <p>{errorSentence(failed().code)}</p>
            </Notice>
          )}
        </Match>
        <Match when={as("image")}>
          {(image) => <img class={styles["image"]} src={image().url} alt={text.alt(props.title)} />}
        </Match>
        <Match when={as("text")}>
          {(plain) => (
            <>
              <pre class={styles["text"]} tabindex="0">
                {plain().text}
              </pre>
              <Show when={plain().isCut}>
                <p>{text.cut}</p>
              </Show>
            </>
          )}
        </Match>
        <Match when={as("table")}>
          {(opening) => <CsvView title={props.title} table={opening().table} />}
        </Match>
        <Match when={as("pdf")}>{(pdf) => <PdfView title={props.title} file={pdf().file} />}</Match>
        <Match when={as("download")}>
          <Notice tone="warning">
            <p>{text.downloadOnly}</p>
          </Notice>
        </Match>
      </Switch>
      <p class={layout["soft"]}>
        {props.file.removed.length === 0
          ? text.nothingRemoved
          : text.removedBefore(props.file.removed.join(", "))}
      </p>
      <Show when={url()}>
        {(address) => (
          <p>
            <a
              class={`${buttons["button"]} ${buttons["plain"]}`}
              href={address()}
              download={props.file.name}
              rel="external"
            >
              {text.download}
            </a>
          </p>
        )}
      </Show>
    </>
  );
}
