import { addDays, type IsoDate } from "../shared/iso-date";
import type { Action } from "./action";

/** Days ahead that count as "due soon". */
const DUE_SOON_DAYS = 14;

type Stated = Pick<Action, "status">;
type Dated = Pick<Action, "status" | "dueDate">;

/** Neither closed nor accepted as a risk. A verified action is open until somebody closes it. */
export function isOpenAction(action: Stated): boolean {
  return action.status !== "closed" && action.status !== "accepted risk";
}

/** The work is still to be done: nobody has verified its proof yet. */
function isPending(action: Stated): boolean {
  return isOpenAction(action) && action.status !== "verified";
}

/** Past its due date with the work not verified; on the due date itself it is not overdue. */
export function isOverdue(action: Dated, today: IsoDate): boolean {
  return isPending(action) && action.dueDate !== null && action.dueDate < today;
}

/** Due today or within the next 14 days, and the work not verified. */
export function isDueSoon(action: Dated, today: IsoDate): boolean {
  return (
    isPending(action) &&
    action.dueDate !== null &&
    action.dueDate >= today &&
    action.dueDate <= addDays(today, DUE_SOON_DAYS)
  );
}
