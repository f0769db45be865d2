import type { Band, Rating } from "../catalogue/catalogue";
import { findDecidingKey, type OrderKey } from "./gap-order";
import { placedGapToGap, rankPlacedGaps, type Gap } from "./gaps";
import { EFFORT_WORTH, TOP_RATING } from "./method";
import type { BandRule, PlacedGap } from "./place-gaps";
import type { ScoredCatalogue, ScoredResponses, ScoringOptions } from "./scored-catalogue";

/** Why a gap stands where it stands; see "Gaps" in README.md. */
export type ExplainedGap = {
  readonly gap: Gap;
  /** Place in the list, from 1. */
  readonly place: number;
  readonly rating: Rating;
  /** A "don't know" that counts 0 since sign-off: label it "not known". */
  readonly isNotKnown: boolean;
  readonly isCritical: boolean;
  /** What decided the band: the matrix, or the rule that overrode it. */
  readonly rule: BandRule;
  /** What the cell harm × spread says by itself. */
  readonly matrixBand: Band;
  /** The team set another harm than the catalogue's. */
  readonly isHarmChanged: boolean;
  /** The team said how widespread it is, instead of leaving it to the rating. */
  readonly isSpreadGiven: boolean;
  /**
   * The numbers behind `gap.lift`: `W·w·missing / (ΣW · possible)`, then divided by `effortWorth`.
   * Null where the domain or the criterion does not count.
   */
  readonly arithmetic: {
    readonly domainWeight: number;
    readonly weight: number;
    /** 3 − r */
    readonly missing: number;
    readonly totalDomainWeight: number;
    /** D of the domain. */
    readonly possible: number;
    readonly effortWorth: number;
  } | null;
  /** The first thing in which it falls behind the gap before it; null for the first of the list. */
  readonly behindBy: OrderKey | null;
};

function explainArithmetic(placed: PlacedGap): ExplainedGap["arithmetic"] {
  const { domain, standing, lift, rating, effort } = placed;
  if (lift.points === 0) return null;
  return {
    domainWeight: domain.domain.weight,
    weight: standing.criterion.weight,
    missing: TOP_RATING - rating,
    totalDomainWeight: lift.possible / domain.possible,
    possible: domain.possible,
    effortWorth: EFFORT_WORTH[effort],
  };
}

/** The gaps in the order of `rankGaps`, each with the reason for its place. */
export function explainGaps(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions = {},
): readonly ExplainedGap[] {
  const ranked = rankPlacedGaps(catalogue, responses, options);
  return ranked.map((placed, index) => {
    const before = ranked[index - 1];
    const { standing } = placed;
    return {
      gap: placedGapToGap(placed),
      place: index + 1,
      rating: placed.rating,
      isNotKnown: standing.isNotKnown,
      isCritical: placed.isCritical,
      rule: placed.rule,
      matrixBand: placed.matrixBand,
      isHarmChanged: placed.harm !== standing.criterion.harm,
      isSpreadGiven: standing.response?.spread === placed.spread,
      arithmetic: explainArithmetic(placed),
      behindBy: before === undefined ? null : findDecidingKey(before, placed),
    };
  });
}
