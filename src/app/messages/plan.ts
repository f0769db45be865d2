import type { ActionStatus } from "../../plan/action";
import type { ActionWarning } from "../../plan/adequacy";
import { commonMessages } from "./common";

const { count, formatDay } = commonMessages;

/** Words of the Plan screen and of everything about actions. */
export const planMessages = {
  title: "Plan",
  heading: "Improvement plan",
  day: formatDay,
  addAction: "Add action",
  print: "Print this page",
  empty: {
    title: "No actions yet",
    body: "Open Gaps and plan the first one: each gap comes with suggested actions. Or add an action of your own.",
    toGaps: "See what to do first",
  },
  noneShown: "No action fits these filters.",
  showAll: "Show all actions",
  stats: {
    open: (number: number) => (number === 1 ? "open action" : "open actions"),
    overdue: "overdue",
    critical: (of: number) => (of === 1 ? "critical gap planned" : "critical gaps planned"),
    noCritical: "no critical gaps",
    landing: "If all this lands",
    landingLow: (met: string) => `low end of the score, today and with these gaps at “${met}”`,
    landingOne: (met: string) => `score, today and with these gaps at “${met}”`,
    landingLevel: (level: string) => `Level then: ${level}`,
    to: "to",
  },
  filters: {
    region: "Which actions",
    status: "Status",
    owner: "Owner role",
    due: "Due",
    order: "Sort by",
    statuses: { all: "All", unfinished: "Not finished", lacking: "Lacking something" },
    allOwners: "All",
    noOwner: "Nobody yet",
    dues: {
      any: "Any time",
      overdue: "Overdue",
      soon: "Within 14 days",
      check: "To check whether it held",
      none: "No due date",
    },
    orders: { due: "Due date", band: "Band" },
    criterion: (id: string) => `Only actions for ${id}`,
    shown: (shown: number, all: number) =>
      shown === all
        ? count(all, "action", "actions")
        : `${String(shown)} of ${count(all, "action", "actions")}`,
  },
  columns: {
    action: "Action",
    closes: "Closes",
    owner: "Owner role",
    due: "Due",
    status: "Status",
  },
  caption: "Actions of the improvement plan",
  liftAlone: (lift: string, met: string) => `${lift} if its gaps alone reach “${met}”`,
  statuses: {
    open: "Open",
    planned: "Planned",
    doing: "Doing",
    "proof in": "Proof in",
    verified: "Verified",
    closed: "Closed",
    reopened: "Reopened",
    "accepted risk": "Accepted risk",
  } satisfies Record<ActionStatus, string>,
  due: {
    none: "No due date",
    overdue: (days: number) => `Overdue by ${count(days, "day", "days")}`,
    soon: (days: number) => (days === 0 ? "Due today" : `Due in ${count(days, "day", "days")}`),
    closed: (date: string) => `Closed ${formatDay(date)}`,
    riskOver: "Time to look at this risk again",
    checkDue: "Check whether it held",
  },
  closesNothing: "No criterion",
  stepsDone: (done: number, all: number) => `${String(done)} of ${count(all, "step", "steps")} done`,
  nextStep: (text: string, date: string | null) =>
    date === null ? `Next: ${text}` : `Next: ${text}, by ${formatDay(date)}`,
  target: (target: string) => `Target: ${target}`,
  acceptedUntil: (reason: string, date: string) =>
    reason === ""
      ? `Risk accepted until ${formatDay(date)}, without a reason`
      : `Risk accepted until ${formatDay(date)}: ${reason}`,
  warnings: {
    "no-owner": "No owner.",
    "no-due-date": "No due date.",
    "no-measure": "No measure.",
    "only-reminds": "Only reminds staff: add something that changes how the work is done.",
    "own-verifier": "Verified by its own owner: another role has to look.",
  } satisfies Record<ActionWarning, string>,
  warningsLabel: "What this action still lacks",
  removed: (title: string) => `Removed “${title}”.`,
} as const;
