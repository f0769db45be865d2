import type { Action } from "../plan/action";
import {
  EFFECTIVENESS_CHECK_DAYS,
  isDueSoon,
  isEffectivenessDue,
  isOpenAction,
  isOverdue,
} from "../plan/action-state";
import { addDays, daysBetween, type IsoDate } from "../shared/iso-date";
import { planMessages } from "./messages/plan";

export type DueText = {
  /** "Jan 15, 2027", or "No due date". */
  readonly day: string;
  /** "Overdue by 4 days", "Due in 3 days", "Closed Dec 2, 2026"; null when there is nothing to add. */
  readonly words: string | null;
  readonly tone: "danger" | "warning" | "plain";
};

/** When an action is due, in words that need no color. */
export function describeDue(
  action: Pick<Action, "status" | "dueDate" | "closedOn" | "effectiveness" | "acceptedRisk">,
  today: IsoDate,
): DueText {
  const text = planMessages.due;
  const { dueDate } = action;
  const day = dueDate === null ? text.none : planMessages.day(dueDate);
  if (action.status === "accepted risk") {
    const isOver = isOverdue(action, today);
    return { day, words: isOver ? text.riskOver : null, tone: isOver ? "danger" : "plain" };
  }
  if (!isOpenAction(action)) {
    if (isEffectivenessDue(action, today)) return { day, words: text.checkDue, tone: "warning" };
    return { day, words: action.closedOn === null ? null : text.closed(action.closedOn), tone: "plain" };
  }
  if (dueDate === null) return { day, words: null, tone: "plain" };
  if (isOverdue(action, today))
    return { day, words: text.overdue(daysBetween(dueDate, today)), tone: "danger" };
  if (isDueSoon(action, today))
    return { day, words: text.soon(daysBetween(today, dueDate)), tone: "warning" };
  return { day, words: null, tone: "plain" };
}

/** When an action that is closed on a day is looked at again. */
export function checkDayAfter(closedOn: IsoDate): IsoDate {
  return addDays(closedOn, EFFECTIVENESS_CHECK_DAYS);
}
