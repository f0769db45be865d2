import { addDays, type IsoDate } from "../shared/iso-date";
import type { Action } from "./action";

/** Days ahead that count as "due soon". */
const DUE_SOON_DAYS = 14;
/** Days between closing an action and looking whether it held. Judgment, as all days here are. */
export const EFFECTIVENESS_CHECK_DAYS = 90;

type Stated = Pick<Action, "status">;
type Dated = Pick<Action, "status" | "dueDate" | "acceptedRisk">;
type Closed = Pick<Action, "status" | "closedOn" | "effectiveness">;

/** Neither closed nor accepted as a risk. A verified action is open until somebody closes it. */
export function isOpenAction(action: Stated): boolean {
  return action.status !== "closed" && action.status !== "accepted risk";
}

/**
 * The last day on which nobody needs to ask about an action: its due date while the work is not
 * verified, the day until which its risk is accepted, and null when neither waits for a day.
 */
function dayToAskAbout(action: Dated): IsoDate | null {
  if (action.status === "accepted risk") return action.acceptedRisk?.until ?? null;
  return isOpenAction(action) && action.status !== "verified" ? action.dueDate : null;
}

/**
 * Past its due date with the work not verified, or an accepted risk whose time is over; on the day
 * itself it is not overdue.
 */
export function isOverdue(action: Dated, today: IsoDate): boolean {
  const day = dayToAskAbout(action);
  return day !== null && day < today;
}

/** The day to ask about it is today or within the next 14 days. */
export function isDueSoon(action: Dated, today: IsoDate): boolean {
  const day = dayToAskAbout(action);
  return day !== null && day >= today && day <= addDays(today, DUE_SOON_DAYS);
}

/** The day from which a closed action is looked at again, 90 days on; null when there is nothing to look at. */
export function effectivenessDueOn(action: Closed): IsoDate | null {
  const isWaiting = action.status === "closed" && action.effectiveness === null;
  return isWaiting && action.closedOn !== null ? addDays(action.closedOn, EFFECTIVENESS_CHECK_DAYS) : null;
}

/** Closed 90 days ago or longer, and nobody has looked whether it held. */
export function isEffectivenessDue(action: Closed, today: IsoDate): boolean {
  const day = effectivenessDueOn(action);
  return day !== null && day <= today;
}
