import { createSignal, For, onMount, Show } from "solid-js";
import { useWorkspace } from "../../../app/app-context";
import { settingsMessages } from "../../../app/messages/settings";
import { errorSentence } from "../../../app/messages/errors";
import { createSiteActions } from "../../../app/site-actions";
import type { QuarantinedRow } from "../../../storage/quarantine";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { ConfirmDialog } from "../../parts/confirm-dialog";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import styles from "../settings-page.module.css";

/** Rows of the database that could not be read, with the way to be rid of them. */
export function QuarantineCard() {
  const workspace = useWorkspace();
  const actions = createSiteActions(workspace);
  const text = settingsMessages.quarantine;
  onMount(() => void workspace.checkRows());
  const [asked, setAsked] = createSignal<QuarantinedRow | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);

  async function remove(): Promise<string | null> {
    const row = asked();
    if (row === null) return null;
    const removed = await actions.removeQuarantined(row);
    if (!removed.ok) return errorSentence(removed.error.code);
    setOutcome({ tone: "good", sentence: text.removed });
    return null;
  }

  return (
    <>
      <OutcomeLine outcome={outcome()} />
      <Show when={workspace.quarantine().length > 0}>
        <Card title={text.title}>
          <p class={styles["soft"]}>{text.lead}</p>
          <ul class={styles["list"]}>
            <For each={workspace.quarantine()}>
              {(row) => (
                <li class={styles["item"]}>
                  <div class={styles["words"]}>
                    <strong>{text.tables[row.table]}</strong>
                    <span>
                      {text.problem}: {row.problem}
                    </span>
                    <span>{row.isMended ? text.mended : text.leftOut}</span>
                    <span class={styles["hash"]}>{row.key}</span>
                  </div>
                  <Show when={!row.isMended}>
                    <Button aria-label={text.removeOf(row.key)} onClick={() => setAsked(row)}>
                      {text.remove}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
      <ConfirmDialog
        title={text.confirmTitle}
        isOpen={asked() !== null}
        confirm={text.remove}
        onClose={() => setAsked(null)}
        onConfirm={remove}
      >
        <p>{text.confirm}</p>
      </ConfirmDialog>
    </>
  );
}
