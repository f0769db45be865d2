import { createSignal, For, Show } from "solid-js";
import { useAssessment } from "../../../app/app-context";
import { daysLeft, TRASH_DAYS, type EvidenceTrash } from "../../../app/evidence-trash";
import { messages } from "../../../app/messages";
import { evidenceMessages } from "../../../app/messages/evidence";
import { errorSentence } from "../../../app/messages/errors";
import type { EvidenceItem } from "../../../assessment/evidence";
import { Button } from "../../parts/button";
import { ConfirmDialog } from "../../parts/confirm-dialog";
import { Disclosure } from "../../parts/disclosure";
import { focusTitleIfLost } from "../../parts/focus-title";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import layout from "../../styles/layout.module.css";
import styles from "../../parts/trash-list.module.css";

/** "Recently removed": brings items back, or deletes them at once and for good. */
export function TrashCard(props: { readonly trash: EvidenceTrash }) {
  const { session } = useAssessment();
  const text = evidenceMessages.library.trash;
  const [deleting, setDeleting] = createSignal<EvidenceItem | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const removed = () => props.trash.removed();
  const facts = (deletedAt: string): string => {
    const { clock } = session.workspace;
    return text.facts(messages.common.formatDay(deletedAt.slice(0, 10)), daysLeft(deletedAt, clock()));
  };

  async function restore(item: EvidenceItem): Promise<void> {
    const restored = await props.trash.restore([item.id]);
    setOutcome(
      restored.ok
        ? { tone: "good", sentence: evidenceMessages.library.removal.undone([item.title]) }
        : { tone: "danger", sentence: errorSentence(restored.error.code) },
    );
    focusTitleIfLost();
  }

  async function deleteForGood(item: EvidenceItem): Promise<string | null> {
    const deleted = await props.trash.deleteForGood([item.id]);
    if (!deleted.ok) return errorSentence(deleted.error.code);
    setOutcome({ tone: "good", sentence: text.deleted(item.title) });
    return null;
  }

  return (
    <>
      <OutcomeLine outcome={outcome()} />
      <Show when={removed().length > 0}>
        <Disclosure
          title={text.title}
          look="card"
          aside={messages.common.count(removed().length, "item", "items")}
        >
          <p class={layout["soft"]}>{text.lead(TRASH_DAYS)}</p>
          <ul class={styles["list"]} aria-label={text.title}>
            <For each={removed()}>
              {({ item, deletedAt }) => (
                <li class={styles["item"]}>
                  <div class={styles["words"]}>
                    <p class={styles["name"]}>{item.title}</p>
                    <p class={styles["facts"]}>{facts(deletedAt)}</p>
                  </div>
                  <Button aria-label={text.restoreOne(item.title)} onClick={() => void restore(item)}>
                    {text.restore}
                  </Button>
                  <Button
                    look="danger"
                    aria-label={text.deleteOne(item.title)}
                    onClick={() => setDeleting(item)}
                  >
                    {text.deleteNow}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
      <ConfirmDialog
        title={text.deleteTitle}
        isOpen={deleting() !== null}
        confirm={text.deleteNow}
        onClose={() => setDeleting(null)}
        onConfirm={() => {
          const item = deleting();
          return item === null ? Promise.resolve(null) : deleteForGood(item);
        }}
      >
        <p>{text.deleteBody(deleting()?.title ?? "")}</p>
      </ConfirmDialog>
    </>
  );
}
