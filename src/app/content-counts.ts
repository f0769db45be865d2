import type { Id } from "../shared/id";
import { loadActions } from "../storage/actions";
import { loadAssessments } from "../storage/assessments";
import type { Database } from "../storage/database";
import { loadEvidence } from "../storage/evidence";
import { loadResponseFields } from "../storage/responses";
import type { ContentCounts } from "./messages/site";

const nothing: ContentCounts = { assessments: 0, ratings: 0, evidence: 0, files: 0, actions: 0 };

/** What hangs on one assessment: what a deletion would take away. */
export async function countAssessmentContents(database: Database, id: Id): Promise<ContentCounts> {
  const [fields, evidence, actions] = await Promise.all([
    loadResponseFields(database, id),
    loadEvidence(database, id),
    loadActions(database, id),
  ]);
  const files = new Set(evidence.flatMap((item) => (item.file === null ? [] : [item.file.sha])));
  return {
    assessments: 1,
    ratings: Object.values(fields).filter((own) => typeof own.answer === "number").length,
    evidence: evidence.length,
    files: files.size,
    actions: actions.length,
  };
}

function addCounts(a: ContentCounts, b: ContentCounts): ContentCounts {
  return {
    assessments: a.assessments + b.assessments,
    ratings: a.ratings + b.ratings,
    evidence: a.evidence + b.evidence,
    files: a.files + b.files,
    actions: a.actions + b.actions,
  };
}

/** What hangs on one site, or on all of them when no site is named. */
export async function countContents(database: Database, siteId?: Id): Promise<ContentCounts> {
  const assessments = await loadAssessments(database, siteId);
  const each = await Promise.all(assessments.map(({ id }) => countAssessmentContents(database, id)));
  return each.reduce(addCounts, nothing);
}
