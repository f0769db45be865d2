import type { Facts } from "./facts";

/** Criteria without a rating for a reason: they do not apply, or nobody knows yet. */
export type Exceptions = {
  readonly notApplicable: readonly {
    readonly criterionId: string;
    readonly title: string;
    readonly reason: string;
  }[];
  readonly notKnown: readonly {
    readonly criterionId: string;
    readonly title: string;
    readonly isCritical: boolean;
    readonly onSiteCheck: string;
  }[];
};

export function buildExceptions(facts: Facts): Exceptions {
  const ofKind = (kind: "na" | "unknown") =>
    facts.criteria.filter(({ id }) => facts.answerOf(id).kind === kind);
  return {
    notApplicable: ofKind("na").map(({ id, title }) => ({
      criterionId: id,
      title,
      reason: facts.responseOf(id).naReason ?? "",
    })),
    notKnown: ofKind("unknown").map(({ id, title, critical, onSiteCheck }) => ({
      criterionId: id,
      title,
      isCritical: critical,
      onSiteCheck,
    })),
  };
}
