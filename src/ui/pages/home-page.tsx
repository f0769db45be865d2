import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, For, lazy, Show, Suspense } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { createDeletedWork } from "../../app/deleted-work";
import { backupReminder, laterDay, readLastBackup, readLastMirror } from "../../app/last-backup";
import { IS_SINGLE_FILE } from "../../app/edition";
import { messages } from "../../app/messages";
import { deletedWorkMessages } from "../../app/messages/deleted-work";
import { errorSentence } from "../../app/messages/errors";
import { createSiteActions } from "../../app/site-actions";
import type { SiteDetails } from "../../app/site-form";
import { createSummaries } from "../../app/site-summaries";
import type { Result } from "../../shared/result";
import type { StorageError } from "../../storage/storage-error";
import { Button, LinkButton } from "../parts/button";
import { DeletedNotice } from "../parts/deleted-notice";
import { focusTitleIfLost } from "../parts/focus-title";
import { Notice } from "../parts/notice";
import { OutcomeLine, type Outcome } from "../parts/outcome-line";
import { Page } from "../parts/page";
import { SiteCard } from "./home/site-card";
import { Welcome } from "./home/welcome";
import layout from "../styles/layout.module.css";
import styles from "./home-page.module.css";

// Nothing to tell on the first visit, which should be quick.
const DeviceCard = lazy(() => import("./home/device-card").then((card) => ({ default: card.DeviceCard })));
// Its fields come with it, which the first screen has no other use for.
const SiteDialog = lazy(() => import("../parts/site-dialog").then((part) => ({ default: part.SiteDialog })));

/** All sites with what stands and what is due; on the first visit, what this is. */
export function HomePage() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const actions = createSiteActions(workspace);
  const text = messages.home;
  const [isAdding, setAdding] = createSignal(false);
  const wasAdding = createMemo<boolean>((was) => was || isAdding(), false);
  const [isMakingSample, setMakingSample] = createSignal(false);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);

  const newest = createMemo(() =>
    workspace.sites().flatMap((site) => workspace.assessmentsOf(site.id).slice(0, 1)),
  );
  const summaries = createSummaries(workspace, () => newest());
  const deleted = createDeletedWork(workspace);
  const lastBackup = readLastBackup(localStorage);
  const reminder = createMemo(() =>
    backupReminder(
      laterDay(lastBackup, readLastMirror(localStorage)),
      workspace.today(),
      !IS_SINGLE_FILE && workspace.sites().some((site) => !site.isSample),
    ),
  );
  const hasSample = (): boolean => workspace.sites().some((site) => site.isSample);

  async function addSite(details: SiteDetails): Promise<string | null> {
    const saved = await workspace.addSite(details);
    if (!saved.ok) return errorSentence(saved.error.code);
    navigate(`/sites/${saved.value.id}`);
    return null;
  }

  function say(result: Result<unknown, StorageError>, done: string): void {
    const sentence = result.ok ? done : errorSentence(result.error.code);
    setOutcome({ tone: result.ok ? "good" : "danger", sentence });
    focusTitleIfLost();
  }

  function restored(sentence: string): void {
    setOutcome({ tone: "good", sentence });
    focusTitleIfLost();
  }

  async function trySample(): Promise<void> {
    setMakingSample(true);
    const made = await actions.addSample();
    setMakingSample(false);
    say(made, text.sampleMade);
  }

  async function removeSample(): Promise<void> {
    say(await actions.removeSample(), text.sampleRemoved);
  }

  const buttons = () => (
    <>
      <Button look="primary" onClick={() => setAdding(true)}>
        {text.addSite}
      </Button>
      <Show when={!hasSample()}>
        <Button disabled={isMakingSample()} onClick={() => void trySample()}>
          {isMakingSample() ? text.makingSample : text.trySample}
        </Button>
      </Show>
    </>
  );

  return (
    <Page title={workspace.sites().length === 0 ? text.welcome.title : text.title} screen={text.title}>
      <OutcomeLine outcome={outcome()} />
      <DeletedNotice kinds={["site"]} />
      <Show when={workspace.isLoaded()} fallback={<p>{messages.common.loading}</p>}>
        <Show when={workspace.sites().length === 0 && deleted.entries().length > 0}>
          <Notice tone="plain">
            <p>{deletedWorkMessages.stillHere(deleted.entries().length)}</p>
            <LinkButton href="#/settings">{deletedWorkMessages.see}</LinkButton>
          </Notice>
        </Show>
        <Show
          when={workspace.sites().length > 0}
          fallback={<Welcome buttons={buttons()} onRestored={restored} />}
        >
          <div class={styles["toolbar"]}>
            {buttons()}
            <a class={layout["standalone"]} href="#/handoff">
              {text.openBackup}
            </a>
          </div>
          <Show when={reminder()}>
            {(now) => (
              <Notice tone="warning">
                <p>{text.backup.reminder(now().days)}</p>
                <LinkButton href="#/handoff">{text.backup.link}</LinkButton>
              </Notice>
            )}
          </Show>
          <div class={styles["sites"]}>
            <For each={workspace.sites()}>
              {(site) => (
                <SiteCard
                  site={site}
                  summary={summaries()[workspace.assessmentsOf(site.id)[0]?.id ?? ""]}
                  onRemoveSample={() => void removeSample()}
                />
              )}
            </For>
          </div>
          {!IS_SINGLE_FILE && <DeviceCard lastBackup={lastBackup} />}
        </Show>
      </Show>
      <Show when={wasAdding()}>
        <Suspense>
          <SiteDialog isOpen={isAdding()} onClose={() => setAdding(false)} onSave={addSite} />
        </Suspense>
      </Show>
    </Page>
  );
}
