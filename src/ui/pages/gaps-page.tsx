import { createSignal, Show } from "solid-js";
import { useAssessment } from "../../app/app-context";
import { createGapsView } from "../../app/gaps-view";
import { gapsMessages } from "../../app/messages/gaps";
import type { GapRow } from "../../app/gap-list";
import type { NewAction } from "../../plan/new-action";
import { ActionDialog } from "../parts/action-form/action-dialog";
import { BulkPlanDialog } from "../parts/bulk-plan/bulk-plan-dialog";
import { LinkButton } from "../parts/button";
import { Card } from "../parts/card";
import { OutcomeLine, type Outcome } from "../parts/outcome-line";
import { Page } from "../parts/page";
import { SampleBanner } from "../parts/sample-banner";
import { StateChip } from "../parts/state-chip";
import { ClaimsCard } from "./gaps/claims-card";
import { DomainBars } from "./gaps/domain-bars";
import { FindOutCard } from "./gaps/find-out-card";
import { FindingsMatrixCard } from "./gaps/findings-matrix";
import { GapList } from "./gaps/gap-list";
import { LevelCard } from "./gaps/level-card";
import { LimitersCard } from "./gaps/limiters-card";
import { OpportunitiesCard } from "./gaps/opportunities-card";
import { PlanGapDialog } from "./gaps/plan-gap-dialog";
import { PlannedNotice, type Planned } from "./gaps/planned-notice";
import { StopAndFix } from "./gaps/stop-and-fix";
import styles from "./gaps-page.module.css";

export function GapsPage() {
  const { session, plan } = useAssessment();
  const view = createGapsView(session);
  const [planning, setPlanning] = createSignal<GapRow | null>(null);
  const [writing, setWriting] = createSignal<NewAction | null>(null);
  const [planned, setPlanned] = createSignal<Planned | null>(null);
  const [isPlanningAll, setPlanningAll] = createSignal(false);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const hasAnswers = () => session.progress().answered > 0;
  const startPlanning = (id: string): void => {
    setPlanned(null);
    setPlanning(view.row(id) ?? null);
  };
  return (
    <Page title={gapsMessages.title} badge={<StateChip />}>
      <SampleBanner />
      <StopAndFix view={view} onPlan={startPlanning} />
      <LevelCard view={view} />
      <Show
        when={hasAnswers()}
        fallback={
          <Card>
            <p>{gapsMessages.nothingYet}</p>
            <p>
              <LinkButton look="primary" href={`#/assessments/${session.id}/checklist`}>
                {gapsMessages.toChecklist}
              </LinkButton>
            </p>
          </Card>
        }
      >
        <LimitersCard />
        <div class={styles["wideAndNarrow"]}>
          <DomainBars view={view} />
          <FindingsMatrixCard view={view} />
        </div>
        <PlannedNotice planned={planned()} />
        <OutcomeLine outcome={outcome()} />
        <GapList
          view={view}
          onPlan={startPlanning}
          onPlanAll={() => {
            setOutcome(null);
            setPlanningAll(true);
          }}
        />
        <OpportunitiesCard view={view} onPlan={startPlanning} />
      </Show>
      <div class={styles["pair"]}>
        <FindOutCard view={view} />
        <Show when={hasAnswers()}>
          <ClaimsCard view={view} />
        </Show>
      </div>
      <Show when={planning()} keyed>
        {(row) => (
          <PlanGapDialog
            row={row}
            onClose={() => setPlanning(null)}
            onPlanned={(count) => setPlanned({ id: row.gap.id, count })}
            onOwnAction={() => {
              setPlanning(null);
              setWriting(plan.draftFor(row.gap, null));
            }}
          />
        )}
      </Show>
      <Show when={isPlanningAll()}>
        <BulkPlanDialog
          rows={view.rows()}
          onClose={() => setPlanningAll(false)}
          onPlanned={(sentence) => setOutcome({ tone: "good", sentence })}
        />
      </Show>
      <Show when={writing()} keyed>
        {(start) => <ActionDialog start={start} onClose={() => setWriting(null)} />}
      </Show>
    </Page>
  );
}
