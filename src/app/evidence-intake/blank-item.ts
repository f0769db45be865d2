import type { NewEvidence } from "../../storage/evidence";
import type { AssessmentSession } from "../assessment-session";

/** A new item of which only kind and title are missing. */
export function blankItem(
  session: AssessmentSession,
  criterionIds: readonly string[],
): Omit<NewEvidence, "kind" | "title"> {
  return {
    assessmentId: session.id,
    // Signed off in another tab meanwhile: what is added now is linked to nothing.
    criterionIds: session.isReadOnly() ? [] : [...criterionIds],
    evidenceDate: session.workspace.today(),
    reviewBy: null,
    place: "",
    collectedBy: "",
    note: "",
    url: null,
    tallyBand: null,
    file: null,
    earlierFiles: [],
  };
}
