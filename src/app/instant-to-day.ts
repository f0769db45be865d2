import { localDay, type Instant, type IsoDate } from "../shared/iso-date";

/** The day of a moment as the clinic's own calendar has it. */
export function instantToDay(instant: Instant): IsoDate {
  return localDay(new Date(instant));
}
