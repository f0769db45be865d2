/**
 * A hybrid logical clock as text that sorts: milliseconds since 1970 (15 digits), then a counter
 * (5 digits). It follows the wall clock and never goes back, so that what was written later on
 * one device sorts later even when its clock was set back in between.
 */
export type Hlc = string;

/** Before everything that was ever written. */
export const FIRST_HLC: Hlc = "000000000000000-00000";

const PATTERN = /^\d{15}-\d{5}$/;
const LAST_COUNT = 99_999;

function formatHlc(timeMs: number, count: number): Hlc {
  return `${String(timeMs).padStart(15, "0")}-${String(count).padStart(5, "0")}`;
}

/** The last reading there is: a clock decades wrong fits, and one that runs off the end of time does not. */
export const LAST_HLC: Hlc = formatHlc(Date.UTC(2201, 0) - 1, LAST_COUNT);

/** True for a text that is a reading of the clock. */
export function isHlc(text: string): boolean {
  return PATTERN.test(text) && text <= LAST_HLC;
}

function readAfter(lastMs: number, lastCount: number, nowMs: number): Hlc {
  if (nowMs > lastMs) return formatHlc(nowMs, 0);
  return lastCount < LAST_COUNT ? formatHlc(lastMs, lastCount + 1) : formatHlc(lastMs + 1, 0);
}

/**
 * The clock's next reading: later than `last`, and the wall clock's time where that is later still. At
 * `LAST_HLC` it stands still, so that what is written is readable whatever a file or a wall clock said:
 * ids, which sort by time too, decide then.
 */
export function nextHlc(last: Hlc, wallClockMs: number): Hlc {
  const lastMs = Number(last.slice(0, 15));
  const lastCount = Number(last.slice(16));
  const next = readAfter(lastMs, lastCount, Math.max(0, Math.floor(wallClockMs)));
  return isHlc(next) ? next : LAST_HLC;
}
