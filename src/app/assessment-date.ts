import { daysBetween, type IsoDate } from "../shared/iso-date";

/** No self-assessment of this kind is older; a year with a missing digit is. */
const FIRST_DAY: IsoDate = "2000-01-01";
const DAYS_AHEAD = 366;

export type DateFault = "missing" | "early" | "late";

/** What keeps a day from being the date of an assessment; null when it may be. */
export function assessmentDateFault(date: string, today: IsoDate): DateFault | null {
  if (date === "") return "missing";
  if (date < FIRST_DAY) return "early";
  return date.length > FIRST_DAY.length || daysBetween(today, date) > DAYS_AHEAD ? "late" : null;
}
