import { compare, fractionToPercent, stringToFraction, type Fraction } from "./fraction";

/** Tenths of a percent to the nearest: only ever printed beside the exact fraction. */
function nearestPercent({ n, d }: Fraction): string {
  const tenths = (n * 2000n + d) / (2n * d);
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** A threshold in print, the same everywhere: "2/3 (66.7%)", or "100.0%" for a whole. */
export function thresholdToText(share: string): string {
  const value = stringToFraction(share);
  return value.d === 1n ? nearestPercent(value) : `${value.n}/${value.d} (${nearestPercent(value)})`;
}

/**
 * What there is, to stand beside `thresholdToText(needs)`: "54.1%", rounded down like every score.
 * Rounding must not contradict the comparison, so a share that reaches the threshold never reads
 * less than it, and one that misses it never reads the same.
 */
export function shareBesideThreshold(has: string, needs: string): string {
  const [there, asked] = [stringToFraction(has), stringToFraction(needs)];
  const order = compare(there, asked);
  if (order === 0) return thresholdToText(needs);
  const [down, nearest] = [`${fractionToPercent(there, "floor")}%`, nearestPercent(asked)];
  if (order < 0) return down === nearest ? `${there.n}/${there.d} (${down})` : down;
  return parseFloat(down) < parseFloat(nearest) ? `${fractionToPercent(there, "ceiling")}%` : down;
}
