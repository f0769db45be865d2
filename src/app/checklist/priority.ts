import type { Response } from "../../assessment/response";
import type { Criterion, Effort, Rating } from "../../catalogue/catalogue";
import { defaultEffort, suggestActions } from "../../plan/suggestions";
import { DEFAULT_SPREAD } from "../../scoring/method";

/** The rating that a gap is planned from: a "don't know" counts as 0; null for what is no gap. */
function gapRating(response: Response | undefined): Rating | null {
  if (response?.state === "unknown") return 0;
  return response?.state === "rated" ? (response.rating ?? null) : null;
}

/** What spread and effort are taken to be while nobody says otherwise; null where there is no gap. */
export function priorityDefaults(
  criterion: Criterion,
  response: Response | undefined,
): { readonly spread: 1 | 2 | 3; readonly effort: Effort } | null {
  const rating = gapRating(response);
  if (rating === null || rating === 3) return null;
  return { spread: DEFAULT_SPREAD[rating], effort: defaultEffort(criterion, rating) };
}

/** The places of the catalogue's suggestions that fit the present rating. */
export function fittingSuggestions(
  criterion: Criterion,
  response: Response | undefined,
): ReadonlySet<number> {
  const rating = gapRating(response);
  return new Set(rating === null ? [] : suggestActions(criterion, rating).map(({ index }) => index));
}
