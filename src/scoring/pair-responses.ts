import type { Rating } from "../catalogue/catalogue";
import type { ScoredCatalogue, ScoredResponses, ScoringOptions } from "./scored-catalogue";
import { findStanding, type Standing } from "./standing";

/** Two assessments of the same site laid side by side, criterion by criterion, in catalogue order. */
export type PairedResponses = {
  readonly ids: readonly string[];
  /** The ratings of `ids`: what `compareRatings` takes. */
  readonly pairs: readonly (readonly [Rating, Rating])[];
  /** One says "not applicable", the other rated. */
  readonly applicabilityConflicts: readonly string[];
  /** One rated, the other is open or does not know. */
  readonly openAgainstRated: readonly string[];
};

function read({ status, isNotKnown }: Standing): "rated" | "na" | "open" {
  return status === "na" ? "na" : status === "rated" && !isNotKnown ? "rated" : "open";
}

/** Takes the criteria of `scope`; what neither side rated is in no list. */
export function pairResponses(
  catalogue: ScoredCatalogue,
  first: ScoredResponses,
  second: ScoredResponses,
  options: Pick<ScoringOptions, "scope"> = {},
): PairedResponses {
  const ids: string[] = [];
  const pairs: [Rating, Rating][] = [];
  const applicabilityConflicts: string[] = [];
  const openAgainstRated: string[] = [];
  for (const criterion of catalogue.domains.flatMap((domain) => domain.criteria)) {
    const [a, b] = [findStanding(criterion, first, options), findStanding(criterion, second, options)];
    const [readA, readB] = [read(a), read(b)];
    if (readA !== "rated" && readB !== "rated") continue;
    if (readA === readB) {
      ids.push(criterion.id);
      pairs.push([a.rating.low as Rating, b.rating.low as Rating]);
    } else if (readA === "na" || readB === "na") applicabilityConflicts.push(criterion.id);
    else openAgainstRated.push(criterion.id);
  }
  return { ids, pairs, applicabilityConflicts, openAgainstRated };
}
