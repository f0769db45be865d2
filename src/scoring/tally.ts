import { TOP_RATING } from "./method";
import type { ScoredCatalogue, ScoredDomain, ScoredResponses, ScoringOptions } from "./scored-catalogue";
import { findStanding, type Ends, type Standing } from "./standing";
import { prepareMean, weightedSum, type WeightedMean } from "./weighted-mean";

/** `rating` is what the team says, `shown` what its evidence could show today. */
export type Measure = "rating" | "shown";

/** The sums of one domain (README.md, "Score"). */
export type DomainTally = {
  readonly domain: ScoredDomain;
  readonly standings: readonly Standing[];
  /** Sum of the weights of all its criteria, in scope or not. */
  readonly weightOfAll: number;
  /** D: the points there are, 3 · Σ w over scored criteria; 0 where the domain is not scored. */
  readonly possible: number;
  /** N: Σ w·r over scored criteria, for both measures. */
  readonly rating: Ends<number>;
  readonly shown: Ends<number>;
  /** Weight that is rated, or can only end up rated. */
  readonly covered: Ends<number>;
  /** Takes part in the overall score and gates levels: domain weight above 0 and something scored. */
  readonly counts: boolean;
};

/** One side of a tally: its points by domain, and the same summed over the mean's denominator. */
export type Side = {
  readonly measure: Measure;
  readonly end: "low" | "high";
  readonly sum: bigint;
  readonly coverageSum: bigint;
};

/** All sums of one assessment, from which results, gaps and explanations are read. */
export type Tally = {
  readonly domains: readonly DomainTally[];
  /** Null when nothing is scored. */
  readonly score: WeightedMean | null;
  /** Null when no domain that counts has any weight. */
  readonly coverage: WeightedMean | null;
  /** Every scored criterion, in catalogue order: the critical ones, and the others. */
  readonly critical: readonly Standing[];
  readonly ordinary: readonly Standing[];
};

function tallyDomain(domain: ScoredDomain, responses: ScoredResponses, options: ScoringOptions): DomainTally {
  const standings = domain.criteria.map((criterion) => findStanding(criterion, responses, options));
  let [weightOfAll, weightThatApplies, low, high, shownLow, shownHigh, coveredLow, coveredHigh] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const { criterion, status, isScored, rating, shown } of standings) {
    const { weight } = criterion;
    weightOfAll += weight;
    if (!isScored) continue;
    weightThatApplies += weight;
    low += weight * rating.low;
    high += weight * rating.high;
    shownLow += weight * shown.low;
    shownHigh += weight * shown.high;
    // An open item that may turn out not to apply would leave this much uncovered.
    if (status === "rated" || !criterion.naAllowed) coveredLow += weight;
    coveredHigh += weight;
  }
  return {
    domain,
    standings,
    weightOfAll,
    possible: TOP_RATING * weightThatApplies,
    rating: { low, high },
    shown: { low: shownLow, high: shownHigh },
    covered: { low: coveredLow, high: coveredHigh },
    counts: domain.weight > 0 && weightThatApplies > 0,
  };
}

export function tallyAssessment(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions,
): Tally {
  const domains = catalogue.domains.map((domain) => tallyDomain(domain, responses, options));
  const critical: Standing[] = [];
  const ordinary: Standing[] = [];
  for (const { standings } of domains) {
    for (const standing of standings) {
      if (!standing.isScored) continue;
      const list = standing.criterion.critical ? critical : ordinary;
      list.push(standing);
    }
  }
  return {
    domains,
    critical,
    ordinary,
    score: prepareMean(domains.map(({ domain, possible }) => ({ weight: domain.weight, whole: possible }))),
    coverage: prepareMean(
      domains.map(({ domain, weightOfAll }) => ({ weight: domain.weight, whole: weightOfAll })),
    ),
  };
}

/** One end of one measure, with its sums over the common denominators (0 where nothing is scored). */
export function sideOf(tally: Tally, measure: Measure, end: "low" | "high"): Side {
  const { domains, score, coverage } = tally;
  return {
    measure,
    end,
    sum:
      score === null
        ? 0n
        : weightedSum(
            score,
            domains.map((domain) => domain[measure][end]),
          ),
    coverageSum:
      coverage === null
        ? 0n
        : weightedSum(
            coverage,
            domains.map(({ covered }) => covered[end]),
          ),
  };
}
