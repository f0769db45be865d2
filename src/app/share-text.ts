import { compare, fractionToPercent, stringToFraction } from "../shared/fraction";
import { commonMessages } from "./messages/common";

/** "54.1%" of a share such as "146/270": rounded down, so that it never claims too much. */
export function formatShare(share: string, rounding: "floor" | "ceiling" = "floor"): string {
  return `${fractionToPercent(stringToFraction(share), rounding)}%`;
}

/** "54.1% to 71.0%", one number where both ends are the same, "Not scored" for null. */
export function formatShareRange(share: { readonly low: string; readonly high: string } | null): string {
  if (share === null) return commonMessages.notScored;
  const isOne = compare(stringToFraction(share.low), stringToFraction(share.high)) === 0;
  return commonMessages.percent(formatShare(share.low), formatShare(share.high, isOne ? "floor" : "ceiling"));
}

/** A share as the width of a bar, from 0 to 100. */
export function shareToWidth(share: string): number {
  const { n, d } = stringToFraction(share);
  return (100 * Number(n)) / Number(d);
}

/**
 * What closing a gap adds to the score, in points of a hundred: "1.8", or "less than 0.1"; null
 * where it adds nothing.
 */
export function formatGain(lift: string): string | null {
  const gain = stringToFraction(lift);
  if (gain.n === 0n) return null;
  const points = fractionToPercent(gain, "floor");
  return points === "0.0" ? commonMessages.lessThan("0.1") : points;
}
