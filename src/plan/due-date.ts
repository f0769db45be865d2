import type { Band, Effort, ScoringProfile } from "../catalogue/catalogue";
import { EFFORT_DAYS } from "../scoring/method";
import { addDays, type IsoDate } from "../shared/iso-date";

/** When a planned gap is due, and by when a first step should be done if the work is longer than the band allows. */
export type DueDate = { readonly dueDate: IsoDate; readonly firstStepBy: IsoDate | null };

/**
 * The day it is planned plus the larger of the band's days (from the catalogue) and the effort's
 * (S 14, M 90, L 180). Where the effort is larger, a first step is due by the band's date. All
 * days are judgment (src/scoring/README.md, "What is judgment").
 */
export function defaultDueDate(
  profile: Pick<ScoringProfile, "dueDays">,
  band: Band,
  effort: Effort,
  plannedOn: IsoDate,
): DueDate {
  const [bandDays, effortDays] = [profile.dueDays[band], EFFORT_DAYS[effort]];
  return {
    dueDate: addDays(plannedOn, Math.max(bandDays, effortDays)),
    firstStepBy: effortDays > bandDays ? addDays(plannedOn, bandDays) : null,
  };
}
