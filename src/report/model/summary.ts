import type { Rating } from "../../catalogue/catalogue";
import type { IsoDate } from "../../shared/iso-date";
import type { CountOf } from "../../scoring/results";
import type { Facts } from "./facts";
import { leadershipParagraphs } from "./leadership-ask";
import { buildLimiters, coreStopsAt, nextLevelName, type LimiterLine } from "./limiters";
import { nextAction } from "./planned-gap";

/** Gaps on the summary, and strengths. */
const FIRST_GAPS = 5;
const STRENGTHS = 3;

export type FirstGap = {
  readonly criterionId: string;
  /** The gap in a sentence. */
  readonly wording: string;
  readonly isCritical: boolean;
  /** Null for a "don't know" that counts 0. */
  readonly rating: Rating | null;
  readonly ownerRole: string | null;
  readonly dueDate: IsoDate | null;
};

/** What a reader with one minute has to know; one page. */
export type Summary = {
  readonly levels: readonly { readonly level: number; readonly name: string }[];
  /** Null when nothing is scored; both ends are equal when nothing is open. */
  readonly level: { readonly low: number; readonly high: number } | null;
  readonly scorePercent: { readonly low: string; readonly high: string } | null;
  readonly shown: {
    readonly low: string;
    readonly high: string;
    readonly level: { readonly low: number; readonly high: number };
  } | null;
  readonly criticalInPlace: CountOf;
  readonly inPlace: CountOf;
  readonly fullyInPlace: CountOf;
  /** Criteria without an answer that counts; in a draft "don't know" is one of them. */
  readonly openCount: number;
  /** Criteria with a rating. */
  readonly ratedCount: number;
  readonly nextLevel: string | null;
  /** The level at which a core set stops; null in full scope. */
  readonly coreStopsAt: number | null;
  readonly limiters: readonly LimiterLine[];
  readonly hangsOn: readonly string[];
  readonly strengths: readonly {
    readonly criterionId: string;
    readonly title: string;
    readonly isCritical: boolean;
  }[];
  readonly firstGaps: readonly FirstGap[];
  readonly gapCount: number;
  readonly leadershipAsk: readonly string[];
};

export function buildSummary(facts: Facts): Summary {
  const { results, input } = facts;
  const { overall } = results;
  const gaps = facts.gaps.filter(({ band }) => band !== "O");
  return {
    levels: input.catalogue.scoringProfile.levels.map(({ level, name }) => ({ level, name })),
    level: results.level,
    scorePercent: overall === null ? null : { low: overall.lowPercent, high: overall.highPercent },
    shown: results.shown,
    criticalInPlace: results.criticalInPlace,
    inPlace: results.inPlace,
    fullyInPlace: results.fullyInPlace,
    openCount: results.open.length,
    ratedCount: facts.criteria.filter(({ id }) => facts.answerOf(id).kind === "rated").length,
    nextLevel: nextLevelName(facts),
    coreStopsAt: coreStopsAt(facts),
    limiters: buildLimiters(facts),
    hangsOn: results.hangsOn,
    strengths: findStrengths(facts),
    firstGaps: gaps.slice(0, FIRST_GAPS).map(({ id }) => toFirstGap(id, facts)),
    gapCount: gaps.length,
    leadershipAsk: leadershipParagraphs(facts),
  };
}

/** Rated 3: critical ones first, then the better evidenced, then the weightier, then as in the catalogue. */
function findStrengths(facts: Facts): Summary["strengths"] {
  const grade = (id: string): number => facts.responseOf(id).evidenceGrade ?? 0;
  return facts.criteria
    .filter(({ id, weight }) => {
      const answer = facts.answerOf(id);
      return weight > 0 && answer.kind === "rated" && answer.rating === 3;
    })
    .toSorted(
      (a, b) => Number(b.critical) - Number(a.critical) || grade(b.id) - grade(a.id) || b.weight - a.weight,
    )
    .slice(0, STRENGTHS)
    .map(({ id, title, critical }) => ({ criterionId: id, title, isCritical: critical }));
}

function toFirstGap(id: string, facts: Facts): FirstGap {
  const criterion = facts.criteriaById.get(id);
  const answer = facts.answerOf(id);
  const action = nextAction(facts, id);
  return {
    criterionId: id,
    wording: criterion?.gapWording ?? id,
    isCritical: criterion?.critical ?? false,
    rating: answer.kind === "rated" ? answer.rating : null,
    ownerRole: action === undefined || action.ownerRole === "" ? null : action.ownerRole,
    dueDate: action?.dueDate ?? null,
  };
}
