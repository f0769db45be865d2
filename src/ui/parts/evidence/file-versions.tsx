import { createMemo, createSignal, For, Show } from "solid-js";
import { evidenceMessages } from "../../../app/messages/evidence";
import type { EvidenceItem, StoredFile } from "../../../assessment/evidence";
import { Button } from "../button";
import { Notice } from "../notice";
import { FileBody } from "./file-body";
import styles from "./evidence-preview.module.css";

type FileVersionsProps = {
  readonly item: EvidenceItem;
  readonly onMissing: () => void;
};

/** The present file of an item, and those it replaced, each to be opened. */
export function FileVersions(props: FileVersionsProps) {
  const text = evidenceMessages.library.files;
  const [version, setVersion] = createSignal<number | null>(null);
  const earlier = () => props.item.earlierFiles;
  const isSame = (a: StoredFile | null, b: StoredFile | null): boolean =>
    a?.sha === b?.sha && a?.name === b?.name && a?.mediaType === b?.mediaType;
  // Items come anew with every change; the file is read again only when it is another one.
  const file = createMemo(
    () => {
      const index = version();
      return (index === null ? undefined : earlier()[index]) ?? props.item.file;
    },
    null,
    { equals: isSame },
  );
  return (
    <>
      <Show when={version() !== null}>
        <Notice tone="plain">
          <p>{text.showing((version() ?? 0) + 1)}</p>
        </Notice>
      </Show>
      <Show when={file()}>
        {(shown) => <FileBody title={props.item.title} file={shown()} onMissing={() => props.onMissing()} />}
      </Show>
      <Show when={earlier().length > 0}>
        <section class={styles["versions"]} aria-label={text.earlier}>
          <h3>{text.earlier}</h3>
          <Button look="quiet" aria-pressed={version() === null} onClick={() => setVersion(null)}>
            {text.openNow}
          </Button>
          <ul class={styles["list"]}>
            <For each={earlier()}>
              {(old, index) => (
                <li>
                  <Button
                    look="quiet"
                    aria-pressed={version() === index()}
                    onClick={() => setVersion(index())}
                  >
                    {text.open(old.name, index() + 1)}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  );
}
