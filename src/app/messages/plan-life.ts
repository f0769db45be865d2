import type { ActionStatus } from "../../plan/action";
import type { StatusRefusal } from "../../plan/status-life";
import type { PlanGrouping } from "../plan-list";
import type { PlanLayout } from "../plan-view";
import { commonMessages } from "./common";
import { planMessages } from "./plan";

const { count, formatDay } = commonMessages;
const { statuses } = planMessages;

/** Words of an action's life: board, moves, proof, verification, checks, history, bulk planning. */
export const planLifeMessages = {
  layout: "Show as",
  layouts: { table: "Table", board: "Board" } satisfies Record<PlanLayout, string>,
  group: "Group by",
  groupings: {
    none: "Nothing",
    owner: "Owner role",
    quarter: "Due (quarter)",
    band: "Band",
  } satisfies Record<PlanGrouping, string>,
  quarter: (key: string) => {
    const [year, quarter] = key.split("-").map(Number);
    const months = ["January to March", "April to June", "July to September", "October to December"];
    return `Due ${months[(quarter ?? 1) - 1]} ${String(year)}`;
  },
  noQuarter: "No due date",
  noBand: "Closes no gap of today",
  groupCount: (number: number) => count(number, "action", "actions"),
  board: {
    region: "Board of the improvement plan",
    hint: "Open “Move to” on a card, drag it to another column, or press Shift with an arrow key on its title.",
    column: (status: ActionStatus, number: number) =>
      `${statuses[status]}: ${count(number, "action", "actions")}`,
    empty: "None",
    cannot: (from: ActionStatus, to: ActionStatus) =>
      `From ${statuses[from]} an action does not go to ${statuses[to]}. Nothing was changed.`,
    noFurther: "There is no next column that way.",
  },
  moveTo: "Move to",
  moveOf: (title: string) => `Move “${title}” to`,
  moves: { ...statuses, "accepted risk": "Accepted risk" } satisfies Record<ActionStatus, string>,
  extendRisk: "Accepted risk: new date",
  check: "Check whether it held",
  moved: (title: string, to: ActionStatus) => `“${title}” is now: ${statuses[to]}.`,
  checkedHeld: (title: string) => `“${title}” held. It stays closed.`,
  dialog: {
    titles: {
      open: "Back to open",
      planned: "Plan this action",
      doing: "Start this action",
      "proof in": "Proof is in",
      verified: "Verify the proof",
      closed: "Close this action",
      reopened: "Reopen this action",
      "accepted risk": "Accept the risk",
    } satisfies Record<ActionStatus, string>,
    checkTitle: "Did it hold?",
    by: "Your role",
    byHint: "Goes into the history. A role, never a name.",
    proofAttached: "Or attach evidence",
    proofFind: "Find evidence",
    proofNone: "Nothing is in the evidence library yet.",
    proofNoMatch: "No evidence item fits.",
    proofAdd: "Add new evidence",
    proofNote: "Describe the proof",
    proofNoteHint: "What it is, where it is kept, its date.",
    proofWanted: (proof: string) => `Wanted as proof: ${proof}`,
    proofIs: "The proof",
    proofDescribed: (note: string) => `Described: ${note}`,
    verifiedBy: "Verified by",
    verifiedByHint: (owner: string) => `A role other than the owner (${owner}).`,
    verifiedByHintNoOwner: "A role other than the owner.",
    closeBody: (day: string) => `On ${day} it will ask whether the change held.`,
    reopenReason: "Why it is taken up again",
    riskReason: "Why the risk is accepted",
    riskUntil: "Accepted until",
    riskHint: "After this day it comes back as due.",
    held: "Did the change hold?",
    heldYes: "Held",
    heldNo: "Did not hold",
    heldHint: "Look at the work as it is done today, not at the paper.",
    checkNote: "What you saw",
    checkNoteWhy: "What went wrong: this is why it is reopened",
    chooseHeld: "Choose whether it held.",
    confirm: {
      open: "Move",
      planned: "Plan it",
      doing: "Start it",
      "proof in": "Proof is in",
      verified: "Verify",
      closed: "Close it",
      reopened: "Reopen",
      "accepted risk": "Accept the risk",
    } satisfies Record<ActionStatus, string>,
    confirmHeld: "Save: it held",
    confirmNotHeld: "Reopen: it did not hold",
  },
  life: {
    region: "Status",
    since: (day: string) => `since ${formatDay(day)}`,
    verifiedBy: (role: string) => `Verified by ${role}`,
    closedOn: (day: string) => `Closed on ${formatDay(day)}`,
    checkOn: (day: string) => `Check from ${formatDay(day)} whether it held`,
    checkDue: (day: string) => `Since ${formatDay(day)} it is time to check whether it held`,
    held: (day: string, note: string) =>
      `Held when checked on ${formatDay(day)}${note === "" ? "" : `: ${note}`}`,
    notHeld: (day: string, note: string) => `Did not hold when checked on ${formatDay(day)}: ${note}`,
    reopened: (reason: string) => `Reopened: ${reason}`,
    risk: (day: string, reason: string) => `Risk accepted until ${formatDay(day)}: ${reason}`,
    proof: (title: string) => `Proof: ${title}`,
    proofNote: (note: string) => `Proof described: ${note}`,
    lift: (lift: string, met: string) =>
      `${lift} at the low end of the score if its gaps alone reach “${met}”.`,
  },
  cycles: {
    title: "PDSA log",
    hint: "Small tries: plan one, do it, study what happened, act on it.",
    cycle: (place: number) => `Cycle ${String(place)}`,
    date: "Date",
    plan: "Plan",
    did: "Do",
    studied: "Study",
    acted: "Act",
    planHint: "What to try, and what you expect.",
    didHint: "What was done.",
    studiedHint: "What you saw, against what you expected.",
    actedHint: "Keep it, change it or drop it.",
    add: "Add cycle",
    remove: (place: number) => `Remove cycle ${String(place)}`,
    untitled: "Nothing written yet",
  },
  history: {
    title: "History",
    by: (role: string) => (role === "" ? "Role not said" : role),
    added: "Added to the plan",
    status: (status: string) => `Status: ${status}`,
    value: (field: string, value: string) => `${field}: ${value}`,
    emptied: (field: string) => `${field} taken out`,
    changed: (field: string) => `${field} changed`,
    none: "No history is stored for this action.",
  },
  lacking: {
    sentence: (lacking: number, all: number) =>
      lacking === 1
        ? `1 of ${count(all, "action", "actions")} lacks something:`
        : `${String(lacking)} of ${count(all, "action", "actions")} lack something:`,
    kinds: {
      "no-owner": "no owner",
      "no-due-date": "no due date",
      "no-measure": "no measure",
      "only-reminds": "only reminds staff",
      "own-verifier": "verified by its own owner",
    },
    one: (number: number, kind: string) => `${String(number)} ${kind}`,
    show: "Show them",
    allGood: "Every action has an owner, a due date, a measure and more than a reminder.",
  },
  checksDue: (number: number) => (number === 1 ? "check due: did it hold?" : "checks due: did they hold?"),
  bulk: {
    open: "Plan all critical gaps",
    title: "Plan all critical gaps",
    intro: "Look over each line. Untick what you do not want; all ticked lines are saved together.",
    none: "There is no critical gap. Critical criteria are all in place, not applicable or not rated yet.",
    allPlanned: "Every critical gap has an action already. Tick a line to add another.",
    action: "Action",
    ownWords: "In my own words",
    what: "What will be done",
    planned: (number: number) => `${count(number, "action", "actions")} so far`,
    save: (number: number) =>
      number === 0 ? "Add to the plan" : `Add ${count(number, "action", "actions")} to the plan`,
    done: (number: number) => `${count(number, "action", "actions")} added to the plan.`,
    nothingChosen: "Tick at least one gap.",
    titleMissing: (ids: string) => `Say what will be done for ${ids}.`,
    group: (id: string) => `Plan ${id}`,
  },
  undo: "Undo",
  broughtBack: (title: string) => `“${title}” is back in the plan.`,
} as const;

/** Why an action may not go there, and what to do next. */
export function refusalSentence(code: StatusRefusal["code"]): string {
  switch (code) {
    case "status.not-a-next-step":
      return "The action does not go there from where it stands now. It may have been moved in another tab. Nothing was changed.";
    case "status.needs-owner":
      return "Say which role owns this action.";
    case "status.needs-due-date":
      return "Give it a due date.";
    case "status.needs-proof":
      return "Attach at least one evidence item, or describe the proof.";
    case "status.needs-verifier":
      return "Say which role has looked at the proof.";
    case "status.needs-another-role":
      return "The owner cannot verify the own work. Another role has to look.";
    case "status.needs-reason":
      return "Say why.";
    case "status.needs-until":
      return "Choose a day after today.";
    case "status.not-closed":
      return "This action is not closed any more, so there is nothing to check. Nothing was changed.";
  }
}
