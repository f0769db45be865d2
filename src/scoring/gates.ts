import { fractionToString, stringToFraction } from "../shared/fraction";
import type { ScoredLevel } from "./scored-catalogue";
import type { Tally } from "./tally";

/** A share that a level asks for, and the least whole number that reaches it. */
export type ShareGate<T> = { readonly needs: string; readonly least: T };

/**
 * The gates of one level against one tally (README.md, "Levels"). Shares are turned into the
 * least points or weight that pass, so that every comparison is one of whole numbers.
 */
export type Gates = {
  readonly overall: ShareGate<bigint> | null;
  /** By place of the domain. */
  readonly domain: ShareGate<readonly number[]> | null;
  readonly critical: number | null;
  readonly noZero: boolean;
  readonly coverage: ShareGate<bigint> | null;
  readonly domainCoverage: ShareGate<readonly number[]> | null;
  readonly shownLevel: number | null;
};

function leastSum(share: string | undefined, denominator: bigint): ShareGate<bigint> | null {
  if (share === undefined) return null;
  const threshold = stringToFraction(share);
  const least = (threshold.n * denominator + threshold.d - 1n) / threshold.d;
  return { needs: fractionToString(threshold), least };
}

function leastParts(
  share: string | undefined,
  wholes: readonly number[],
): ShareGate<readonly number[]> | null {
  if (share === undefined) return null;
  const { n, d } = stringToFraction(share);
  const least = wholes.map((whole) => Number((n * BigInt(whole) + d - 1n) / d));
  return { needs: fractionToString({ n, d }), least };
}

/** Throws when a share of the profile is no fraction: profiles are checked at the door. */
export function prepareGates(level: ScoredLevel, tally: Tally): Gates {
  const { domains, score, coverage } = tally;
  return {
    overall: leastSum(level.overall, score?.denominator ?? 1n),
    domain: leastParts(
      level.domain,
      domains.map(({ possible }) => possible),
    ),
    critical: level.critical ?? null,
    noZero: level.noZero === true,
    coverage: leastSum(level.coverage, coverage?.denominator ?? 1n),
    domainCoverage: leastParts(
      level.domainCoverage,
      domains.map(({ weightOfAll }) => weightOfAll),
    ),
    shownLevel: level.shownLevel ?? null,
  };
}
