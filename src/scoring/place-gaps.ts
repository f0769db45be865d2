import { efforts, type Band, type Effort, type Rating } from "../catalogue/catalogue";
import { BAND_MATRIX, DEFAULT_EFFORT, DEFAULT_SPREAD, TOP_RATING } from "./method";
import type { ThreeSteps } from "./scored-catalogue";
import type { Standing } from "./standing";
import type { DomainTally, Tally } from "./tally";

/** Which rule gave a gap its band: the matrix, or the last rule that overrode it. */
export type BandRule = "matrix" | "weight 0" | "critical below met" | "met" | "stop and fix";

/** A gap with everything that decided its place; `rankGaps` and `explainGaps` read from it. */
export type PlacedGap = {
  readonly standing: Standing;
  readonly domain: DomainTally;
  readonly rating: Rating;
  readonly band: Band;
  readonly rule: BandRule;
  /** What the cell of the matrix says, whatever overrides it. */
  readonly matrixBand: Band;
  readonly isCritical: boolean;
  readonly harm: ThreeSteps;
  readonly spread: ThreeSteps;
  readonly effort: Effort;
  /** Gain in the overall score if this gap alone closed: `points / possible`. */
  readonly lift: { readonly points: number; readonly possible: number };
};

function toThreeSteps(value: unknown, otherwise: ThreeSteps): ThreeSteps {
  return value === 1 || value === 2 || value === 3 ? value : otherwise;
}

function toEffort(value: unknown): Effort {
  return efforts.find((effort) => effort === value) ?? DEFAULT_EFFORT;
}

function chooseBand(standing: Standing, rating: Rating, met: number, matrixBand: Band): [Band, BandRule] {
  const { criterion, response } = standing;
  if (response?.stopAndFix === true) return ["N", "stop and fix"];
  if (rating >= met) return ["O", "met"];
  if (criterion.weight <= 0) return ["D", "weight 0"];
  if (criterion.critical) return ["A", "critical below met"];
  return [matrixBand, "matrix"];
}

function placeGap(standing: Standing, domain: DomainTally, met: number, totalWeight: number): PlacedGap {
  const { criterion, response } = standing;
  const rating = standing.rating.low as Rating;
  const harm = toThreeSteps(response?.harm, criterion.harm);
  const spread = toThreeSteps(response?.spread, DEFAULT_SPREAD[rating]);
  const matrixBand = BAND_MATRIX[harm][spread];
  const [band, rule] = chooseBand(standing, rating, met, matrixBand);
  const lift =
    standing.isScored && domain.counts
      ? {
          points: domain.domain.weight * criterion.weight * (TOP_RATING - rating),
          possible: totalWeight * domain.possible,
        }
      : { points: 0, possible: 1 };
  return {
    standing,
    domain,
    rating,
    band,
    rule,
    matrixBand,
    isCritical: criterion.critical && criterion.weight > 0,
    harm,
    spread,
    effort: toEffort(response?.effort),
    lift,
  };
}

/** Every rated criterion below the top rating, in catalogue order, with its band and its gain. */
export function placeGaps(tally: Tally, met: number): readonly PlacedGap[] {
  const totalWeight = tally.score?.totalWeight ?? 0;
  return tally.domains.flatMap((domain) =>
    domain.standings
      .filter(({ status, rating }) => status === "rated" && rating.low < TOP_RATING)
      .map((standing) => placeGap(standing, domain, met, totalWeight)),
  );
}
