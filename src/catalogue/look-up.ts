import type { Catalogue, Criterion, Domain } from "./catalogue";

/** Every criterion in catalogue order. */
export function allCriteria(catalogue: Catalogue): readonly Criterion[] {
  return catalogue.domains.flatMap((domain) => domain.criteria);
}

/** A criterion with the domain it belongs to; undefined when this catalogue has no such id. */
export function findCriterion(
  catalogue: Catalogue,
  id: string,
): { readonly criterion: Criterion; readonly domain: Domain } | undefined {
  for (const domain of catalogue.domains) {
    const criterion = domain.criteria.find((candidate) => candidate.id === id);
    if (criterion !== undefined) return { criterion, domain };
  }
  return undefined;
}

/** The criteria that an assessment of this scope rates, in catalogue order: `core` takes the core set only. */
export function criteriaInScope(catalogue: Catalogue, scope: "core" | "full"): readonly Criterion[] {
  const criteria = allCriteria(catalogue);
  return scope === "full" ? criteria : criteria.filter((criterion) => criterion.core);
}
