import { fraction, fractionToString, shareToString } from "../shared/fraction";
import { checkGates } from "./levels";
import { gateToLimiter, type Limiter } from "./limiters";
import type { ScoredCatalogue, ScoredResponses, ScoringOptions } from "./scored-catalogue";
import { createSheet, levelNumber, type LevelWithGates, type Sheet } from "./sheet";
import type { Ends } from "./standing";
import type { DomainTally } from "./tally";

/** One criterion's part in its domain: `weight · rating` of `weight · 3` points. */
export type ExplainedTerm = {
  readonly id: string;
  readonly weight: number;
  readonly rating: Ends<number>;
  /** Taken as 0 at the low end and as 3 at the high end. */
  readonly isOpen: boolean;
};

/** How the score of one domain comes about; see "Score" in README.md. */
export type ExplainedDomain = {
  readonly id: string;
  /** W */
  readonly domainWeight: number;
  /** Scored criteria: in scope, applicable, of weight above 0. */
  readonly terms: readonly ExplainedTerm[];
  /** Σ w over the terms. */
  readonly weightSum: number;
  /** N = Σ w·r */
  readonly points: Ends<number>;
  /** D = 3 · Σ w */
  readonly possible: number;
  /** N / D; null where nothing is scored. */
  readonly score: Ends<string> | null;
  /** W / ΣW: the domain's share of the overall score; null where it does not count. */
  readonly share: string | null;
  /** Share times score: what the domain brings to the overall score. They add up to it exactly. */
  readonly contribution: Ends<string> | null;
};

/** One gate of a level at both ends; `low` decides what holds the level back. */
export type ExplainedGate = {
  readonly low: Limiter;
  readonly high: Limiter;
  readonly isPassed: Ends<boolean>;
};

export type ExplainedLevel = {
  readonly level: number;
  readonly name: string;
  /** Holds, with every level below it. */
  readonly isHeld: Ends<boolean>;
  readonly gates: readonly ExplainedGate[];
};

/** The arithmetic of one assessment with its own numbers: "How this is worked out". */
export type Explanation = {
  readonly domains: readonly ExplainedDomain[];
  /** ΣW over the domains that count. */
  readonly totalDomainWeight: number;
  /** Σ W·score / ΣW; null when nothing is scored. */
  readonly overall: Ends<string> | null;
  /** Lowest first; empty when nothing is scored. */
  readonly levels: readonly ExplainedLevel[];
};

function bothEnds<T>(read: (end: "low" | "high") => T): Ends<T> {
  return { low: read("low"), high: read("high") };
}

function explainDomain(sheet: Sheet, tally: DomainTally): ExplainedDomain {
  const { domain, possible, rating, standings, counts } = tally;
  const totalWeight = sheet.tally.score?.totalWeight ?? 0;
  const scored = standings.filter(({ isScored }) => isScored);
  return {
    id: domain.id,
    domainWeight: domain.weight,
    terms: scored.map(({ criterion, rating: own, status }) => ({
      id: criterion.id,
      weight: criterion.weight,
      rating: own,
      isOpen: status === "open",
    })),
    weightSum: scored.reduce((sum, { criterion }) => sum + criterion.weight, 0),
    points: rating,
    possible,
    score: possible === 0 ? null : bothEnds((end) => shareToString(rating[end], possible)),
    share: counts ? shareToString(domain.weight, totalWeight) : null,
    contribution: counts
      ? bothEnds((end) => fractionToString(fraction(domain.weight * rating[end], totalWeight * possible)))
      : null,
  };
}

function explainLevel(sheet: Sheet, place: number, { level, gates }: LevelWithGates): ExplainedLevel {
  const { tally, levels, sides, places } = sheet;
  const ends = bothEnds((end) => {
    const side = sides.rating[end];
    const checks = checkGates(tally, gates, side, levelNumber(levels, places.shown[end]));
    return checks.map((gate) => ({
      isPassed: gate.isPassed,
      limiter: gateToLimiter(sheet, gates, gate, side),
    }));
  });
  return {
    level: level.level,
    name: level.name ?? "",
    isHeld: bothEnds((end) => place <= places.rating[end]),
    // Which gates there are depends on scope and "not applicable" alone, so both ends have the same.
    gates: ends.low.map((low, index) => {
      const high = ends.high[index]!;
      return {
        low: low.limiter,
        high: high.limiter,
        isPassed: { low: low.isPassed, high: high.isPassed },
      };
    }),
  };
}

/**
 * Everything that `scoreResults` adds up and compares, for people who want to follow it. It reads
 * the same sheet, so the two cannot drift apart.
 */
export function explainResults(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions = {},
): Explanation {
  const sheet = createSheet(catalogue, responses, options);
  const { score } = sheet.tally;
  return {
    domains: sheet.tally.domains.map((domain) => explainDomain(sheet, domain)),
    totalDomainWeight: score?.totalWeight ?? 0,
    overall:
      score && bothEnds((end) => fractionToString(fraction(sheet.sides.rating[end].sum, score.denominator))),
    levels: score === null ? [] : sheet.levels.map((level, place) => explainLevel(sheet, place, level)),
  };
}
