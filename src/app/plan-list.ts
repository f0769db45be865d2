import { bands, type Band } from "../catalogue/catalogue";
import { actionStatuses, type Action, type ActionStatus } from "../plan/action";
import { isDueSoon, isEffectivenessDue, isOpenAction, isOverdue } from "../plan/action-state";
import { actionWarnings } from "../plan/adequacy";
import type { Gap } from "../scoring/gaps";
import type { IsoDate } from "../shared/iso-date";

export const dueFilters = ["any", "overdue", "soon", "check", "none"] as const;
export type DueFilter = (typeof dueFilters)[number];
export type StatusFilter = "all" | "unfinished" | "lacking" | ActionStatus;
export const statusFilters: readonly StatusFilter[] = ["all", "unfinished", "lacking", ...actionStatuses];
export const planOrders = ["due", "band"] as const;
export type PlanOrder = (typeof planOrders)[number];

export const planGroupings = ["none", "owner", "quarter", "band"] as const;
export type PlanGrouping = (typeof planGroupings)[number];
/** Actions under one heading: a role, a quarter such as "2027-1" or a band; "" for none of these. */
export type ActionGroup = { readonly key: string; readonly actions: readonly Action[] };

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
  if (status === "lacking") return actionWarnings(action).length > 0;
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
    case "check":
      return isEffectivenessDue(action, today);
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
function bandOfAction(action: Pick<Action, "criterionIds">, gaps: readonly Gap[]): Band | null {
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

function quarterOf(date: IsoDate | null): string {
  if (date === null) return "";
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-${String(Math.ceil(month / 3))}`;
}

/** The actions under headings, in the order of the headings; each keeps the order it came in. */
export function groupActions(
  actions: readonly Action[],
  grouping: PlanGrouping,
  gaps: readonly Gap[],
): readonly ActionGroup[] {
  if (grouping === "none") return [{ key: "", actions }];
  const keyOf = (action: Action): string => {
    if (grouping === "owner") return action.ownerRole.trim();
    return grouping === "quarter" ? quarterOf(action.dueDate) : (bandOfAction(action, gaps) ?? "");
  };
  const rank = (key: string): string =>
    grouping === "band" ? String(bands.findIndex((band) => band === key)) : key;
  const keys = [...new Set(actions.map(keyOf))].toSorted((a, b) =>
    // What has no owner, date or band stands last.
    a === "" || b === "" ? Number(a === "") - Number(b === "") : rank(a).localeCompare(rank(b)),
  );
  return keys.map((key) => ({ key, actions: actions.filter((action) => keyOf(action) === key) }));
}

/** Every role that owns something, in alphabetical order; "" last, for what nobody owns. */
export function ownersOf(actions: readonly Action[]): readonly string[] {
  const roles = new Set(actions.map(({ ownerRole }) => ownerRole.trim()));
  const named = [...roles].filter((role) => role !== "").toSorted((a, b) => a.localeCompare(b));
  return roles.has("") ? [...named, ""] : named;
}
