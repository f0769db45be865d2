import type { Action } from "../plan/action";
import { actionFields } from "../plan/action";
import { loadActionHistory } from "../storage/actions";
import type { Database } from "../storage/database";
import { commonMessages } from "./messages/common";
import { planMessages } from "./messages/plan";
import { actionFieldNames } from "./messages/action-field-names";
import { planLifeMessages } from "./messages/plan-life";

/** One thing that was done to an action: when, by which role, and what. */
export type HistoryEntry = {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly lines: readonly string[];
};

type Field = (typeof actionFields)[number];
type Changed = { readonly field: Field; readonly value: unknown };
type Revision = Awaited<ReturnType<typeof loadActionHistory>>[number];

/** Fields that only follow from another one: their change is told with it. */
const SILENT: ReadonlySet<Field> = new Set<Field>(["statusDate", "closedOn", "suggestion"]);
const LONGEST_VALUE = 120;

function fieldOf(revision: Revision): Field | null {
  const name = revision.slot.split("/").at(-1);
  return actionFields.find((field) => field === name) ?? null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function describeRisk(risk: NonNullable<Action["acceptedRisk"]>): string {
  return planLifeMessages.life.risk(risk.until, risk.reason);
}

function describeCheck({ held, checkedOn, note }: NonNullable<Action["effectiveness"]>): string {
  const { life } = planLifeMessages;
  return held ? life.held(checkedOn, note) : life.notHeld(checkedOn, note);
}

function describeChange({ field, value }: Changed): string {
  const text = planLifeMessages.history;
  const name = actionFieldNames[field];
  if (isEmpty(value)) return text.emptied(name);
  switch (field) {
    case "status":
      return text.status(planMessages.statuses[value as Action["status"]]);
    case "acceptedRisk":
      return describeRisk(value as NonNullable<Action["acceptedRisk"]>);
    case "effectiveness":
      return describeCheck(value as NonNullable<Action["effectiveness"]>);
    case "startDate":
    case "dueDate":
      return text.value(name, commonMessages.formatDay(value as string));
    case "effort":
      return text.value(name, commonMessages.efforts[value as Action["effort"]]);
    case "criterionIds":
      return text.value(name, (value as readonly string[]).join(", "));
    default:
      return typeof value === "string" && value.length <= LONGEST_VALUE
        ? text.value(name, value)
        : text.changed(name);
  }
}

/** All changes of one moment, or of one sitting at the form; of a field only where it ended. */
function toEntry(key: string, revisions: readonly Revision[], isFirst: boolean): HistoryEntry {
  const byField = new Map<Field, Changed>();
  for (const revision of revisions) {
    const field = fieldOf(revision);
    if (field !== null && !SILENT.has(field)) byField.set(field, { field, value: revision.value });
  }
  const last = revisions.at(-1)!;
  const changed = actionFields.flatMap((field) => byField.get(field) ?? []);
  return {
    key,
    at: last.at,
    by: last.by,
    lines: isFirst ? [planLifeMessages.history.added] : changed.map(describeChange),
  };
}

/** The history in words, the latest first. */
function describeHistory(revisions: readonly Revision[]): readonly HistoryEntry[] {
  const moments = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const key = revision.typing ?? String(revision.seq);
    const others = moments.get(key);
    if (others === undefined) moments.set(key, [revision]);
    else others.push(revision);
  }
  return [...moments]
    .map(([key, own], index) => toEntry(key, own, index === 0))
    .filter((entry) => entry.lines.length > 0)
    .toReversed();
}

export async function loadHistory(database: Database, id: string): Promise<readonly HistoryEntry[]> {
  return describeHistory(await loadActionHistory(database, id));
}
