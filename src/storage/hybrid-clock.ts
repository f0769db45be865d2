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

export function isHlc(text: string): boolean {
  return PATTERN.test(text);
}

function formatHlc(timeMs: number, count: number): Hlc {
  return `${String(timeMs).padStart(15, "0")}-${String(count).padStart(5, "0")}`;
}

/** The clock's next reading: later than `last`, and the wall clock's time where that is later still. */
export function nextHlc(last: Hlc, wallClockMs: number): Hlc {
  const lastMs = Number(last.slice(0, 15));
  const lastCount = Number(last.slice(16));
  const nowMs = Math.max(0, Math.floor(wallClockMs));
  if (nowMs > lastMs) return formatHlc(nowMs, 0);
  return lastCount < LAST_COUNT ? formatHlc(lastMs, lastCount + 1) : formatHlc(lastMs + 1, 0);
}
