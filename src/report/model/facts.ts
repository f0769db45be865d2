import { findResponse, normalizeResponse, type NormalAnswer } from "../../assessment/normalize-response";
import type { EvidenceItem } from "../../assessment/evidence";
import type { Response } from "../../assessment/response";
import type { Criterion, Domain } from "../../catalogue/catalogue";
import { criteriaInScope } from "../../catalogue/look-up";
import type { Action } from "../../plan/action";
import { explainGaps, type ExplainedGap } from "../../scoring/explain-gaps";
import { rankGaps, type Gap } from "../../scoring/gaps";
import { scoreResults, type Results } from "../../scoring/results";
import { numberActions } from "./number-actions";
import type { ReportInput } from "./report-input";

/** An action or evidence item under the number that the report gives it. */
export type Numbered<T> = { readonly number: number; readonly item: T };

/** What several sections of the report look up, worked out once. */
export type Facts = {
  readonly input: ReportInput;
  readonly isSignedOff: boolean;
  readonly results: Results;
  readonly gaps: readonly Gap[];
  readonly gapsById: ReadonlyMap<string, Gap>;
  /** Reasons by criterion id; a gap issued by an older engine may have none. */
  readonly reasonsById: ReadonlyMap<string, ExplainedGap>;
  /** Criteria in scope, in catalogue order. */
  readonly criteria: readonly Criterion[];
  readonly criteriaById: ReadonlyMap<string, Criterion>;
  /** Domains with their criteria in scope; those without any are left out. */
  readonly domains: readonly Domain[];
  readonly evidence: readonly Numbered<EvidenceItem>[];
  readonly actions: readonly Numbered<Action>[];
  answerOf(criterionId: string): NormalAnswer;
  responseOf(criterionId: string): Response;
  evidenceOf(criterionId: string): readonly Numbered<EvidenceItem>[];
  actionsOf(criterionId: string): readonly Numbered<Action>[];
  levelName(level: number): string;
  scaleName(rating: number): string;
};

const NO_RESPONSE: Response = { state: "unanswered" };

/** Issued results stand as they were frozen at sign-off; those of a draft are worked out now. */
export function gatherFacts(input: ReportInput): Facts {
  const { assessment, catalogue, responses } = input;
  const isSignedOff = assessment.state === "signed off";
  const options = { signedOff: isSignedOff, scope: assessment.scope };
  const frozen = assessment.frozen as { readonly results: Results; readonly gaps: readonly Gap[] } | null;
  const gaps = frozen?.gaps ?? rankGaps(catalogue, responses, options);
  const criteria = criteriaInScope(catalogue, assessment.scope);
  const criteriaById = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const gapsById = new Map(gaps.map((gap) => [gap.id, gap]));
  const evidence = input.evidence
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((item, index) => ({ number: index + 1, item }));
  const actions = numberActions(input.actions, gapsById);
  const evidenceById = groupByCriterion(evidence);
  const actionsById = groupByCriterion(actions);
  const { levels, scale } = catalogue.scoringProfile;
  return {
    input,
    isSignedOff,
    results: frozen?.results ?? scoreResults(catalogue, responses, options),
    gaps,
    gapsById,
    reasonsById: new Map(explainGaps(catalogue, responses, options).map((reason) => [reason.gap.id, reason])),
    criteria,
    criteriaById,
    domains: catalogue.domains
      .map((domain) => ({ ...domain, criteria: domain.criteria.filter(({ id }) => criteriaById.has(id)) }))
      .filter((domain) => domain.criteria.length > 0),
    evidence,
    actions,
    answerOf: (id) => normalizeResponse(criteriaById.get(id)!, findResponse(responses, id)),
    responseOf: (id) => findResponse(responses, id) ?? NO_RESPONSE,
    evidenceOf: (id) => evidenceById.get(id) ?? [],
    actionsOf: (id) => actionsById.get(id) ?? [],
    levelName: (number) => levels.find(({ level }) => level === number)?.name ?? String(number),
    scaleName: (rating) => scale.find(({ value }) => value === rating)?.name ?? String(rating),
  };
}

function groupByCriterion<T extends { readonly criterionIds: readonly string[] }>(
  items: readonly Numbered<T>[],
): ReadonlyMap<string, readonly Numbered<T>[]> {
  const groups = new Map<string, Numbered<T>[]>();
  for (const numbered of items) {
    for (const id of new Set(numbered.item.criterionIds)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [numbered]);
      else group.push(numbered);
    }
  }
  return groups;
}
