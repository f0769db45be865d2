import { normalizeResponse } from "../../src/assessment/normalize-response";
import type { ScoredLevel } from "../../src/scoring/scored-catalogue";
import { compare, fraction, stringToFraction, type Fraction } from "../../src/shared/fraction";
import { domainByTheBook, meanByTheBook } from "./plain-score";
import type { RandomAssessment } from "./random-assessment";

type Item = {
  readonly weight: number;
  readonly critical: boolean;
  readonly isScored: boolean;
  readonly isCovered: boolean;
  readonly rating: number;
};
type Group = { readonly weight: number; readonly items: readonly Item[] };

/** Reads an assessment at one end, for what is claimed or for what can be shown. */
function readGroups(assessment: RandomAssessment, end: "low" | "high", isShown: boolean): readonly Group[] {
  const { catalogue, responses, options } = assessment;
  return catalogue.domains.map(({ weight, criteria }) => ({
    weight,
    items: criteria.map((criterion): Item => {
      const response = responses[criterion.id];
      const answer = normalizeResponse(criterion, response);
      const isInScope = options.scope !== "core" || criterion.core;
      const isOpen = answer.kind === "open" || (answer.kind === "unknown" && options.signedOff !== true);
      const claimed = answer.kind === "rated" ? answer.rating : 0;
      const grade = (response?.evidenceGrade as number | undefined) ?? 0;
      const settled = isShown ? Math.min(claimed, grade) : claimed;
      const mayLeave = isOpen && criterion.naAllowed && end === "low";
      return {
        weight: criterion.weight,
        critical: criterion.critical,
        isScored: isInScope && answer.kind !== "na" && criterion.weight > 0,
        isCovered: isInScope && answer.kind !== "na" && !mayLeave,
        rating: isOpen ? (end === "low" ? 0 : 3) : settled,
      };
    }),
  }));
}

function scoreOf({ items }: Group): Fraction | null {
  return domainByTheBook(items.filter(({ isScored }) => isScored));
}

function coverageOf({ items }: Group): Fraction | null {
  const sum = (list: readonly Item[]): number => list.reduce((total, { weight }) => total + weight, 0);
  return sum(items) === 0 ? null : fraction(sum(items.filter(({ isCovered }) => isCovered)), sum(items));
}

function reaches(value: Fraction | null, share: string | undefined): boolean {
  return value === null || share === undefined || compare(value, stringToFraction(share)) >= 0;
}

function holds(groups: readonly Group[], level: ScoredLevel, shownLevel: number | null): boolean {
  const counting = groups.filter(({ weight }) => weight > 0);
  const mean = (read: (group: Group) => Fraction | null): Fraction | null =>
    meanByTheBook(counting.map((group) => ({ weight: group.weight, share: read(group) })));
  const scored = groups.flatMap(({ items }) => items).filter(({ isScored }) => isScored);
  return (
    reaches(mean(scoreOf), level.overall) &&
    counting.every((group) => reaches(scoreOf(group), level.domain)) &&
    scored.every(({ critical, rating }) => !critical || rating >= (level.critical ?? 0)) &&
    scored.every(({ critical, rating }) => critical || level.noZero !== true || rating > 0) &&
    reaches(mean(coverageOf), level.coverage) &&
    counting.every((group) => reaches(coverageOf(group), level.domainCoverage)) &&
    (shownLevel === null || shownLevel >= (level.shownLevel ?? 0))
  );
}

function highest(levels: readonly ScoredLevel[], isHeld: (level: ScoredLevel) => boolean): number {
  const failing = levels.slice(1).findIndex((level) => !isHeld(level));
  return levels[failing === -1 ? levels.length - 1 : failing]!.level;
}

/** The level and the shown level at one end, gate by gate as the method is written. */
export function levelByTheBook(assessment: RandomAssessment, end: "low" | "high") {
  const { levels } = assessment.catalogue.scoringProfile;
  const [claimed, evidenced] = [readGroups(assessment, end, false), readGroups(assessment, end, true)];
  const shown = highest(levels.slice(0, -1), (level) => holds(evidenced, level, null));
  return { shown, level: highest(levels, (level) => holds(claimed, level, shown)) };
}
