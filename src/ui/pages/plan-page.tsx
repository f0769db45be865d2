import { useSearchParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { createGapsView } from "../../app/gaps-view";
import { messages } from "../../app/messages";
import { createPlanView } from "../../app/plan-view";
import type { Action } from "../../plan/action";
import type { NewAction } from "../../plan/new-action";
import { ActionDialog } from "../parts/action-form/action-dialog";
import { Button, LinkButton } from "../parts/button";
import { Card } from "../parts/card";
import { OutcomeLine, type Outcome } from "../parts/outcome-line";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import { ActionTable } from "./plan/action-table";
import { PlanFilters } from "./plan/plan-filters";
import { PlanSummaryCards } from "./plan/plan-summary";
import styles from "./plan-page.module.css";

export function PlanPage() {
  const { session, plan } = useAssessment();
  const [params, setParams] = useSearchParams<{ criterion?: string }>();
  const gaps = createGapsView(session);
  const view = createPlanView(session, gaps.rows, () => params.criterion ?? null);
  const [editing, setEditing] = createSignal<Action | NewAction | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const text = messages.plan;
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
      <div class={styles["head"]}>
        <h2 class={styles["heading"]}>{text.heading}</h2>
        <div class={styles["buttons"]}>
          <Button onClick={() => window.print()}>{text.print}</Button>
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
            <ActionTable
              actions={view.shown()}
              onEdit={openById}
              onFailure={(sentence) => setOutcome({ tone: "danger", sentence })}
            />
          </Show>
        </Card>
      </Show>
      <Show when={editing()} keyed>
        {(start) => (
          <ActionDialog
            start={start}
            onClose={() => setEditing(null)}
            onRemoved={(title) => setOutcome({ tone: "good", sentence: text.removed(title) })}
          />
        )}
      </Show>
    </Page>
  );
}
