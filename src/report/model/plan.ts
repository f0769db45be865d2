import { bands, type Band, type Effort } from "../../catalogue/catalogue";
import type { Action, ActionStatus } from "../../plan/action";
import { isOpenAction, isOverdue } from "../../plan/action-state";
import { projectResults } from "../../plan/projection";
import type { IsoDate } from "../../shared/iso-date";
import type { Facts, Numbered } from "./facts";
import { bandOfAction } from "./number-actions";

export type PlannedAction = {
  readonly number: number;
  readonly title: string;
  readonly criterionIds: readonly string[];
  readonly ownerRole: string | null;
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly isOverdue: boolean;
  readonly effort: Effort;
  readonly steps: Action["steps"];
  readonly measure: Action["measure"];
  readonly proof: string;
  readonly proofNumbers: readonly number[];
  readonly status: ActionStatus;
  readonly acceptedRisk: Action["acceptedRisk"];
};

/** Actions that are due in one quarter of a year. */
export type Quarter = {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly actionNumbers: readonly number[];
};

/** The improvement plan: actions by the most pressing band that they close, then by due date. */
export type Plan = {
  readonly groups: readonly { readonly band: Band | null; readonly actions: readonly PlannedAction[] }[];
  /** Open actions with a due date, from the first quarter to the last, empty ones between included. */
  readonly quarters: readonly Quarter[];
  /** What the results would be if every open action landed; null without any. */
  readonly projection: {
    /** The rating that the gaps come to, by name. */
    readonly met: string;
    readonly scorePercent: { readonly low: string; readonly high: string } | null;
    readonly level: { readonly low: number; readonly high: number } | null;
  } | null;
  readonly openCount: number;
  readonly overdueCount: number;
  /** Gaps, without opportunities, that no open action closes. */
  readonly unplanned: readonly string[];
};

/** Quarters in a timeline; a plan that reaches further shows the rest as a list. */
const MOST_QUARTERS = 12;

export function buildPlan(facts: Facts): Plan {
  const planned = facts.actions.map((numbered) => ({
    band: bandOfAction(numbered.item, facts.gapsById),
    action: toPlanned(numbered, facts),
  }));
  const open = facts.actions.filter(({ item }) => isOpenAction(item));
  const order: readonly (Band | null)[] = [...bands, null];
  const closing = new Set(open.flatMap(({ item }) => item.criterionIds));
  return {
    groups: order
      .map((band) => ({
        band,
        actions: planned.filter((one) => one.band === band).map(({ action }) => action),
      }))
      .filter(({ actions }) => actions.length > 0),
    quarters: toQuarters(open),
    projection: open.length === 0 ? null : project(facts),
    openCount: open.length,
    overdueCount: planned.filter(({ action }) => action.isOverdue).length,
    unplanned: facts.gaps.filter(({ id, band }) => band !== "O" && !closing.has(id)).map(({ id }) => id),
  };
}

function toPlanned({ number, item }: Numbered<Action>, facts: Facts): PlannedAction {
  const proofIds = new Set(item.proofEvidenceIds);
  return {
    number,
    title: item.title,
    criterionIds: item.criterionIds,
    ownerRole: item.ownerRole === "" ? null : item.ownerRole,
    startDate: item.startDate,
    dueDate: item.dueDate,
    isOverdue: isOverdue(item, facts.input.today),
    effort: item.effort,
    steps: item.steps,
    measure: item.measure,
    proof: item.proof,
    proofNumbers: facts.evidence.filter(({ item: { id } }) => proofIds.has(id)).map((one) => one.number),
    status: item.status,
    acceptedRisk: item.acceptedRisk,
  };
}

function project(facts: Facts): Plan["projection"] {
  const { catalogue, responses, actions, assessment } = facts.input;
  const options = { signedOff: facts.isSignedOff, scope: assessment.scope };
  const { overall, level } = projectResults(catalogue, responses, actions, options);
  return {
    met: facts.scaleName(catalogue.scoringProfile.met),
    scorePercent: overall === null ? null : { low: overall.lowPercent, high: overall.highPercent },
    level,
  };
}

function quarterIndex(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

function toQuarters(open: readonly Numbered<Action>[]): readonly Quarter[] {
  const dated = open.flatMap(({ number, item }) =>
    item.dueDate === null ? [] : [{ number, index: quarterIndex(item.dueDate) }],
  );
  if (dated.length === 0) return [];
  const first = Math.min(...dated.map(({ index }) => index));
  const last = Math.max(...dated.map(({ index }) => index));
  if (last - first >= MOST_QUARTERS) return [];
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const index = first + step;
    return {
      year: Math.floor(index / 4),
      quarter: ((index % 4) + 1) as Quarter["quarter"],
      actionNumbers: dated.filter((one) => one.index === index).map(({ number }) => number),
    };
  });
}
