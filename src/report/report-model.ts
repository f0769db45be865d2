import { buildChecklistByPlace, type PlaceToVisit } from "./model/checklist-by-place";
import { buildCriteriaInFull, type DomainInFull } from "./model/criteria-in-full";
import { buildEvidenceIndex, type IndexedEvidence } from "./model/evidence-index";
import { buildExceptions, type Exceptions } from "./model/exceptions";
import { gatherFacts } from "./model/facts";
import { buildGapList, type GapList } from "./model/gap-list";
import { buildIdentity, type Identity } from "./model/identity";
import { buildMatrix, type Matrix } from "./model/matrix";
import { buildMethod, type Method } from "./model/method";
import { buildPlan, type Plan } from "./model/plan";
import type { ReportInput } from "./model/report-input";
import { buildScorecard, type Scorecard } from "./model/scorecard";
import { buildSummary, type Summary } from "./model/summary";

export type { ReportInput } from "./model/report-input";

/**
 * All that a report says, as plain data: ids, numbers, words and ISO dates. Every document (PDF,
 * HTML, spreadsheet) is made from it, so what is not in here, such as private notes, is in none.
 */
export type ReportModel = {
  readonly schemaVersion: 1;
  readonly language: string;
  readonly identity: Identity;
  readonly summary: Summary;
  readonly scorecard: Scorecard;
  readonly matrix: Matrix;
  readonly gaps: GapList;
  readonly domains: readonly DomainInFull[];
  readonly plan: Plan;
  readonly places: readonly PlaceToVisit[];
  readonly evidence: readonly IndexedEvidence[];
  readonly exceptions: Exceptions;
  readonly method: Method;
};

/** Builds the report of one assessment. Pure: the same input gives the same model. */
export function buildReport(input: ReportInput): ReportModel {
  const facts = gatherFacts(input);
  return {
    schemaVersion: 1,
    language: input.catalogue.language,
    identity: buildIdentity(input),
    summary: buildSummary(facts),
    scorecard: buildScorecard(facts),
    matrix: buildMatrix(facts),
    gaps: buildGapList(facts),
    domains: buildCriteriaInFull(facts),
    plan: buildPlan(facts),
    places: buildChecklistByPlace(facts),
    evidence: buildEvidenceIndex(facts),
    exceptions: buildExceptions(facts),
    method: buildMethod(facts),
  };
}
