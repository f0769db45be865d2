import { createMemo, createSignal, type Accessor } from "solid-js";
import type { Action } from "../plan/action";
import { isOpenAction, isOverdue, projectResults } from "../plan/projection";
import type { Results } from "../scoring/results";
import type { AssessmentSession } from "./assessment-session";
import type { GapRow } from "./gap-list";
import { filterActions, noPlanFilter, sortActions, type PlanFilter, type PlanOrder } from "./plan-list";

export type PlanSummary = {
  readonly open: number;
  readonly overdue: number;
  /** Critical gaps that at least one action is there for. */
  readonly criticalPlanned: number;
  readonly criticalGaps: number;
};

/** How far the plan is. An action that is finished still plans its gap until the gap is rated again. */
export function summarizePlan(
  actions: readonly Action[],
  rows: readonly GapRow[],
  today: string,
): PlanSummary {
  const critical = rows.filter(({ isCriticalGap }) => isCriticalGap);
  return {
    open: actions.filter(isOpenAction).length,
    overdue: actions.filter((action) => isOverdue(action, today)).length,
    criticalPlanned: critical.filter((row) => row.actions.length > 0).length,
    criticalGaps: critical.length,
  };
}

/** What the Plan screen shows, followed as actions and ratings change. */
export type PlanView = {
  readonly filter: Accessor<PlanFilter>;
  readonly setFilter: (patch: Partial<Omit<PlanFilter, "criterionId">>) => void;
  readonly showAll: () => void;
  readonly order: Accessor<PlanOrder>;
  readonly setOrder: (order: PlanOrder) => void;
  readonly shown: Accessor<readonly Action[]>;
  readonly summary: Accessor<PlanSummary>;
  /** "If all this lands". */
  readonly projected: Accessor<Results>;
};

export function createPlanView(
  session: AssessmentSession,
  rows: Accessor<readonly GapRow[]>,
  criterionId: Accessor<string | null>,
): PlanView {
  const { catalogue, workspace } = session;
  const [chosen, setChosen] = createSignal(noPlanFilter);
  const filter = (): PlanFilter => ({ ...chosen(), criterionId: criterionId() });
  const [order, setOrder] = createSignal<PlanOrder>("due");
  return {
    filter,
    setFilter: (patch) => setChosen((before) => ({ ...before, ...patch })),
    showAll: () => setChosen(noPlanFilter),
    order,
    setOrder,
    shown: createMemo(() =>
      sortActions(filterActions(session.actions(), filter(), workspace.today()), order(), session.gaps()),
    ),
    summary: createMemo(() => summarizePlan(session.actions(), rows(), workspace.today())),
    projected: createMemo(() =>
      projectResults(catalogue, session.responses(), session.actions(), {
        signedOff: session.isReadOnly(),
        scope: session.assessment().scope,
      }),
    ),
  };
}
