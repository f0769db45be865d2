import { useNavigate, useParams } from "@solidjs/router";
import { createMemo, createSignal, Show } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import type { DeletionTarget } from "../../app/deletion";
import { messages } from "../../app/messages";
import { siteMessages } from "../../app/messages/site";
import { errorSentence } from "../../app/messages/errors";
import { createSiteActions, type StartChoice } from "../../app/site-actions";
import type { SiteDetails } from "../../app/site-form";
import { createSummaries } from "../../app/site-summaries";
import type { Assessment, Site } from "../../assessment/assessment";
import { AmendDialog } from "../parts/amend-dialog";
import { Button } from "../parts/button";
import { Card } from "../parts/card";
import { Chip } from "../parts/chip";
import { ConflictNotice } from "../parts/conflict-notice";
import { DeletedNotice } from "../parts/deleted-notice";
import { DeletedWorkCard } from "../parts/deleted-work-card";
import { DeletionDialog } from "../parts/deletion-dialog";
import { Notice } from "../parts/notice";
import { OutcomeLine, type Outcome } from "../parts/outcome-line";
import { Page } from "../parts/page";
import { SiteDialog } from "../parts/site-dialog";
import { Profile } from "./site/profile";
import { StartDialog } from "./site/start-dialog";
import { Timeline } from "./site/timeline";
import styles from "./site-page.module.css";

function SiteScreen(props: { readonly site: Site }) {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const actions = createSiteActions(workspace);
  const text = siteMessages;
  const [isEditing, setEditing] = createSignal(false);
  const [isStarting, setStarting] = createSignal(false);
  const [amended, setAmended] = createSignal<Assessment | null>(null);
  const [deletion, setDeletion] = createSignal<DeletionTarget | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const assessments = createMemo(() => workspace.assessmentsOf(props.site.id));
  const summaries = createSummaries(workspace, () => assessments());

  async function start(choice: StartChoice): Promise<string | null> {
    const started = await actions.start(props.site.id, choice);
    if (!started.ok) return errorSentence(started.error.code);
    const { assessmentId, criterionId } = started.value;
    navigate(`/assessments/${assessmentId}/checklist/${criterionId}`);
    return null;
  }

  async function saveProfile(details: SiteDetails, shown: SiteDetails): Promise<string | null> {
    const changed = await actions.change(props.site.id, details, shown);
    if (!changed.ok) return errorSentence(changed.error.code);
    setEditing(false);
    return null;
  }

  async function removeSample(): Promise<void> {
    const removed = await actions.removeSample();
    if (removed.ok) navigate("/");
    else setOutcome({ tone: "danger", sentence: errorSentence(removed.error.code) });
  }

  const startButton = () => (
    <Button look="primary" onClick={() => setStarting(true)}>
      {text.startAssessment}
    </Button>
  );

  return (
    <Page
      title={props.site.name}
      screen={messages.shell.site}
      badge={
        <Show when={props.site.isSample}>
          <Chip tone="warning">{messages.common.sample}</Chip>
        </Show>
      }
    >
      <Show when={props.site.isSample}>
        <Notice tone="plain">
          <p>{messages.shell.sampleBanner}</p>
          <Button onClick={() => void removeSample()}>{messages.shell.removeSample}</Button>
        </Notice>
      </Show>
      <ConflictNotice of={{ recordId: props.site.id }} />
      <OutcomeLine outcome={outcome()} />
      <DeletedNotice kinds={["assessment"]} />
      <div class={styles["columns"]}>
        <Card title={text.assessments} aside={startButton()}>
          <Show
            when={assessments().length > 0}
            fallback={
              <p class={styles["soft"]}>
                {text.noAssessments(workspace.builtIn.catalogue.groupName.one.toLowerCase())}
              </p>
            }
          >
            <Timeline
              assessments={assessments()}
              summaries={summaries()}
              onAmend={setAmended}
              onDelete={(assessment) => setDeletion({ kind: "assessment", assessment })}
            />
          </Show>
        </Card>
        <div class={styles["side"]}>
          <Profile site={props.site} onEdit={() => setEditing(true)} />
          <DeletedWorkCard siteId={props.site.id} />
          <Card title={text.deleteSite}>
            <p class={styles["soft"]}>{text.deleteSiteLead}</p>
            <div>
              <Button look="danger" onClick={() => setDeletion({ kind: "site", site: props.site })}>
                {text.deletion.confirmSite}
              </Button>
            </div>
          </Card>
        </div>
      </div>
      <SiteDialog
        isOpen={isEditing()}
        start={props.site}
        onClose={() => setEditing(false)}
        onSave={saveProfile}
      />
      <StartDialog isOpen={isStarting()} onClose={() => setStarting(false)} onStart={start} />
      <AmendDialog assessment={amended()} onClose={() => setAmended(null)} />
      <DeletionDialog
        target={deletion()}
        onClose={() => setDeletion(null)}
        onDeleted={(kind) => {
          if (kind === "site") navigate("/");
        }}
      />
    </Page>
  );
}

/** One site: its profile and its assessments, newest first. */
export function SitePage() {
  const params = useParams<{ siteId: string }>();
  const workspace = useWorkspace();
  const site = createMemo(() => workspace.site(params.siteId));
  return (
    <Show
      when={site()}
      fallback={
        <Show when={workspace.isLoaded()}>
          <Page title={siteMessages.notFoundTitle} width="narrow">
            <p>{messages.common.notFound}</p>
            <p>
              <a href="#/">{messages.common.backToHome}</a>
            </p>
          </Page>
        </Show>
      }
    >
      {(found) => <SiteScreen site={found()} />}
    </Show>
  );
}
