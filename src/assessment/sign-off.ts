import type { Scope } from "./assessment";
import {
  findResponse,
  normalizeResponse,
  type AnsweredResponse,
  type ResponseIssue,
} from "./normalize-response";

/** One criterion that keeps an assessment from being signed off, and why. */
export type SignOffBlocker = { readonly criterionId: string; readonly reason: "open" | ResponseIssue };

/** As little of a catalogue as the rule reads. */
export type SignedCatalogue = {
  readonly domains: readonly {
    readonly criteria: readonly {
      readonly id: string;
      readonly core: boolean;
      readonly naAllowed: boolean;
    }[];
  }[];
};

/**
 * Everything in scope that is still open, in catalogue order; empty when the assessment may be
 * signed off. A "don't know" does not block: it counts 0 from then on. Informational criteria
 * (weight 0) block too, because they are printed.
 */
export function signOffBlockers(
  catalogue: SignedCatalogue,
  responses: Readonly<Record<string, AnsweredResponse>>,
  scope: Scope,
): readonly SignOffBlocker[] {
  return catalogue.domains.flatMap((domain) =>
    domain.criteria.flatMap((criterion): readonly SignOffBlocker[] => {
      if (scope === "core" && !criterion.core) return [];
      const answer = normalizeResponse(criterion, findResponse(responses, criterion.id));
      if (answer.kind !== "open") return [];
      return [{ criterionId: criterion.id, reason: answer.issue ?? "open" }];
    }),
  );
}
