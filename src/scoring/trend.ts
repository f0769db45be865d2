import {
  compare,
  fraction,
  fractionToString,
  stringToFraction,
  subtract,
  type Fraction,
} from "../shared/fraction";
import { COMPARABLE_SHARE, TOP_RATING } from "./method";
import type { ScoredCatalogue, ScoredResponses } from "./scored-catalogue";
import type { Standing } from "./standing";
import { sideOf, tallyAssessment, type Tally } from "./tally";
import { prepareMean, weightedMean } from "./weighted-mean";

/** One of two assessments that are compared over time, taken as signed off. */
export type AssessedOnce = {
  readonly catalogue: ScoredCatalogue;
  readonly responses: ScoredResponses;
  readonly scope?: "core" | "full" | undefined;
};

/** Two values and the newer minus the older; null where nothing is scored. */
export type Change = {
  readonly older: string | null;
  readonly newer: string | null;
  readonly change: string | null;
};

/** A trend as plain JSON; fractions as text. */
export type Trend = {
  /** Both overall scores as issued. */
  readonly issued: Change;
  readonly likeForLike: Change & {
    /** Criteria of unchanged meaning, rated in both, in the newer catalogue's order. */
    readonly ids: readonly string[];
    /** Share of the newer catalogue's weight they stand for; null when it has none. */
    readonly covers: string | null;
  };
  /** Issued change minus like-for-like change: "catalogue and scope changes". */
  readonly remainder: string | null;
};

type Kept = { readonly id: string; readonly weight: number; readonly older: number; readonly newer: number };

function toText(value: Fraction | null): string | null {
  return value === null ? null : fractionToString(value);
}

function difference(newer: Fraction | null, older: Fraction | null): Fraction | null {
  return newer === null || older === null ? null : subtract(newer, older);
}

function tallyOnce({ catalogue, responses, scope }: AssessedOnce): Tally {
  return tallyAssessment(catalogue, responses, { signedOff: true, scope });
}

function overallOf(tally: Tally): Fraction | null {
  if (tally.score === null) return null;
  return fraction(sideOf(tally, "rating", "low").sum, tally.score.denominator);
}

function isRated({ status, isNotKnown }: Standing): boolean {
  return status === "rated" && !isNotKnown;
}

/** By domain of the newer catalogue, what may be compared like for like. */
function keepComparable(older: Tally, newer: Tally): readonly (readonly Kept[])[] {
  const olderById = new Map(
    older.domains.flatMap(({ standings }) => standings.map((standing) => [standing.criterion.id, standing])),
  );
  return newer.domains.map(({ standings }) =>
    standings.flatMap((standing) => {
      const { id, rev, weight } = standing.criterion;
      const before = olderById.get(id);
      if (before === undefined || before.criterion.rev !== rev) return [];
      if (!isRated(before) || !isRated(standing)) return [];
      return [{ id, weight, older: before.rating.low, newer: standing.rating.low }];
    }),
  );
}

function sum(kept: readonly Kept[], value: (criterion: Kept) => number): number {
  return kept.reduce((total, criterion) => total + value(criterion), 0);
}

/**
 * What changed between two assessments, without being fooled by a changed catalogue (README.md,
 * "Trend"). Both are scored like for like with the newer weights. An item left open counts 0
 * as issued, and is not compared.
 */
export function compareAssessments(older: AssessedOnce, newer: AssessedOnce): Trend {
  const [olderTally, newerTally] = [tallyOnce(older), tallyOnce(newer)];
  const kept = keepComparable(olderTally, newerTally);
  const weights = kept.map((criteria) => sum(criteria, ({ weight }) => weight));
  const mean = prepareMean(
    newerTally.domains.map(({ domain }, index) => ({
      weight: domain.weight,
      whole: TOP_RATING * weights[index]!,
    })),
  );
  const scoreOf = (value: (criterion: Kept) => number): Fraction | null =>
    mean &&
    weightedMean(
      mean,
      kept.map((criteria) => sum(criteria, (criterion) => criterion.weight * value(criterion))),
    );
  const issued = { older: overallOf(olderTally), newer: overallOf(newerTally) };
  const like = {
    older: scoreOf((criterion) => criterion.older),
    newer: scoreOf((criterion) => criterion.newer),
  };
  const [issuedChange, likeChange] = [
    difference(issued.newer, issued.older),
    difference(like.newer, like.older),
  ];
  return {
    issued: { older: toText(issued.older), newer: toText(issued.newer), change: toText(issuedChange) },
    likeForLike: {
      ids: kept.flatMap((criteria) => criteria.map(({ id }) => id)),
      older: toText(like.older),
      newer: toText(like.newer),
      change: toText(likeChange),
      covers: newerTally.coverage && toText(weightedMean(newerTally.coverage, weights)),
    },
    remainder: toText(difference(issuedChange, likeChange)),
  };
}

/** False below 3/5 of the newer catalogue's weight: print "not comparable". */
export function isComparable({ likeForLike: { covers } }: Trend): boolean {
  return covers !== null && compare(stringToFraction(covers), stringToFraction(COMPARABLE_SHARE)) >= 0;
}
