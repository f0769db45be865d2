import type { IsoDate } from "../shared/iso-date";

/** `gap-analysis-2026-11-24.pdf`: says nothing about the clinic, since names of files are seen by many. */
export function reportFileName(preparedOn: IsoDate): string {
  return `gap-analysis-${preparedOn}.pdf`;
}
