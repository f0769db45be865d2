import { findResponse, normalizeResponse } from "../assessment/normalize-response";
import type { Response, ResponsesByCriterionId } from "../assessment/response";
import type { ActionSuggestion, Catalogue, Criterion, Effort, Rating } from "../catalogue/catalogue";
import { DEFAULT_EFFORT, EFFORT_WORTH } from "../scoring/method";

/** A suggestion of the catalogue with its place in the criterion's own list. */
export type IndexedSuggestion = ActionSuggestion & { readonly index: number };

/** The suggestions that fit a present rating, in catalogue order; none at 3. */
export function suggestActions(
  criterion: Pick<Criterion, "actions">,
  rating: Rating,
): readonly IndexedSuggestion[] {
  return criterion.actions
    .map((suggestion, index) => ({ ...suggestion, index }))
    .filter(({ forRating }) => (forRating === "below-2" ? rating < 2 : rating === 2));
}

/** The least effort among the fitting suggestions; M where none fits. */
export function defaultEffort(criterion: Pick<Criterion, "actions">, rating: Rating): Effort {
  const [least] = suggestActions(criterion, rating)
    .map(({ effort }) => effort)
    .toSorted((a, b) => EFFORT_WORTH[a] - EFFORT_WORTH[b]);
  return least ?? DEFAULT_EFFORT;
}

function withDefaultEffort(criterion: Criterion, response: Response): Response {
  if (response.effort !== undefined) return response;
  const answer = normalizeResponse(criterion, response);
  // A "don't know" becomes a gap rated 0 at sign-off, and is planned as one.
  const rating = answer.kind === "unknown" ? 0 : answer.kind === "rated" ? answer.rating : null;
  if (rating === null || rating === 3) return response;
  return { ...response, effort: defaultEffort(criterion, rating) };
}

/**
 * Fills in the effort of every gap for which the team set none. What is no gap is left as it is,
 * and so are responses to criteria that this catalogue does not have.
 */
export function withDefaultEfforts(
  catalogue: Pick<Catalogue, "domains">,
  responses: ResponsesByCriterionId,
): ResponsesByCriterionId {
  const filled: Record<string, Response> = { ...responses };
  for (const criterion of catalogue.domains.flatMap((domain) => domain.criteria)) {
    const response = findResponse(responses, criterion.id);
    if (response !== undefined) filled[criterion.id] = withDefaultEffort(criterion, response);
  }
  return filled;
}
