import { computeEvidenceGrade } from "../../assessment/evidence-grade";
import type { AssessmentSession } from "../assessment-session";

/** True where ticking "these agree" is what grade 3 still needs, or what it rests on. */
export function needsAgreement(session: AssessmentSession, criterionId: string): boolean {
  const context = { today: session.workspace.today(), raterRoles: session.assessment().roles, agrees: true };
  return computeEvidenceGrade(session.evidenceOf(criterionId), context) === 3;
}
