import { catalogueData } from "virtual:catalogue/msh-core";

// Loose on purpose: these tests write what the types forbid.
type Loose = Record<string, unknown>;
export type LooseCriterion = Loose & { id: unknown; weight: unknown; sources: unknown[]; places: unknown[] };
export type LooseCatalogue = Loose & {
  domains: (Loose & { id: unknown; weight: unknown; criteria: LooseCriterion[] })[];
  scoringProfile: { scale: Loose[]; levels: Loose[] };
};

/** A copy of the built-in catalogue with something changed. */
export function catalogueWith(change: (data: LooseCatalogue) => void): unknown {
  const copy = structuredClone(catalogueData) as unknown as LooseCatalogue;
  change(copy);
  return copy;
}
