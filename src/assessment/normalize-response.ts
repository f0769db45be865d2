import { ratings, type Rating } from "../catalogue/catalogue";

/** Characters other than spaces that a reason for "not applicable" needs to count. */
export const SHORTEST_REASON = 15;

/** Why an answer that was given does not count; the criterion is then open. */
export type ResponseIssue = "invalid" | "na-not-allowed" | "na-needs-reason";

/** What a response is worth to the rules. */
export type NormalAnswer =
  | { readonly kind: "rated"; readonly rating: Rating }
  | { readonly kind: "unknown" | "na" }
  | { readonly kind: "open"; readonly issue: ResponseIssue | null };

/** The part of a response that decides what it counts as; values may come from an import. */
export type AnsweredResponse = {
  readonly state: string;
  readonly rating?: unknown;
  readonly naReason?: unknown;
};

const RATED = ratings.map((rating) => ({ kind: "rated", rating }) as const);
const UNKNOWN = { kind: "unknown" } as const;
const NOT_APPLICABLE = { kind: "na" } as const;
const OPEN = { kind: "open", issue: null } as const;
const INVALID = { kind: "open", issue: "invalid" } as const;
const NOT_ALLOWED = { kind: "open", issue: "na-not-allowed" } as const;
const NEEDS_REASON = { kind: "open", issue: "na-needs-reason" } as const;

// Anchored, so that a long run of spaces is read once and not from each of its places.
const LONG_ENOUGH = new RegExp(`^(?:\\s*\\S){${SHORTEST_REASON}}`, "u");

/** True when a reason for "not applicable" says enough to count: 15 characters other than spaces. */
export function isReasonLongEnough(reason: unknown): boolean {
  return typeof reason === "string" && LONG_ENOUGH.test(reason);
}

/**
 * What a response counts as (src/scoring/README.md, "Answers"). A rating that is no whole number
 * from 0 to 3, a state nobody knows, and a "not applicable" that is not allowed or not explained
 * leave the criterion open and say why; a missing response is open without an issue.
 */
export function normalizeResponse(
  criterion: { readonly naAllowed: boolean },
  response: AnsweredResponse | null | undefined,
): NormalAnswer {
  if (response === undefined || response === null) return OPEN;
  switch (response.state) {
    case "rated":
      return (typeof response.rating === "number" ? RATED[response.rating] : undefined) ?? INVALID;
    case "na":
      if (!criterion.naAllowed) return NOT_ALLOWED;
      return isReasonLongEnough(response.naReason) ? NOT_APPLICABLE : NEEDS_REASON;
    case "unknown":
      return UNKNOWN;
    case "unanswered":
      return OPEN;
    default:
      return INVALID;
  }
}

/** The response under an id; an id such as `constructor` finds nothing that was not put there. */
export function findResponse<R>(responses: Readonly<Record<string, R>>, id: string): R | undefined {
  return Object.hasOwn(responses, id) ? responses[id] : undefined;
}
