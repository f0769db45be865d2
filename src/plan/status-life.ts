import type { Id } from "../shared/id";
import type { IsoDate } from "../shared/iso-date";
import { fail, succeed, type Result } from "../shared/result";
import { actionStatuses, type Action, type ActionStatus } from "./action";
import { isSameRole } from "./adequacy";

/** Where an action may go from each status. Work moves freely; proof, its check and closing have an order. */
const MOVES: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  open: ["planned", "doing", "proof in", "accepted risk"],
  planned: ["open", "doing", "proof in", "accepted risk"],
  doing: ["planned", "proof in", "accepted risk"],
  "proof in": ["doing", "verified", "accepted risk"],
  verified: ["proof in", "closed"],
  closed: ["reopened"],
  reopened: ["planned", "doing", "proof in", "accepted risk"],
  "accepted risk": ["accepted risk", "reopened"],
};

/** The statuses that an action may go to next, in the order of its life. */
export function movesFrom(status: ActionStatus): readonly ActionStatus[] {
  return actionStatuses.filter((to) => MOVES[status].includes(to));
}

/** What a person says along with a move; what is left out stays as it is on the action. */
export type StatusAnswers = {
  readonly ownerRole?: string;
  readonly dueDate?: IsoDate | null;
  readonly proofEvidenceIds?: readonly Id[];
  readonly proofNote?: string;
  readonly verifiedBy?: string;
  /** Why it is reopened, or why the risk is accepted. */
  readonly reason?: string;
  /** Until when a risk is accepted. */
  readonly until?: IsoDate | null;
};

/** Why a move was not made; nothing has changed then. */
export type StatusRefusal =
  | { readonly code: "status.not-a-next-step" }
  | { readonly code: "status.needs-owner" }
  | { readonly code: "status.needs-due-date" }
  | { readonly code: "status.needs-proof" }
  | { readonly code: "status.needs-verifier" }
  | { readonly code: "status.needs-another-role" }
  | { readonly code: "status.needs-reason" }
  | { readonly code: "status.needs-until" }
  | { readonly code: "status.not-closed" };

/** The parts of an action that its status life reads. */
export type LivingAction = Pick<
  Action,
  | "status"
  | "ownerRole"
  | "dueDate"
  | "proofEvidenceIds"
  | "proofNote"
  | "verifiedBy"
  | "closedOn"
  | "effectiveness"
  | "acceptedRisk"
  | "reopenReason"
>;

/** The parts of an action that its status life changes. */
export type StatusPatch = Partial<LivingAction & Pick<Action, "statusDate">>;

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function hasProof(action: LivingAction): boolean {
  return action.proofEvidenceIds.length > 0 || !isBlank(action.proofNote);
}

/** What is still missing before the action may stand there, or null. */
function findRefusal(
  action: LivingAction,
  to: ActionStatus,
  answers: StatusAnswers,
  today: IsoDate,
): StatusRefusal["code"] | null {
  switch (to) {
    case "open":
      return null;
    case "planned":
      if (isBlank(action.ownerRole)) return "status.needs-owner";
      return action.dueDate === null ? "status.needs-due-date" : null;
    case "doing":
      return isBlank(action.ownerRole) ? "status.needs-owner" : null;
    case "proof in":
      return hasProof(action) ? null : "status.needs-proof";
    case "verified":
    case "closed":
      // Proof may have been taken away, and the owner changed, since the step before.
      if (!hasProof(action)) return "status.needs-proof";
      if (isBlank(action.verifiedBy)) return "status.needs-verifier";
      return isSameRole(action.verifiedBy, action.ownerRole) ? "status.needs-another-role" : null;
    case "reopened":
      return isBlank(answers.reason ?? "") ? "status.needs-reason" : null;
    case "accepted risk":
      if (isBlank(answers.reason ?? "")) return "status.needs-reason";
      return (answers.until ?? "") > today ? null : "status.needs-until";
  }
}

function withAnswers(action: LivingAction, to: ActionStatus, answers: StatusAnswers): LivingAction {
  const { ownerRole, dueDate, proofEvidenceIds, proofNote } = answers;
  // Who verified an earlier proof has not seen the next one.
  const verifiedBy =
    to === "closed" ? action.verifiedBy : to === "verified" ? (answers.verifiedBy ?? "") : "";
  return {
    ...action,
    ownerRole: ownerRole ?? action.ownerRole,
    dueDate: dueDate === undefined ? action.dueDate : dueDate,
    proofEvidenceIds: [...(proofEvidenceIds ?? action.proofEvidenceIds)],
    proofNote: proofNote ?? action.proofNote,
    verifiedBy: verifiedBy.trim(),
  };
}

/**
 * Moves an action to another status: what changes with it, or why it may not go there.
 *
 * Planned asks for an owner and a due date, doing for an owner, "proof in" for evidence attached or
 * described, verified for a role that is not the owner's, reopened for a reason, and an accepted
 * risk for a reason and a day after today. Closing needs a verified action, notes the day and
 * forgets an earlier effectiveness check, so that one is due 90 days later.
 */
export function moveStatus(
  action: LivingAction,
  to: ActionStatus,
  answers: StatusAnswers,
  today: IsoDate,
): Result<StatusPatch, StatusRefusal> {
  if (!MOVES[action.status].includes(to)) return fail({ code: "status.not-a-next-step" });
  const answered = withAnswers(action, to, answers);
  const refusal = findRefusal(answered, to, answers, today);
  if (refusal !== null) return fail({ code: refusal });
  const reason = (answers.reason ?? "").trim();
  return succeed({
    ...answered,
    status: to,
    statusDate: today,
    closedOn: to === "closed" ? today : null,
    effectiveness: to === "closed" ? null : action.effectiveness,
    reopenReason: to === "reopened" ? reason : action.reopenReason,
    acceptedRisk: to === "accepted risk" ? { reason, until: answers.until ?? today } : null,
  });
}

/**
 * Notes whether a closed action held. One that did not is reopened, and says why. The check may be
 * made early, and made again; only a closed action has one.
 */
export function checkEffectiveness(
  action: LivingAction,
  check: { readonly held: boolean; readonly note: string },
  today: IsoDate,
): Result<StatusPatch, StatusRefusal> {
  if (action.status !== "closed") return fail({ code: "status.not-closed" });
  const note = check.note.trim();
  const effectiveness = { checkedOn: today, held: check.held, note };
  if (check.held) return succeed({ effectiveness });
  const reopened = moveStatus(action, "reopened", { reason: note }, today);
  return reopened.ok ? succeed({ ...reopened.value, effectiveness }) : reopened;
}
