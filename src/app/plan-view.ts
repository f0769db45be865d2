import { createMemo, createSignal, type Accessor } from "solid-js";
import type { Action } from "../plan/action";
import { isEffectivenessDue, isOpenAction, isOverdue } from "../plan/action-state";
import { actionWarnings, type ActionWarning } from "../plan/adequacy";
import { liftsOfActions, projectResults } from "../plan/projection";
import type { Results } from "../scoring/results";
import type { AssessmentSession } from "./assessment-session";
import type { GapRow } from "./gap-list";
import { formatLift } from "./level-text";
import {
  dueFilters,
  filterActions,
  groupActions,
  noPlanFilter,
  sortActions,
  statusFilters,
  type ActionGroup,
  type PlanFilter,
  type PlanGrouping,
  type PlanOrder,
} from "./plan-list";

export type PlanSummary = {
  readonly open: number;
  readonly overdue: number;
  /** Critical gaps that at least one action is there for. */
  readonly criticalPlanned: number;
  readonly criticalGaps: number;
  /** Closed actions that somebody should look at again. */
  readonly checksDue: number;
  /** Actions that lack something, and how many lack what. */
  readonly lacking: number;
  readonly warnings: readonly { readonly warning: ActionWarning; readonly count: number }[];
};

export const planLayouts = ["table", "board"] as const;
export type PlanLayout = (typeof planLayouts)[number];

/** What a link to the plan may ask for. */
export type PlanQuery = { readonly status?: string | undefined; readonly due?: string | undefined };

function queryToFilter(query: PlanQuery): PlanFilter {
  return {
    ...noPlanFilter,
    status: statusFilters.find((status) => status === query.status) ?? noPlanFilter.status,
    due: dueFilters.find((due) => due === query.due) ?? noPlanFilter.due,
  };
}

function countWarnings(actions: readonly Action[]): Pick<PlanSummary, "lacking" | "warnings"> {
  const all = actions.map(actionWarnings).filter((warnings) => warnings.length > 0);
  const kinds = [...new Set(all.flat())];
  return {
    lacking: all.length,
    warnings: kinds.map((warning) => ({
      warning,
      count: all.filter((warnings) => warnings.includes(warning)).length,
    })),
  };
}

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
    checksDue: actions.filter((action) => isEffectivenessDue(action, today)).length,
    ...countWarnings(actions),
  };
}

/** What the Plan screen shows, followed as actions and ratings change. */
export type PlanView = {
  readonly filter: Accessor<PlanFilter>;
  readonly setFilter: (patch: Partial<Omit<PlanFilter, "criterionId">>) => void;
  readonly showAll: () => void;
  readonly order: Accessor<PlanOrder>;
  readonly setOrder: (order: PlanOrder) => void;
  readonly layout: Accessor<PlanLayout>;
  readonly setLayout: (layout: PlanLayout) => void;
  readonly grouping: Accessor<PlanGrouping>;
  readonly setGrouping: (grouping: PlanGrouping) => void;
  readonly shown: Accessor<readonly Action[]>;
  readonly groups: Accessor<readonly ActionGroup[]>;
  readonly summary: Accessor<PlanSummary>;
  /** "If all this lands". */
  readonly projected: Accessor<Results>;
  /** What each open action alone adds, in words; null where it adds nothing to the score. */
  readonly liftOf: (id: string) => string | null;
};

export function createPlanView(
  session: AssessmentSession,
  rows: Accessor<readonly GapRow[]>,
  criterionId: Accessor<string | null>,
  query: PlanQuery,
): PlanView {
  const { catalogue, workspace } = session;
  const [chosen, setChosen] = createSignal(queryToFilter(query));
  const filter = (): PlanFilter => ({ ...chosen(), criterionId: criterionId() });
  const [order, setOrder] = createSignal<PlanOrder>("due");
  const [layout, setLayout] = createSignal<PlanLayout>("table");
  const [grouping, setGrouping] = createSignal<PlanGrouping>("none");
  const options = () => ({ signedOff: session.isReadOnly(), scope: session.assessment().scope });
  const shown = createMemo(() =>
    sortActions(filterActions(session.actions(), filter(), workspace.today()), order(), session.gaps()),
  );
  const lifts = createMemo(() =>
    liftsOfActions(catalogue, session.responses(), session.actions(), options()),
  );
  return {
    filter,
    setFilter: (patch) => setChosen((before) => ({ ...before, ...patch })),
    showAll: () => setChosen(noPlanFilter),
    order,
    setOrder,
    layout,
    setLayout,
    grouping,
    setGrouping,
    shown,
    groups: createMemo(() => groupActions(shown(), grouping(), session.gaps())),
    summary: createMemo(() => summarizePlan(session.actions(), rows(), workspace.today())),
    projected: createMemo(() => projectResults(catalogue, session.responses(), session.actions(), options())),
    liftOf(id) {
      const lift = lifts().get(id);
      return lift === undefined ? null : formatLift(lift);
    },
  };
}
