import { computeEvidenceGrade, evidenceGrades, overriddenGrade } from "../assessment/evidence-grade";
import type { EvidenceGrade, Response } from "../assessment/response";
import type { AssessmentSession } from "./assessment-session";

export { evidenceGrades };

/** True where a reviewer's grade, with its reason, is in force instead of the computed one. */
export function isGradeOverridden(response: Response | undefined): boolean {
  return response !== undefined && overriddenGrade(response) !== undefined;
}

/** The grade that the evidence itself gives, whatever anybody says about it. */
export function computedGrade(session: AssessmentSession, criterionId: string): EvidenceGrade {
  return computeEvidenceGrade(session.evidenceOf(criterionId), {
    today: session.workspace.today(),
    raterRoles: session.assessment().roles,
    agrees: session.fields[criterionId]?.evidenceAgrees === true,
  });
}
