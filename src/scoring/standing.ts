import { findResponse, normalizeResponse, type ResponseIssue } from "../assessment/normalize-response";
import { TOP_RATING } from "./method";
import type { ScoredCriterion, ScoredResponse, ScoredResponses, ScoringOptions } from "./scored-catalogue";

/** Both ends of a range: every open item taken as 0, and every open item taken as 3. */
export type Ends<T> = { readonly low: T; readonly high: T };

/** Where one criterion stands in one assessment, after the rules of README.md, "Answers". */
export type Standing = {
  readonly criterion: ScoredCriterion;
  readonly response: ScoredResponse | undefined;
  /** `rated` holds a "don't know" that counts 0; `open` holds one that may still be found out. */
  readonly status: "rated" | "open" | "na" | "out of scope";
  /** The team answered "don't know". */
  readonly isNotKnown: boolean;
  /** Why an answer that was given leaves the criterion open. */
  readonly issue: ResponseIssue | null;
  /** In scope, applicable and of weight above 0: has a part in the points. */
  readonly isScored: boolean;
  readonly rating: Ends<number>;
  /** What could be shown today: never above `rating`. */
  readonly shown: Ends<number>;
};

const NOTHING: Ends<number> = { low: 0, high: 0 };
const ANYTHING: Ends<number> = { low: 0, high: TOP_RATING };
const EXACTLY: readonly Ends<number>[] = Array.from({ length: TOP_RATING + 1 }, (_, rating) => ({
  low: rating,
  high: rating,
}));

function gradeOf(response: ScoredResponse | undefined): number {
  const grade = response?.evidenceGrade;
  return typeof grade === "number" && EXACTLY[grade] !== undefined ? grade : 0;
}

/**
 * Reads one response. An open item may yet get both its rating and its evidence, so at the high
 * end it is taken as shown in full whatever is attached today.
 */
export function findStanding(
  criterion: ScoredCriterion,
  responses: ScoredResponses,
  options: ScoringOptions,
): Standing {
  const response = findResponse(responses, criterion.id);
  if (options.scope === "core" && !criterion.core) {
    return {
      criterion,
      response,
      status: "out of scope",
      isNotKnown: false,
      issue: null,
      isScored: false,
      rating: NOTHING,
      shown: NOTHING,
    };
  }
  const answer = normalizeResponse(criterion, response);
  const isNotKnown = answer.kind === "unknown";
  const isOpen = answer.kind === "open" || (isNotKnown && options.signedOff !== true);
  const rating = answer.kind === "rated" ? answer.rating : 0;
  return {
    criterion,
    response,
    status: answer.kind === "na" ? "na" : isOpen ? "open" : "rated",
    isNotKnown,
    issue: answer.kind === "open" ? answer.issue : null,
    isScored: answer.kind !== "na" && criterion.weight > 0,
    rating: isOpen ? ANYTHING : EXACTLY[rating]!,
    shown: isOpen ? ANYTHING : EXACTLY[Math.min(rating, gradeOf(response))]!,
  };
}
