import { overriddenGrade } from "../../assessment/evidence-grade";
import type { EvidenceGrade } from "../../assessment/response";
import type { Band, Criterion, Domain, Rating } from "../../catalogue/catalogue";
import type { IsoDate } from "../../shared/iso-date";
import type { Facts } from "./facts";
import { toParagraphs } from "./leadership-ask";
import type { Mark } from "./scorecard";
import { markOf } from "./scorecard";

export type CriterionInFull = {
  readonly criterionId: string;
  readonly title: string;
  readonly statement: string;
  readonly isCritical: boolean;
  readonly isCore: boolean;
  readonly weight: number;
  readonly mark: Mark;
  /**
   * Set when it is rated: name of the rating and what it looks like. `includes` is the anchor of
   * "In place" where the anchor only says "All of 2, and …".
   */
  readonly rating: {
    readonly value: Rating;
    readonly name: string;
    readonly anchor: string;
    readonly includes: string | null;
  } | null;
  /** Set when it does not apply. */
  readonly naReason: string | null;
  /** An answer was given that does not count. */
  readonly hasIssue: boolean;
  /** The note for the report. The private note has no field here. */
  readonly note: readonly string[];
  readonly evidenceNumbers: readonly number[];
  readonly grade: EvidenceGrade;
  readonly gradeReason: string | null;
  readonly gap: { readonly band: Band } | null;
  readonly actionNumbers: readonly number[];
  readonly scopeNote: string | null;
  readonly counsel: { readonly checkedOn: IsoDate | null } | null;
};

export type DomainInFull = {
  readonly domainId: string;
  readonly name: string;
  readonly intro: string;
  readonly score: { readonly low: string; readonly high: string } | null;
  readonly criteria: readonly CriterionInFull[];
};

/** Every criterion in scope with everything the report says about it. */
export function buildCriteriaInFull(facts: Facts): readonly DomainInFull[] {
  return facts.domains.map((domain) => toDomain(domain, facts));
}

function toDomain({ id, name, intro, criteria }: Domain, facts: Facts): DomainInFull {
  const score = facts.results.domains.find((domain) => domain.id === id)?.score ?? null;
  return {
    domainId: id,
    name,
    intro,
    score,
    criteria: criteria.map((criterion) => toCriterion(criterion, facts)),
  };
}

function toCriterion(criterion: Criterion, facts: Facts): CriterionInFull {
  const { id } = criterion;
  const answer = facts.answerOf(id);
  const response = facts.responseOf(id);
  const gap = facts.gapsById.get(id);
  return {
    criterionId: id,
    title: criterion.title,
    statement: criterion.statement,
    isCritical: criterion.critical,
    isCore: criterion.core,
    weight: criterion.weight,
    mark: markOf(id, facts),
    rating: answer.kind === "rated" ? describeRating(criterion, answer.rating, facts) : null,
    naReason: answer.kind === "na" ? (response.naReason ?? "") : null,
    hasIssue: answer.kind === "open" && answer.issue !== null,
    note: toParagraphs(response.note ?? ""),
    evidenceNumbers: facts.evidenceOf(id).map(({ number }) => number),
    grade: response.evidenceGrade ?? 0,
    gradeReason: overriddenGrade(response) === undefined ? null : (response.gradeReason ?? ""),
    gap: gap === undefined ? null : { band: gap.band },
    actionNumbers: facts.actionsOf(id).map(({ number }) => number),
    scopeNote: criterion.scopeNote,
    counsel: criterion.counselCheck ? { checkedOn: response.counselCheckedOn ?? null } : null,
  };
}

function describeRating({ anchors }: Criterion, value: Rating, facts: Facts): CriterionInFull["rating"] {
  const [, , inPlace = ""] = anchors;
  const anchor = anchors[value] ?? "";
  const includes = value === 3 && /\ball of 2\b/i.test(anchor) ? inPlace : null;
  return { value, name: facts.scaleName(value), anchor, includes };
}
