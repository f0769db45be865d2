import type { ScoredCatalogue, ScoredResponses, ScoringOptions } from "./scored-catalogue";
import { tallyAssessment } from "./tally";

/** A criterion about which the team still has to find something out. */
export type FindOutItem = {
  readonly id: string;
  readonly isCritical: boolean;
  /** Answered "don't know", as against not answered, or not in a way that counts. */
  readonly isNotKnown: boolean;
};

/**
 * The "find out" list: every open item and every "don't know", critical ones first, else in
 * catalogue order. A "don't know" stays on it after sign-off, where it is also a gap rated 0.
 */
export function listFindOut(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  options: ScoringOptions = {},
): readonly FindOutItem[] {
  return tallyAssessment(catalogue, responses, options)
    .domains.flatMap(({ standings }) => standings)
    .filter(({ status, isNotKnown }) => status === "open" || isNotKnown)
    .map(({ criterion, isNotKnown }) => ({
      id: criterion.id,
      isCritical: criterion.critical && criterion.weight > 0,
      isNotKnown,
    }))
    .toSorted((a, b) => Number(b.isCritical) - Number(a.isCritical));
}
