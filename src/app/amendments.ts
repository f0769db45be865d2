import type { Assessment } from "../assessment/assessment";
import type { ReportInput } from "../report/report-model";
import type { Id } from "../shared/id";
import type { AssessmentSession } from "./assessment-session";
import { signedOffDay } from "./signed-off-day";

type Link = Pick<Assessment, "id" | "amendsId">;

/** The assessment that corrects another, where it is here; the newest, should two copies have brought one each. */
export function correctionOf<T extends Link>(assessments: readonly T[], id: Id): T | undefined {
  return assessments.find((one) => one.amendsId === id);
}

/**
 * The assessments whose plans people work with. A correction takes the plan over, so that of what it
 * corrects would count everything twice.
 */
export function withLivePlans<T extends Link>(assessments: readonly T[]): readonly T[] {
  return assessments.filter(({ id }) => correctionOf(assessments, id) === undefined);
}

/** What an open assessment corrects, for its report; undefined where that is not in this workspace. */
export function whatItAmends(session: AssessmentSession): ReportInput["amends"] {
  const { amendsId } = session.assessment();
  const original = session.workspace.assessments().find(({ id }) => id === amendsId);
  return original && { id: original.id, date: original.date, signedOffOn: signedOffDay(original) };
}
