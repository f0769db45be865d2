import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  stringToFraction,
  ZERO,
  type Fraction,
} from "../../src/shared/fraction";

/** The weighted mean of shares, written as the method says it, without any shortcut. */
export function meanByTheBook(
  shares: readonly { readonly weight: number; readonly share: Fraction | null }[],
): Fraction | null {
  let [sum, weights] = [ZERO, ZERO];
  for (const { weight, share } of shares) {
    if (share === null || weight === 0) continue;
    sum = add(sum, multiply(fraction(weight), share));
    weights = add(weights, fraction(weight));
  }
  return weights.n === 0n ? null : divide(sum, weights);
}

/** The score of one domain: Σ w·r over 3 · Σ w; null when no weight is left. */
export function domainByTheBook(
  rated: readonly { readonly weight: number; readonly rating: number }[],
): Fraction | null {
  const weight = rated.reduce((sum, item) => sum + item.weight, 0);
  const points = rated.reduce((sum, item) => sum + item.weight * item.rating, 0);
  return weight === 0 ? null : fraction(points, 3 * weight);
}

export function isAtLeast(a: string, b: string): boolean {
  return compare(stringToFraction(a), stringToFraction(b)) >= 0;
}
