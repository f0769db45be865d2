import type { Band, Effort } from "../catalogue/catalogue";
import { shareToString } from "../shared/fraction";
import { compareGaps } from "./gap-order";
import { EFFORT_WORTH } from "./method";
import { placeGaps, type PlacedGap } from "./place-gaps";
import type { ScoredCatalogue, ScoredResponses, ScoringOptions, ThreeSteps } from "./scored-catalogue";
import { tallyAssessment } from "./tally";

/**
 * A rated criterion below 3, as plain JSON. Band O is an opportunity, not a gap. `lift` is the
 * exact gain in the overall score if this gap alone closed, as a fraction in lowest terms.
 */
export type Gap = {
  /** The criterion. */
  readonly id: string;
  readonly band: Band;
  readonly harm: ThreeSteps;
  readonly spread: ThreeSteps;
  readonly effort: Effort;
  readonly lift: string;
  readonly liftPerEffort: string;
};

/** The placed gaps of an assessment, most pressing first. */
export function rankPlacedGaps(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions,
): readonly PlacedGap[] {
  const tally = tallyAssessment(catalogue, responses, options);
  // Array sorting is stable: what is equal in every key keeps the catalogue's order.
  return placeGaps(tally, catalogue.scoringProfile.met).toSorted(compareGaps);
}

export function placedGapToGap({ standing, band, harm, spread, effort, lift }: PlacedGap): Gap {
  return {
    id: standing.criterion.id,
    band,
    harm,
    spread,
    effort,
    lift: shareToString(lift.points, lift.possible),
    liftPerEffort: shareToString(lift.points, lift.possible * EFFORT_WORTH[effort]),
  };
}

/**
 * All gaps and opportunities, most pressing first (README.md, "Gaps"). Open items are none: they
 * stand on the find-out list. Once signed off, a "don't know" is a gap rated 0, labeled by
 * `explainGaps`.
 */
export function rankGaps(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions = {},
): Gap[] {
  return rankPlacedGaps(catalogue, responses, options).map(placedGapToGap);
}
