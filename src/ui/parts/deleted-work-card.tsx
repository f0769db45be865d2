import { createMemo, createSignal, For, Show } from "solid-js";
import { useLock, useWorkspace } from "../../app/app-context";
import { createDeletedWork, keptDays, type DeletedEntry } from "../../app/deleted-work";
import { daysLeft } from "../../app/evidence-trash";
import { instantToDay } from "../../app/instant-to-day";
import { deletedWorkMessages } from "../../app/messages/deleted-work";
import { errorSentence } from "../../app/messages/errors";
import { siteMessages } from "../../app/messages/site";
import layout from "../styles/layout.module.css";
import { Button } from "./button";
import { Card } from "./card";
import { ConfirmDialog } from "./confirm-dialog";
import styles from "./trash-list.module.css";
import { focusTitleIfLost } from "./focus-title";
import { OutcomeLine, type Outcome } from "./outcome-line";

/** "Recently deleted": brings sites and assessments back, or deletes them at once and for good. */
export function DeletedWorkCard(props: {
  /** Only the assessments of this site. */
  readonly siteId?: string;
}) {
  const workspace = useWorkspace();
  const desk = useLock();
  const text = deletedWorkMessages;
  const deleted = createDeletedWork(workspace);
  const [asked, setAsked] = createSignal<DeletedEntry | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const entries = createMemo(() =>
    deleted.entries().filter(({ siteId }) => props.siteId === undefined || siteId === props.siteId),
  );

  async function restore({ id, name }: DeletedEntry): Promise<void> {
    const restored = await deleted.restore(id);
    if (restored.ok && workspace.justDeleted()?.id === id) workspace.tellDeleted(null);
    setOutcome(
      restored.ok
        ? { tone: "good", sentence: text.restored(name) }
        : { tone: "danger", sentence: errorSentence(restored.error.code) },
    );
    focusTitleIfLost();
  }

  async function deleteForGood(): Promise<string | null> {
    const entry = asked();
    if (entry === null) return null;
    const gone = await deleted.deleteForGood(entry.id);
    if (!gone.ok) return errorSentence(gone.error.code);
    if (workspace.justDeleted()?.id === entry.id) workspace.tellDeleted(null);
    setOutcome({ tone: "good", sentence: text.deletedForGood(entry.name) });
    return null;
  }

  return (
    <>
      <OutcomeLine outcome={outcome()} />
      <Show when={entries().length > 0}>
        <Card title={text.title}>
          <p class={layout["soft"]}>{text.lead(keptDays(workspace))}</p>
          <ul class={styles["list"]} aria-label={text.title}>
            <For each={entries()}>
              {(entry) => (
                <li class={styles["item"]}>
                  <div class={styles["words"]}>
                    <p class={styles["name"]}>{entry.name}</p>
                    <p class={styles["facts"]}>
                      {entry.about} ·{" "}
                      {text.facts(
                        instantToDay(entry.deletedAt),
                        keptDays(workspace) === null ? null : daysLeft(entry.deletedAt, workspace.clock()),
                      )}
                    </p>
                    <Show when={!entry.canComeBack}>
                      <p class={styles["facts"]}>{text.siteFirst}</p>
                    </Show>
                  </div>
                  <div class={layout["row"]}>
                    <Show when={entry.canComeBack}>
                      <Button aria-label={text.restoreOne(entry.name)} onClick={() => void restore(entry)}>
                        {text.restore}
                      </Button>
                    </Show>
                    <Button
                      look="danger"
                      aria-label={text.deleteOne(entry.name)}
                      onClick={() => setAsked(entry)}
                    >
                      {text.deleteNow}
                    </Button>
                  </div>
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
      <ConfirmDialog
        title={text.deleteTitle}
        isOpen={asked() !== null}
        confirm={text.deleteNow}
        onClose={() => setAsked(null)}
        onConfirm={deleteForGood}
      >
        <p>{text.deleteBody(asked()?.name ?? "")}</p>
        <p>{desk.isSealed ? siteMessages.deletion.disksSealed : siteMessages.deletion.disks}</p>
      </ConfirmDialog>
    </>
  );
}
