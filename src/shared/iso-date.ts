/** A calendar day, `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string;
/** A moment, UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Instant = string;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** True for a day that exists in the Gregorian calendar: `2026-02-30` is not one. */
export function isIsoDate(text: string): boolean {
  const match = DAY_PATTERN.exec(text);
  if (match === null) return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day `days` later (earlier when negative). `date` must be a valid day. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const start = Date.parse(`${date}T00:00:00.000Z`);
  return new Date(start + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round(
    (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / MILLISECONDS_PER_DAY,
  );
}

/** The calendar day at the user's own place, which is what "today" means to a clinic. */
export function localDay(moment: Date): IsoDate {
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  const day = String(moment.getDate()).padStart(2, "0");
  return `${String(moment.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}
