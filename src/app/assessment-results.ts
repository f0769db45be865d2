import type { Assessment } from "../assessment/assessment";
import type { EvidenceItem } from "../assessment/evidence";
import { withEvidenceGrades } from "../assessment/evidence-grade";
import { normalizeResponse } from "../assessment/normalize-response";
import {
  fieldsToResponse,
  type Response,
  type ResponseFields,
  type ResponsesByCriterionId,
} from "../assessment/response";
import type { Catalogue, Criterion } from "../catalogue/catalogue";
import { withDefaultEfforts } from "../plan/suggestions";
import { rankGaps, type Gap } from "../scoring/gaps";
import { scoreResults, type Results } from "../scoring/results";
import type { IsoDate } from "../shared/iso-date";

/** What the rules read of one assessment: its stored answers, with evidence grade and effort filled in. */
export function fieldsToGradedResponses(
  catalogue: Catalogue,
  assessment: Assessment,
  stored: {
    readonly fields: Readonly<Record<string, ResponseFields>>;
    readonly evidence: readonly EvidenceItem[];
  },
  today: IsoDate,
): ResponsesByCriterionId {
  const plain = Object.fromEntries(
    Object.entries(stored.fields).map(([criterionId, own]) => [criterionId, fieldsToResponse({ ...own })]),
  );
  // Evidence goes stale while a draft lies about; after sign-off it is judged as of that day.
  const judgedOn = assessment.signedOffAt === null ? today : assessment.signedOffAt.slice(0, 10);
  const graded = withEvidenceGrades(plain, stored.evidence, {
    today: judgedOn,
    raterRoles: assessment.roles,
  });
  return withDefaultEfforts(catalogue, graded);
}

function optionsOf(assessment: Assessment) {
  return { signedOff: assessment.state === "signed off", scope: assessment.scope };
}

/** Issued results never change: what was frozen at sign-off is shown, not computed again. */
export function resultsOf(
  catalogue: Catalogue,
  assessment: Assessment,
  responses: ResponsesByCriterionId,
): Results {
  const frozen = assessment.frozen?.results as Results | undefined;
  return frozen ?? scoreResults(catalogue, responses, optionsOf(assessment));
}

/** The gaps as issued, or as they stand in a draft. */
export function gapsOf(
  catalogue: Catalogue,
  assessment: Assessment,
  responses: ResponsesByCriterionId,
): readonly Gap[] {
  const frozen = assessment.frozen?.gaps as readonly Gap[] | undefined;
  return frozen ?? rankGaps(catalogue, responses, optionsOf(assessment));
}

/** How many criteria in scope are answered (rated, not applicable or "don't know"). */
export type Progress = { readonly answered: number; readonly total: number };

/** A rating, a "don't know", or a "not applicable" that is allowed and explained. */
export function isAnswered(criterion: Criterion, response: Response | undefined): boolean {
  return normalizeResponse(criterion, response).kind !== "open";
}

export function progressOf(criteria: readonly Criterion[], responses: ResponsesByCriterionId): Progress {
  return {
    answered: criteria.filter((criterion) => isAnswered(criterion, responses[criterion.id])).length,
    total: criteria.length,
  };
}
