import { findResponse, normalizeResponse } from "../assessment/normalize-response";
import { TOP_RATING } from "../scoring/method";
import { scoreResults, type Results } from "../scoring/results";
import type {
  ScoredCatalogue,
  ScoredResponse,
  ScoredResponses,
  ScoringOptions,
} from "../scoring/scored-catalogue";
import { stringToFraction, subtract, type Fraction } from "../shared/fraction";
import type { Action } from "./action";
import { isOpenAction } from "./action-state";

type PlannedAction = Pick<Action, "status" | "criterionIds">;

/**
 * The responses as they would be if every open action landed: a criterion that is planned comes
 * to `met`, and one that is at `met` already to the top, since nothing else is left to plan for.
 * "Not applicable" stays. Evidence grades stay too: a plan promises no proof.
 */
export function projectResponses(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  actions: readonly PlannedAction[],
): ScoredResponses {
  const { met } = catalogue.scoringProfile;
  const planned = new Set(actions.filter(isOpenAction).flatMap(({ criterionIds }) => criterionIds));
  const projected: Record<string, ScoredResponse> = { ...responses };
  for (const criterion of catalogue.domains.flatMap((domain) => domain.criteria)) {
    if (!planned.has(criterion.id)) continue;
    const response = findResponse(responses, criterion.id);
    const answer = normalizeResponse(criterion, response);
    if (answer.kind === "na") continue;
    const rating = answer.kind === "rated" && answer.rating >= met ? TOP_RATING : met;
    projected[criterion.id] = { ...response, state: "rated", rating };
  }
  return projected;
}

/**
 * "If all this lands": the results with every open action done, from the same scoring function.
 * Actions that are closed or accepted as a risk change nothing.
 */
export function projectResults(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  actions: readonly PlannedAction[],
  options: ScoringOptions = {},
): Results {
  return scoreResults(catalogue, projectResponses(catalogue, responses, actions), options);
}

/**
 * What each open action alone would add to the low end of the overall score, by its id, as an
 * exact share: the results with it done against the results without any action. Actions that
 * close the same gap each count it, so the lifts may add up to more than the plan as a whole.
 * Empty where nothing is scored; no entry for an action that is closed or accepted as a risk.
 */
export function liftsOfActions(
  catalogue: ScoredCatalogue,
  responses: ScoredResponses,
  actions: readonly (PlannedAction & Pick<Action, "id">)[],
  options: ScoringOptions = {},
): ReadonlyMap<string, Fraction> {
  const lowEnd = (planned: readonly PlannedAction[]): Fraction | null => {
    const { overall } = projectResults(catalogue, responses, planned, options);
    return overall === null ? null : stringToFraction(overall.low);
  };
  const now = lowEnd([]);
  const lifts = new Map<string, Fraction>();
  const liftsByGaps = new Map<string, Fraction>();
  if (now === null) return lifts;
  for (const action of actions) {
    if (!isOpenAction(action)) continue;
    const key = action.criterionIds.toSorted().join(" ");
    const lift = liftsByGaps.get(key) ?? subtract(lowEnd([action]) ?? now, now);
    liftsByGaps.set(key, lift);
    lifts.set(action.id, lift);
  }
  return lifts;
}
