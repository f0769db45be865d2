import type { ResponsesByCriterionId } from "../assessment/response";
import type { Catalogue, Criterion, Domain } from "../catalogue/catalogue";
import { isAnswered } from "./assessment-session";
import { firstToAnswer } from "./checklist/criterion-order";

/** One characteristic as far as an assessment's scope goes. */
export type DomainProgress = {
  readonly domain: Domain;
  /** Its criteria in scope, in catalogue order; never empty. */
  readonly criteria: readonly Criterion[];
  readonly answered: number;
  readonly total: number;
  /** Where to go on: its first open criterion, else its first. */
  readonly goOnId: string;
};

/** Progress in each characteristic that the scope touches. */
export function domainProgress(
  catalogue: Catalogue,
  inScope: readonly Criterion[],
  responses: ResponsesByCriterionId,
): readonly DomainProgress[] {
  const scope = new Set(inScope);
  return catalogue.domains.flatMap((domain): readonly DomainProgress[] => {
    const criteria = domain.criteria.filter((criterion) => scope.has(criterion));
    const openIds = new Set(
      criteria.filter((criterion) => !isAnswered(criterion, responses[criterion.id])).map(({ id }) => id),
    );
    const goOnId = firstToAnswer(
      criteria.map(({ id }) => id),
      (id) => openIds.has(id),
    );
    if (goOnId === null) return [];
    const total = criteria.length;
    return [{ domain, criteria, answered: total - openIds.size, total, goOnId }];
  });
}
