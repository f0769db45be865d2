import type { DateFault } from "../assessment-date";

const sentences = {
  missing: "Enter a date.",
  early: "This date is before the year 2000. Check the year.",
  late: "This date is more than a year ahead. Check the year.",
} as const satisfies Record<DateFault, string>;

/** What stands at the field while its date cannot be taken. */
export function dateFaultSentence(fault: DateFault | null): string | undefined {
  return fault === null ? undefined : sentences[fault];
}
