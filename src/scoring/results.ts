import type { ResponseIssue } from "../assessment/normalize-response";
import { compare, fraction, fractionToPercent, fractionToString, shareToString } from "../shared/fraction";
import { findHangsOn } from "./hangs-on";
import { findLimiters, type Limiter } from "./limiters";
import { TOP_RATING } from "./method";
import type { ScoredCatalogue, ScoredResponses, ScoringOptions } from "./scored-catalogue";
import { createSheet, levelNumber, type Sheet } from "./sheet";
import type { Ends, Standing } from "./standing";
import type { DomainTally, Measure } from "./tally";

/** `count` of `of` criteria. */
export type CountOf = { readonly count: number; readonly of: number };

/**
 * The results of one assessment, as plain JSON: shares are fractions in lowest terms as text
 * (`"17/27"`, `"1"`), and null means "Not scored". Both ends are equal when nothing is open.
 */
export type Results = {
  /** Percentages have one decimal: the low end rounded down; the high end up where the two differ. */
  readonly overall: (Ends<string> & { readonly lowPercent: string; readonly highPercent: string }) | null;
  readonly domains: readonly {
    readonly id: string;
    readonly score: Ends<string> | null;
    readonly coverage: Ends<string> | null;
  }[];
  /** Share of the catalogue's weight that is rated: a gate, not a measure of progress. */
  readonly coverage: Ends<string> | null;
  readonly level: Ends<number> | null;
  readonly limiters: readonly Limiter[];
  /** What could be shown today by evidence; lower than or equal to the score. */
  readonly shown: (Ends<string> & { readonly level: Ends<number> }) | null;
  /** Criteria whose rating one step lower would lower the low-end level. */
  readonly hangsOn: readonly string[];
  /** Criteria in scope without an answer that counts. */
  readonly open: readonly string[];
  readonly issues: readonly { readonly id: string; readonly code: ResponseIssue }[];
  readonly fullyInPlace: CountOf;
  readonly inPlace: CountOf;
  readonly criticalInPlace: CountOf;
  /** All points over all points, low end; for the appendix only. */
  readonly pooled: string | null;
  /** The same with every weight 1. */
  readonly unweighted: string | null;
};

function mapEnds<A, B>(ends: Ends<A>, change: (value: A) => B): Ends<B> {
  const low = change(ends.low);
  return { low, high: ends.low === ends.high ? low : change(ends.high) };
}

function shareEnds(parts: Ends<number>, whole: number): Ends<string> | null {
  return whole === 0 ? null : mapEnds(parts, (part) => shareToString(part, whole));
}

function overallOf(sheet: Sheet): Results["overall"] {
  const { score } = sheet.tally;
  if (score === null) return null;
  const low = fraction(sheet.sides.rating.low.sum, score.denominator);
  const high = fraction(sheet.sides.rating.high.sum, score.denominator);
  return {
    low: fractionToString(low),
    high: fractionToString(high),
    lowPercent: fractionToPercent(low, "floor"),
    highPercent: fractionToPercent(high, compare(low, high) === 0 ? "floor" : "ceiling"),
  };
}

function levelEnds(sheet: Sheet, measure: Measure): Ends<number> {
  return mapEnds(sheet.places[measure], (place) => levelNumber(sheet.levels, place));
}

function countOf(standings: readonly Standing[], least: number): CountOf {
  let count = 0;
  for (const { status, rating } of standings) {
    if (status === "rated" && rating.low >= least) count += 1;
  }
  return { count, of: standings.length };
}

function pooledShares(domains: readonly DomainTally[]): { pooled: string | null; unweighted: string | null } {
  let [points, possible, ratings, criteria] = [0, 0, 0, 0];
  for (const domain of domains) {
    if (!domain.counts) continue;
    points += domain.rating.low;
    possible += domain.possible;
    for (const { isScored, rating } of domain.standings) {
      if (!isScored) continue;
      ratings += rating.low;
      criteria += 1;
    }
  }
  if (possible === 0) return { pooled: null, unweighted: null };
  return {
    pooled: shareToString(points, possible),
    unweighted: shareToString(ratings, TOP_RATING * criteria),
  };
}

/**
 * Scores one assessment (README.md of this folder): the one function behind screen, PDF,
 * spreadsheet and hand-off file. Takes any catalogue that was checked at the door and responses
 * by criterion id; a response that does not count leaves its criterion open.
 */
export function scoreResults(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions = {},
): Results {
  const sheet = createSheet(catalogue, responses, options);
  const { tally, sides } = sheet;
  const { score, coverage } = tally;
  const standings = tally.domains.flatMap((domain) => domain.standings);
  const scored = [...tally.critical, ...tally.ordinary];
  return {
    overall: overallOf(sheet),
    domains: tally.domains.map((domain) => ({
      id: domain.domain.id,
      score: shareEnds(domain.rating, domain.possible),
      coverage: shareEnds(domain.covered, domain.weightOfAll),
    })),
    coverage:
      coverage === null
        ? null
        : mapEnds({ low: sides.rating.low.coverageSum, high: sides.rating.high.coverageSum }, (sum) =>
            fractionToString(fraction(sum, coverage.denominator)),
          ),
    level: score === null ? null : levelEnds(sheet, "rating"),
    limiters: findLimiters(sheet),
    shown:
      score === null
        ? null
        : {
            ...mapEnds({ low: sides.shown.low.sum, high: sides.shown.high.sum }, (sum) =>
              fractionToString(fraction(sum, score.denominator)),
            ),
            level: levelEnds(sheet, "shown"),
          },
    hangsOn: findHangsOn(sheet),
    open: standings.filter(({ status }) => status === "open").map(({ criterion }) => criterion.id),
    issues: standings.flatMap(({ criterion, issue }) =>
      issue === null ? [] : [{ id: criterion.id, code: issue }],
    ),
    fullyInPlace: countOf(scored, TOP_RATING),
    inPlace: countOf(scored, sheet.met),
    criticalInPlace: countOf(tally.critical, sheet.met),
    ...pooledShares(tally.domains),
  };
}
