import { addDays, type IsoDate } from "../shared/iso-date";
import type { StatusAnswers } from "../plan/status-life";
import type { Asking, MoveTarget } from "./action-mover";
import type { ActionMove } from "./move-action";

/** What a person has filled in so far in the question that a move asks. */
export type MoveAnswers = {
  readonly ownerRole: string;
  readonly dueDate: IsoDate | null;
  readonly proofEvidenceIds: readonly string[];
  readonly proofNote: string;
  readonly verifiedBy: string;
  /** Why it is reopened or accepted, or what was seen at the check. */
  readonly reason: string;
  readonly until: IsoDate | null;
  readonly held: "" | "yes" | "no";
  readonly by: string;
};

/** An accepted risk is looked at again after a quarter of a year unless somebody says otherwise. */
const ACCEPTED_RISK_DAYS = 90;

/** What is known already when the question is asked. */
export function newMoveAnswers({ action, target }: Asking, today: IsoDate, by: string): MoveAnswers {
  return {
    ownerRole: action.ownerRole,
    dueDate: action.dueDate,
    proofEvidenceIds: [...action.proofEvidenceIds],
    proofNote: action.proofNote,
    verifiedBy: "",
    reason: target === "accepted risk" ? (action.acceptedRisk?.reason ?? "") : "",
    until: addDays(today, ACCEPTED_RISK_DAYS),
    held: "",
    by,
  };
}

/** Only what the move asks for: the rest may have changed in another tab meanwhile. */
function answersFor(target: MoveTarget, answers: MoveAnswers): StatusAnswers {
  const { ownerRole, dueDate, proofEvidenceIds, proofNote, verifiedBy, reason, until } = answers;
  switch (target) {
    case "planned":
      return { ownerRole, dueDate };
    case "doing":
      return { ownerRole };
    case "proof in":
      return { proofEvidenceIds: [...proofEvidenceIds], proofNote };
    case "verified":
      return { verifiedBy };
    case "reopened":
      return { reason };
    case "accepted risk":
      return { reason, until };
    case "open":
    case "closed":
    case "check":
      return {};
  }
}

/** The move that the answers say; null while it is not said whether a change held. */
export function toMove(target: MoveTarget, answers: MoveAnswers): ActionMove | null {
  const { held, reason, by, verifiedBy } = answers;
  if (target === "check") {
    return held === "" ? null : { kind: "effectiveness", held: held === "yes", note: reason, by };
  }
  return {
    kind: "status",
    to: target,
    answers: answersFor(target, answers),
    by: target === "verified" ? verifiedBy : by,
  };
}
