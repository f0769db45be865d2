import { fraction, leastCommonMultiple, type Fraction } from "../shared/fraction";

/**
 * The mean of several shares `part / whole`, each with a weight, brought to one denominator once
 * so that it can be worked out for many sets of parts with whole numbers alone:
 * `Σ factor·part / denominator`.
 */
export type WeightedMean = {
  /** By place in the list of shares; 0 where a share does not count. */
  readonly factors: readonly bigint[];
  readonly denominator: bigint;
  readonly totalWeight: number;
};

/** A share counts when both its weight and its whole are above 0; null when none does. */
export function prepareMean(
  shares: readonly { readonly weight: number; readonly whole: number }[],
): WeightedMean | null {
  let [common, totalWeight] = [1n, 0];
  for (const { weight, whole } of shares) {
    if (weight <= 0 || whole <= 0) continue;
    common = leastCommonMultiple(common, BigInt(whole));
    totalWeight += weight;
  }
  if (totalWeight === 0) return null;
  const factors = shares.map(({ weight, whole }) =>
    weight > 0 && whole > 0 ? BigInt(weight) * (common / BigInt(whole)) : 0n,
  );
  return { factors, denominator: common * BigInt(totalWeight), totalWeight };
}

/** The numerator over `mean.denominator` for these parts, not reduced. */
export function weightedSum(mean: WeightedMean, parts: readonly number[]): bigint {
  return mean.factors.reduce((sum, factor, index) => sum + factor * BigInt(parts[index] ?? 0), 0n);
}

export function weightedMean(mean: WeightedMean, parts: readonly number[]): Fraction {
  return fraction(weightedSum(mean, parts), mean.denominator);
}
