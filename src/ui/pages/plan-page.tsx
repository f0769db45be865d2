import { useSearchParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createActionMover } from "../../app/action-mover";
import { useAssessment } from "../../app/app-context";
import { createGapsView } from "../../app/gaps-view";
import { messages } from "../../app/messages";
import { planMessages } from "../../app/messages/plan";
import { errorSentence } from "../../app/messages/errors";
import { planLifeMessages } from "../../app/messages/plan-life";
import { createPlanView } from "../../app/plan-view";
import type { Action } from "../../plan/action";
import type { NewAction } from "../../plan/new-action";
import type { RemovedAction } from "../../storage/actions";
import { ActionDialog } from "../parts/action-form/action-dialog";
import { MoveDialog } from "../parts/action-life/move-dialog";
import { BulkPlanDialog } from "../parts/bulk-plan/bulk-plan-dialog";
import { AmendedPlanNotice } from "../parts/amendment-notice";
import { Button, LinkButton } from "../parts/button";
import { Card } from "../parts/card";
import { OutcomeLine, type Outcome } from "../parts/outcome-line";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import { ActionTable } from "./plan/action-table";
import { AdequacyLine } from "./plan/adequacy-line";
import { PlanBoard } from "./plan/plan-board";
import { PlanFiles } from "./plan/plan-files";
import { PlanFilters } from "./plan/plan-filters";
import { PlanPrint } from "./plan/plan-print";
import { PlanSummaryCards } from "./plan/plan-summary";
import styles from "./plan-page.module.css";

export function PlanPage() {
  const { session, plan } = useAssessment();
  const [params, setParams] = useSearchParams<{ criterion?: string; due?: string; status?: string }>();
  const gaps = createGapsView(session);
  const view = createPlanView(session, gaps.rows, () => params.criterion ?? null, params);
  const [editing, setEditing] = createSignal<Action | NewAction | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const [isPlanningAll, setPlanningAll] = createSignal(false);
  const text = planMessages;
  const tell = (tone: Outcome["tone"], sentence: string): void => void setOutcome({ tone, sentence });
  const mover = createActionMover({
    today: () => session.workspace.today(),
    perform: (id, move) => plan.move(id, move),
    onMoved(action, sentence) {
      tell("good", sentence);
      // A card that changes its column is drawn anew: the focus goes with it.
      setTimeout(() => {
        document.querySelector<HTMLElement>(`[data-action="${action.id}"]`)?.focus();
      });
    },
    onRefused: (sentence) => tell("danger", sentence),
  });
  async function bringBack(removed: RemovedAction): Promise<void> {
    const restored = await plan.bringBack(removed);
    if (restored.ok) tell("good", planLifeMessages.broughtBack(removed.action.title));
    else tell("danger", errorSentence(restored.error.code));
  }
  const edit = (action: Action | NewAction): void => {
    setOutcome(null);
    setEditing(action);
  };
  const openById = (id: string): void => {
    const action = session.actions().find((one) => one.id === id);
    if (action !== undefined) edit(action);
  };
  return (
    <Page title={text.title} badge={<StateChip />}>
      <SampleBanner />
      <AmendedPlanNotice />
      <div class={styles["head"]}>
        <h2 class={styles["heading"]}>{text.heading}</h2>
        <div class={styles["buttons"]}>
          <Button onClick={() => window.print()}>{text.print}</Button>
          <PlanPrint assessmentId={session.id} />
          <Show when={view.summary().criticalGaps > 0}>
            <Button
              onClick={() => {
                setOutcome(null);
                setPlanningAll(true);
              }}
            >
              {planLifeMessages.bulk.open}
            </Button>
          </Show>
          <Button look="primary" onClick={() => edit(plan.draftFree())}>
            {text.addAction}
          </Button>
        </div>
      </div>
      <p class={styles["printed"]}>
        {session.site().name} · {messages.assessment.line(session.assessment())}
      </p>
      <PlanSummaryCards view={view} />
      <OutcomeLine outcome={outcome()} />
      <Show
        when={session.actions().length > 0}
        fallback={
          <Card title={text.empty.title}>
            <p class={styles["prose"]}>{text.empty.body}</p>
            <p>
              <LinkButton href={`#/assessments/${session.id}/gaps`}>{text.empty.toGaps}</LinkButton>
            </p>
          </Card>
        }
      >
        <AdequacyLine view={view} />
        <Card>
          <PlanFilters view={view} onAllCriteria={() => setParams({ criterion: null })} />
          <Show
            when={view.shown().length > 0}
            fallback={
              <div class={styles["none"]}>
                <p>{text.noneShown}</p>
                <Button
                  onClick={() => {
                    setParams({ criterion: null });
                    view.showAll();
                  }}
                >
                  {text.showAll}
                </Button>
              </div>
            }
          >
            <Show
              when={view.layout() === "board"}
              fallback={<ActionTable view={view} mover={mover} onEdit={openById} />}
            >
              <PlanBoard
                actions={view.shown()}
                mover={mover}
                onEdit={openById}
                onRefused={(sentence) => tell("danger", sentence)}
              />
            </Show>
          </Show>
        </Card>
      </Show>
      <PlanFiles />
      <Show when={editing()} keyed>
        {(start) => (
          <ActionDialog
            start={start}
            onClose={() => setEditing(null)}
            onRemoved={(removed) =>
              setOutcome({
                tone: "good",
                sentence: text.removed(removed.action.title),
                undo: { label: planLifeMessages.undo, run: () => void bringBack(removed) },
              })
            }
          />
        )}
      </Show>
      <Show when={isPlanningAll()}>
        <BulkPlanDialog
          rows={gaps.rows()}
          onClose={() => setPlanningAll(false)}
          onPlanned={(sentence) => tell("good", sentence)}
        />
      </Show>
      <MoveDialog mover={mover} />
    </Page>
  );
}
