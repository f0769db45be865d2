import type { ResponsesByCriterionId } from "../assessment/response";
import type { Criterion } from "../catalogue/catalogue";
import { isAnswered } from "./assessment-session";

export type WhatIsLeft = {
  readonly open: readonly Criterion[];
  /** Answered with "don't know": to be found out. */
  readonly unknown: readonly Criterion[];
  readonly flagged: readonly Criterion[];
  /** The catalogue's estimate for all that is open or not known, in minutes on site. */
  readonly minutes: number;
};

/** What an assessment still asks for, each list in catalogue order. */
export function whatIsLeft(criteria: readonly Criterion[], responses: ResponsesByCriterionId): WhatIsLeft {
  const open = criteria.filter((criterion) => !isAnswered(criterion, responses[criterion.id]));
  const unknown = criteria.filter(({ id }) => responses[id]?.state === "unknown");
  return {
    open,
    unknown,
    flagged: criteria.filter(({ id }) => responses[id]?.flagged === true),
    minutes: [...open, ...unknown].reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** The one thing to do next, in the order a team does them. */
export type NextStep =
  | { readonly kind: "rate" | "findOut" | "discuss"; readonly criterion: Criterion }
  | { readonly kind: "signOff" | "seeGaps" };

/** Open criteria come first, critical ones before the others among "don't know"; then talk, then sign off. */
export function nextStep(left: WhatIsLeft, isSignedOff: boolean): NextStep {
  if (isSignedOff) return { kind: "seeGaps" };
  const [open] = left.open;
  if (open !== undefined) return { kind: "rate", criterion: open };
  const unknown = left.unknown.find(({ critical }) => critical) ?? left.unknown[0];
  if (unknown !== undefined) return { kind: "findOut", criterion: unknown };
  const [flagged] = left.flagged;
  if (flagged !== undefined) return { kind: "discuss", criterion: flagged };
  return { kind: "signOff" };
}
