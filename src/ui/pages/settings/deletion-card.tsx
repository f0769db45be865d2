import { createMemo, createSignal, For, Show } from "solid-js";
import { useLock, useWorkspace } from "../../../app/app-context";
import { createDeletedWork } from "../../../app/deleted-work";
import type { DeletionTarget } from "../../../app/deletion";
import { messages } from "../../../app/messages";
import { settingsMessages } from "../../../app/messages/settings";
import { siteMessages } from "../../../app/messages/site";
import { errorSentence } from "../../../app/messages/errors";
import { createSiteActions } from "../../../app/site-actions";
import { Button } from "../../parts/button";
import { Card } from "../../parts/card";
import { ConfirmDialog } from "../../parts/confirm-dialog";
import { DeletedNotice } from "../../parts/deleted-notice";
import { DeletionDialog } from "../../parts/deletion-dialog";
import { TextField } from "../../parts/field";
import { OutcomeLine, type Outcome } from "../../parts/outcome-line";
import styles from "../settings-page.module.css";

function SitesToDelete(props: { readonly onDelete: (target: DeletionTarget) => void }) {
  const workspace = useWorkspace();
  const text = settingsMessages.deletion;
  return (
    <ul class={styles["list"]} aria-label={text.sites}>
      <For each={workspace.sites()}>
        {(site) => (
          <li class={styles["item"]}>
            <strong class={styles["words"]}>{site.name}</strong>
            <Button
              look="danger"
              aria-label={text.deleteSiteOf(site.name)}
              onClick={() => props.onDelete({ kind: "site", site })}
            >
              {siteMessages.deletion.confirmSite}
            </Button>
            <Show when={workspace.assessmentsOf(site.id).length > 0}>
              <ul class={styles["inner"]}>
                <For each={workspace.assessmentsOf(site.id)}>
                  {(assessment) => (
                    <li class={styles["item"]}>
                      <span class={styles["words"]}>{messages.assessment.line(assessment)}</span>
                      <Button
                        look="danger"
                        aria-label={siteMessages.deleteAssessmentOf(messages.assessment.line(assessment))}
                        onClick={() => props.onDelete({ kind: "assessment", assessment })}
                      >
                        {siteMessages.deletion.confirmAssessment}
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function EverythingDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDeleted: (sentence: string) => void;
}) {
  const workspace = useWorkspace();
  const desk = useLock();
  const actions = createSiteActions(workspace);
  const text = settingsMessages.deletion;
  const [typed, setTyped] = createSignal("");
  const [isWorking, setWorking] = createSignal(false);
  // What goes is said as it was, not as it is while the files are cleared.
  const gone = createMemo<string>(
    (before) =>
      isWorking() ? before : text.everythingGone(workspace.sites().length, workspace.assessments().length),
    "",
  );

  function close(): void {
    setTyped("");
    props.onClose();
  }

  async function confirm(): Promise<string | null> {
    setWorking(true);
    const sentence = await remove();
    setWorking(false);
    return sentence;
  }

  async function remove(): Promise<string | null> {
    const removed = await actions.removeEverything();
    if (!removed.ok) return errorSentence(removed.error.code);
    // The lock is gone with everything else: all tabs begin anew, and sweep what is owed.
    if (desk.isSealed) await desk.reopen();
    setTyped("");
    props.onDeleted(text.done);
    return null;
  }

  return (
    <ConfirmDialog
      title={text.everythingTitle}
      isOpen={props.isOpen}
      confirm={text.confirmEverything}
      isConfirmable={typed().trim().toLowerCase() === text.word}
      onClose={close}
      onConfirm={confirm}
    >
      <p>
        {gone()} {siteMessages.deletion.final}
      </p>
      <p>{desk.isSealed ? siteMessages.deletion.disksSealedAll : siteMessages.deletion.disks}</p>
      <p>
        <a href="#/handoff">{siteMessages.deletion.backupFirst}</a>
      </p>
      <TextField
        label={text.typeWord(text.word)}
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** Deletes a site, an assessment, or everything. */
export function DeletionCard() {
  const workspace = useWorkspace();
  const text = settingsMessages.deletion;
  const [target, setTarget] = createSignal<DeletionTarget | null>(null);
  const [isAskingAll, setAskingAll] = createSignal(false);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const say = (sentence: string): unknown => setOutcome({ tone: "good", sentence });
  const deleted = createDeletedWork(workspace);
  const isEmpty = (): boolean =>
    workspace.sites().length + workspace.quarantine().length + deleted.entries().length === 0;
  return (
    <Card title={text.title}>
      <p class={styles["soft"]}>{text.lead}</p>
      <OutcomeLine outcome={outcome()} />
      <DeletedNotice kinds={["site", "assessment"]} />
      <SitesToDelete onDelete={setTarget} />
      <Show when={!isEmpty()} fallback={<p>{text.nothing}</p>}>
        <div class={styles["danger"]}>
          <p class={styles["soft"]}>{text.everythingLead}</p>
          <Button look="danger" onClick={() => setAskingAll(true)}>
            {text.everything}
          </Button>
        </div>
      </Show>
      <DeletionDialog target={target()} onClose={() => setTarget(null)} />
      <EverythingDialog isOpen={isAskingAll()} onClose={() => setAskingAll(false)} onDeleted={say} />
    </Card>
  );
}
