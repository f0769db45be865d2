import type { Assessment } from "../assessment/assessment";
import { localDay, type IsoDate } from "../shared/iso-date";

/** The day of sign-off as the clinic's own calendar has it; null for a draft. */
export function signedOffDay(assessment: Pick<Assessment, "signedOffAt">): IsoDate | null {
  return assessment.signedOffAt === null ? null : localDay(new Date(assessment.signedOffAt));
}
