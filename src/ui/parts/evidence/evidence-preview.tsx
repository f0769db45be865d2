import { createEffect, Match, Show, Switch } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { createOpening, type OpenedFile } from "../../../app/evidence-opening";
import { messages } from "../../../app/messages";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem, StoredFile } from "../../../assessment/evidence";
import { Button } from "../button";
import buttons from "../button.module.css";
import { ButtonRow, Dialog } from "../dialog";
import { Notice } from "../notice";
import { OutsideLink } from "../outside-link";
import layout from "../../styles/layout.module.css";
import styles from "./evidence-preview.module.css";

type Failed = Extract<OpenedFile, { kind: "failed" }>;
type Text = Extract<OpenedFile, { kind: "text" }>;

type FileBodyProps = {
  readonly item: EvidenceItem;
  readonly file: StoredFile;
  readonly onMissing: (item: EvidenceItem) => void;
};

function FileBody(props: FileBodyProps) {
  const { evidence } = useAssessment();
  const text = messages.evidence.preview;
  const opened = createOpening(evidence, () => props.item);
  createEffect(() => {
    if (opened().kind === "failed") props.onMissing(props.item);
  });
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
        <Match when={opened().kind === "failed"}>
          <Notice tone="danger" role="alert">
            <p>{errorSentence((opened() as Failed).code)}</p>
          </Notice>
        </Match>
        <Match when={opened().kind === "image"}>
          <img class={styles["image"]} src={url()} alt={text.alt(props.item.title)} />
        </Match>
        <Match when={opened().kind === "text"}>
          <pre class={styles["text"]} tabindex="0">
            {(opened() as Text).text}
          </pre>
          <Show when={(opened() as Text).isCut}>
            <p>{text.cut}</p>
          </Show>
        </Match>
        <Match when={opened().kind === "download"}>
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

type EvidencePreviewProps = {
  /** Null while nothing is looked at. */
  readonly item: EvidenceItem | null;
  readonly onClose: () => void;
  /** The bytes could not be had. */
  readonly onMissing?: (item: EvidenceItem) => void;
};

/** Looks at one item inside the app; nothing in a file ever runs here. */
export function EvidencePreview(props: EvidencePreviewProps) {
  return (
    <Dialog title={props.item?.title ?? ""} isOpen={props.item !== null} onClose={() => props.onClose()} wide>
      <Show when={props.item} keyed>
        {(item) => (
          <>
            <Show when={item.file}>
              {(file) => (
                <FileBody item={item} file={file()} onMissing={(missing) => props.onMissing?.(missing)} />
              )}
            </Show>
            <Show when={item.url}>
              {(url) => (
                <p>
                  {messages.evidence.preview.link}
                  <br />
                  <OutsideLink url={url()} />
                </p>
              )}
            </Show>
            <Show when={item.tallyBand}>{(band) => <p>{messages.evidence.list.band(band())}</p>}</Show>
            <Show when={item.note}>{(note) => <p class={styles["note"]}>{note()}</p>}</Show>
          </>
        )}
      </Show>
      <ButtonRow>
        <Button look="primary" onClick={() => props.onClose()}>
          {messages.common.close}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
