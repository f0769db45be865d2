import type { Action } from "../../plan/action";
import { effectivenessDueOn, isOpenAction } from "../../plan/action-state";
import type { Id } from "../../shared/id";
import type { Instant, IsoDate } from "../../shared/iso-date";
import { calendarWords } from "../words/calendar-words";

/** What stands in the calendar: words anybody may see, or the titles of the actions. */
export type CalendarWording = "neutral" | "titles";

/** One all-day event; `isWithdrawn` takes it out of calendars that have it. */
export type CalendarEvent = {
  /** The same for the same thing in every file, so that a second import updates. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
  /** The last change of what the event stands for: the event's own stamp and sequence. */
  readonly changedAt: Instant;
  readonly isWithdrawn: boolean;
};

/** An action that was taken out of the plan, or whose due date was taken away. */
export type WithdrawnAction = { readonly id: Id; readonly at: Instant };

type EventKind = "due" | "check";

function toUid(id: Id, kind: EventKind): string {
  return `${id}-${kind}@havenmark`;
}

function summaryOf(action: Action, kind: EventKind, wording: CalendarWording): string {
  const { criterionIds, title } = action;
  if (wording === "neutral") {
    return kind === "due" ? calendarWords.neutralDue(criterionIds) : calendarWords.neutralCheck(criterionIds);
  }
  return kind === "due" ? calendarWords.titledDue(title) : calendarWords.titledCheck(title);
}

function toEvent(
  action: Action,
  kind: EventKind,
  day: IsoDate,
  isWithdrawn: boolean,
  wording: CalendarWording,
): CalendarEvent {
  const owner = action.ownerRole.trim();
  return {
    uid: toUid(action.id, kind),
    day,
    summary: summaryOf(action, kind, wording),
    description: wording === "titles" && owner !== "" ? calendarWords.owner(owner) : "",
    changedAt: action.updatedAt,
    isWithdrawn,
  };
}

/** The due date while there is work to do; finished work is withdrawn. */
function dueEvents(action: Action, wording: CalendarWording): readonly CalendarEvent[] {
  if (action.dueDate === null) return [];
  return [toEvent(action, "due", action.dueDate, !isOpenAction(action), wording)];
}

/** The check 90 days after closing; withdrawn once it was made, or when the action was reopened. */
function checkEvents(action: Action, wording: CalendarWording): readonly CalendarEvent[] {
  const waiting = effectivenessDueOn(action);
  if (waiting !== null) return [toEvent(action, "check", waiting, false, wording)];
  const made = action.effectiveness?.checkedOn ?? null;
  const wasReopened = action.reopenReason !== "";
  if (made === null && !wasReopened) return [];
  const day = made ?? action.statusDate ?? action.updatedAt.slice(0, 10);
  return [toEvent(action, "check", day, true, wording)];
}

function withdrawnEvents({ id, at }: WithdrawnAction, kinds: readonly EventKind[]): readonly CalendarEvent[] {
  return kinds.map((kind) => ({
    uid: toUid(id, kind),
    day: at.slice(0, 10),
    summary: calendarWords.withdrawn,
    description: "",
    changedAt: at,
    isWithdrawn: true,
  }));
}

export type CalendarInput = {
  readonly actions: readonly Action[];
  /** Taken out of the plan since; their events go. */
  readonly removed: readonly WithdrawnAction[];
  /** Without a due date now, but had one. */
  readonly undated: readonly WithdrawnAction[];
  readonly wording: CalendarWording;
};

/** The events of a plan by day, the withdrawn ones among them. */
export function planToEvents({
  actions,
  removed,
  undated,
  wording,
}: CalendarInput): readonly CalendarEvent[] {
  const present = new Set(actions.map(({ id }) => id));
  return [
    ...actions.flatMap((action) => [...dueEvents(action, wording), ...checkEvents(action, wording)]),
    ...removed.filter(({ id }) => !present.has(id)).flatMap((one) => withdrawnEvents(one, ["due", "check"])),
    ...undated.flatMap((one) => withdrawnEvents(one, ["due"])),
  ].toSorted((a, b) => (a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1));
}
