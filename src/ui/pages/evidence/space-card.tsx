import { createMemo, createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { itemBytes, largestItems, totalBytes } from "../../../app/evidence-list";
import { messages } from "../../../app/messages";
import { evidenceMessages } from "../../../app/messages/evidence";
import { createStorageState } from "../../../app/storage-state";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { focusTitleIfLost } from "../../parts/focus-title";
import { Notice } from "../../parts/notice";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import styles from "./space-card.module.css";

const SHOWN_LARGEST = 5;

/** How much room there is taken, by what, and whether the browser has promised to keep it. */
export function SpaceCard(props: { readonly onOpen: (id: string) => void }) {
  const { session } = useAssessment();
  const text = evidenceMessages.library.space;
  const { formatBytes } = messages.common;
  const storage = createStorageState(() => session.evidence());
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const total = createMemo(() => totalBytes(session.evidence()));
  const largest = createMemo(() => largestItems(session.evidence(), SHOWN_LARGEST));
  const used = (): string => {
    const bytes = storage.use()?.usedBytes ?? null;
    return bytes === null ? text.unknown : text.used(formatBytes(bytes));
  };

  async function ask(): Promise<void> {
    const isGranted = await storage.askForProtection();
    focusTitleIfLost();
    setOutcome({ tone: isGranted ? "good" : "danger", sentence: isGranted ? text.granted : text.refused });
  }

  return (
    <Card title={text.title}>
      <div>
        <p>{text.ofEvidence(formatBytes(total().bytes), total().files)}</p>
        <p class={layout["soft"]}>{storage.use() === null ? "" : used()}</p>
      </div>
      <Show when={largest().length > 0}>
        <div>
          <h3>{text.largest}</h3>
          <ol class={styles["largest"]}>
            <For each={largest()}>
              {(item) => (
                <li>
                  <button type="button" class={styles["open"]} onClick={() => props.onOpen(item.id)}>
                    {item.title}
                  </button>
                  <span class={styles["size"]}>{formatBytes(itemBytes(item))}</span>
                </li>
              )}
            </For>
          </ol>
        </div>
      </Show>
      <OutcomeLine outcome={outcome()} />
      <Show when={storage.use()?.isPersisted === false && session.evidence().length > 0}>
        <Notice tone="warning">
          <div class={layout["stackTight"]}>
            <p>{text.notProtected}</p>
            <div>
              <Button onClick={() => void ask()}>{text.ask}</Button>
            </div>
          </div>
        </Notice>
      </Show>
    </Card>
  );
}
