import type { Rating } from "../catalogue/catalogue";
import { fraction, fractionToString, ONE, shareToString, subtract } from "../shared/fraction";
import { READABLE_PAIRS } from "./method";

/** How far two raters agree, as plain JSON; fractions as text, null where undefined. */
export type Agreement = {
  /** Criteria that both rated. */
  readonly n: number;
  /** Share rated the same; null without pairs. */
  readonly same: string | null;
  readonly withinOne: string | null;
  /** Mean of first minus second, from −3 to 3: above 0 the first rates higher. */
  readonly meanDifference: string | null;
  /** Linear-weighted kappa, at most 1; null ("not defined") when both used one and the same rating throughout. */
  readonly kappa: string | null;
};

/**
 * Compares two ratings of the same things, pair by pair (README.md, "Two ratings of the same
 * thing"; Cohen 1968, doi:10.1037/h0026256, with linear weights). Exact.
 */
export function compareRatings(pairs: readonly (readonly [Rating, Rating])[]): Agreement {
  const n = pairs.length;
  if (n === 0) return { n, same: null, withinOne: null, meanDifference: null, kappa: null };
  const rows = [0, 0, 0, 0];
  const columns = [0, 0, 0, 0];
  let [same, withinOne, difference, distance] = [0, 0, 0, 0];
  for (const [first, second] of pairs) {
    const apart = Math.abs(first - second);
    rows[first]! += 1;
    columns[second]! += 1;
    same += apart === 0 ? 1 : 0;
    withinOne += apart <= 1 ? 1 : 0;
    difference += first - second;
    distance += apart;
  }
  const expected = rows.reduce(
    (sum, row, i) => sum + columns.reduce((part, column, j) => part + Math.abs(i - j) * row * column, 0),
    0,
  );
  return {
    n,
    same: shareToString(same, n),
    withinOne: shareToString(withinOne, n),
    meanDifference: fractionToString(fraction(difference, n)),
    kappa: expected === 0 ? null : fractionToString(subtract(ONE, fraction(n * distance, expected))),
  };
}

/** False below 10 pairs: print it grey, "too few to read much into". */
export function isReadable(agreement: Agreement): boolean {
  return agreement.n >= READABLE_PAIRS;
}
