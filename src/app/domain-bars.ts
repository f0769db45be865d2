import type { Catalogue } from "../catalogue/catalogue";
import type { ResponsesByCriterionId } from "../assessment/response";
import type { Criterion } from "../catalogue/catalogue";
import type { Results } from "../scoring/results";
import { compare, stringToFraction } from "../shared/fraction";
import { isAnswered } from "./assessment-session";
import { formatShareRange, shareToWidth } from "./share-text";

/** One characteristic as a bar: from 0 to the low end solid, from there to the high end striped. */
export type DomainBar = {
  readonly id: string;
  readonly name: string;
  readonly score: string;
  /** Per cent of the bar; null when nothing is scored. */
  readonly low: number | null;
  readonly high: number | null;
  /** The highest level whose gate for single characteristics the low end passes; decides the color. */
  readonly level: number;
  readonly answered: number;
  readonly total: number;
};

function levelOf(catalogue: Catalogue, share: string): number {
  const value = stringToFraction(share);
  const passed = catalogue.scoringProfile.levels.filter(
    ({ domain }) => domain === undefined || compare(value, stringToFraction(domain)) >= 0,
  );
  return Math.max(1, ...passed.map(({ level }) => level));
}

/** The characteristics in the order of the catalogue, those without a criterion in scope left out. */
export function listDomainBars(source: {
  readonly catalogue: Catalogue;
  readonly criteria: readonly Criterion[];
  readonly responses: ResponsesByCriterionId;
  readonly results: Results;
}): readonly DomainBar[] {
  const inScope = new Set(source.criteria.map(({ id }) => id));
  return source.catalogue.domains.flatMap((domain): readonly DomainBar[] => {
    const criteria = domain.criteria.filter(({ id }) => inScope.has(id));
    if (criteria.length === 0) return [];
    const score = source.results.domains.find(({ id }) => id === domain.id)?.score ?? null;
    return [
      {
        id: domain.id,
        name: domain.name,
        score: formatShareRange(score),
        low: score && shareToWidth(score.low),
        high: score && shareToWidth(score.high),
        level: score === null ? 1 : levelOf(source.catalogue, score.low),
        answered: criteria.filter((criterion) => isAnswered(criterion, source.responses[criterion.id]))
          .length,
        total: criteria.length,
      },
    ];
  });
}
