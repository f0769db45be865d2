import type { EvidencePicture } from "../report/model/report-input";
import type { ReportInput } from "../report/report-model";
import { whatItAmends } from "./amendments";
import type { AssessmentSession } from "./assessment-session";

/** What every document of an assessment is made from, as it stands on screen now. */
export function sessionToReportInput(
  session: AssessmentSession,
  pictures: readonly EvidencePicture[] = [],
): ReportInput {
  const today = session.workspace.today();
  return {
    site: session.site(),
    assessment: session.assessment(),
    amends: whatItAmends(session),
    catalogue: session.catalogue,
    responses: session.responses(),
    evidence: session.evidence(),
    actions: session.actions(),
    pictures,
    preparedOn: today,
    today,
  };
}
