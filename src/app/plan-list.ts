import { bands, type Band } from "../catalogue/catalogue";
import { actionStatuses, type Action, type ActionStatus } from "../plan/action";
import { isDueSoon, isOpenAction, isOverdue } from "../plan/action-state";
import type { Gap } from "../scoring/gaps";
import type { IsoDate } from "../shared/iso-date";

export const dueFilters = ["any", "overdue", "soon", "none"] as const;
export type DueFilter = (typeof dueFilters)[number];
export type StatusFilter = "all" | "unfinished" | ActionStatus;
export const statusFilters: readonly StatusFilter[] = ["all", "unfinished", ...actionStatuses];
export const planOrders = ["due", "band"] as const;
export type PlanOrder = (typeof planOrders)[number];

export type PlanFilter = {
  readonly status: StatusFilter;
  /** A role, "" for actions that nobody owns, null for all. */
  readonly owner: string | null;
  readonly due: DueFilter;
  /** Only actions that close this criterion; null for all. */
  readonly criterionId: string | null;
};

export const noPlanFilter: PlanFilter = { status: "all", owner: null, due: "any", criterionId: null };

function hasStatus(action: Action, status: StatusFilter): boolean {
  if (status === "all") return true;
  return status === "unfinished" ? isOpenAction(action) : action.status === status;
}

function isDue(action: Action, due: DueFilter, today: IsoDate): boolean {
  switch (due) {
    case "any":
      return true;
    case "overdue":
      return isOverdue(action, today);
    case "soon":
      return isDueSoon(action, today);
    case "none":
      return action.dueDate === null;
  }
}

export function filterActions(
  actions: readonly Action[],
  filter: PlanFilter,
  today: IsoDate,
): readonly Action[] {
  return actions.filter(
    (action) =>
      hasStatus(action, filter.status) &&
      isDue(action, filter.due, today) &&
      (filter.owner === null || action.ownerRole.trim() === filter.owner) &&
      (filter.criterionId === null || action.criterionIds.includes(filter.criterionId)),
  );
}

/** The most pressing band among the gaps that an action closes; null when it closes none of them. */
export function bandOfAction(action: Pick<Action, "criterionIds">, gaps: readonly Gap[]): Band | null {
  const own = gaps.filter(({ id }) => action.criterionIds.includes(id)).map(({ band }) => band);
  return bands.find((band) => own.includes(band)) ?? null;
}

function byDue(a: Action, b: Action): number {
  // Finished work stands below what is still to do, and "no date" below every date.
  const finished = Number(!isOpenAction(a)) - Number(!isOpenAction(b));
  if (finished !== 0) return finished;
  if (a.dueDate === b.dueDate) return a.createdAt.localeCompare(b.createdAt);
  if (a.dueDate === null || b.dueDate === null) return a.dueDate === null ? 1 : -1;
  return a.dueDate.localeCompare(b.dueDate);
}

export function sortActions(
  actions: readonly Action[],
  order: PlanOrder,
  gaps: readonly Gap[],
): readonly Action[] {
  if (order === "due") return actions.toSorted(byDue);
  const rank = (action: Action): number => {
    const band = bandOfAction(action, gaps);
    return band === null ? bands.length : bands.indexOf(band);
  };
  return actions.toSorted((a, b) => rank(a) - rank(b) || byDue(a, b));
}

/** Every role that owns something, in alphabetical order; "" last, for what nobody owns. */
export function ownersOf(actions: readonly Action[]): readonly string[] {
  const roles = new Set(actions.map(({ ownerRole }) => ownerRole.trim()));
  const named = [...roles].filter((role) => role !== "").toSorted((a, b) => a.localeCompare(b));
  return roles.has("") ? [...named, ""] : named;
}
