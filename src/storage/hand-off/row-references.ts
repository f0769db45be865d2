import type { Id } from "../../shared/id";
import type { RecordBase, RecordKind } from "../record-kind";
import { actionKind, assessmentKind, evidenceKind, siteKind } from "../record-kinds";
import type { Revision } from "../revision";
import { parseSlot, RECORD_FIELD } from "../slot";
import { findSignedOffChanges } from "../signed-off-changes";
import type { BackupRows } from "./backup-rows";
import type { DataTable } from "./format";

/** A row that names what is not there, or names it wrongly. */
export type BrokenRow = { readonly table: DataTable; readonly id: Id; readonly problem: string };

type Owner = {
  readonly assessmentId: Id | null;
  readonly isAssessment: boolean;
  readonly fits: (field: string, value: unknown) => boolean;
};

function ownersOf<Row extends RecordBase, Field extends keyof Row & string>(
  kind: RecordKind<Row, Field>,
  rows: readonly Row[],
): readonly (readonly [Id, Owner])[] {
  const isAssessment = kind.tableName === "assessments";
  return rows.map((row) => [
    row.id,
    { assessmentId: kind.assessmentIdOf(row), isAssessment, fits: kind.fitsField },
  ]);
}

function findBrokenRevision(revision: Revision, owners: ReadonlyMap<Id, Owner>): string | null {
  const parts = parseSlot(revision.slot);
  const isWholeRecord = parts?.itemId === "" && parts.field === RECORD_FIELD;
  const owner = owners.get(revision.recordId);
  if (parts === null) return "has no place";
  if (owner === undefined) {
    // What was deleted leaves one revision that says so, under an assessment that is still there.
    const isDeletion = isWholeRecord && revision.value === null;
    const assessment = owners.get(revision.assessmentId ?? "");
    return isDeletion && assessment?.isAssessment === true ? null : "belongs to a record that is not there";
  }
  // What was deleted, carried off in a file and brought back has a revision for each.
  if (isWholeRecord && (revision.value === null || revision.value === true)) return null;
  if (owner.assessmentId !== revision.assessmentId) return "belongs to another assessment than its record";
  if (parts.itemId !== "") return owner.isAssessment ? null : "belongs to a criterion outside an assessment";
  return owner.fits(parts.field, revision.value) ? null : `holds what "${parts.field}" cannot hold`;
}

/** Finds every row whose references inside the file are not whole, and every id that stands twice. */
export function findBrokenRows(rows: BackupRows): readonly BrokenRow[] {
  const broken: BrokenRow[] = [];
  const seen = new Set<Id>();
  const siteIds = new Set(rows.sites.map((site) => site.id));
  const assessmentIds = new Set(rows.assessments.map((assessment) => assessment.id));
  const owners = new Map<Id, Owner>([
    ...ownersOf(siteKind, rows.sites),
    ...ownersOf(assessmentKind, rows.assessments),
    ...ownersOf(evidenceKind, rows.evidence),
    ...ownersOf(actionKind, rows.actions),
  ]);

  function check(table: DataTable, id: Id, problem: string | null): void {
    if (seen.has(id)) broken.push({ table, id, problem: "stands there twice" });
    else if (problem !== null) broken.push({ table, id, problem });
    seen.add(id);
  }

  for (const site of rows.sites) check("sites", site.id, null);
  for (const { id, siteId } of rows.assessments) {
    check("assessments", id, siteIds.has(siteId) ? null : "belongs to a site that is not there");
  }
  for (const table of ["evidence", "actions"] as const) {
    for (const { id, assessmentId } of rows[table]) {
      const problem = assessmentIds.has(assessmentId) ? null : "belongs to an assessment that is not there";
      check(table, id, problem);
    }
  }
  const late = new Set(findSignedOffChanges(rows.revisions));
  for (const revision of rows.revisions) {
    const problem = late.has(revision.id) ? "changes what was signed off" : null;
    check("revisions", revision.id, problem ?? findBrokenRevision(revision, owners));
  }
  return broken;
}

/**
 * The rows without those whose references are broken. A file must be whole to be restored, and a
 * damaged row must not keep everything else from being saved.
 */
export function keepWholeRows(rows: BackupRows): BackupRows {
  let kept = rows;
  for (let broken = findBrokenRows(kept); broken.length > 0; broken = findBrokenRows(kept)) {
    const ids = new Set(broken.map((row) => row.id));
    const isKept = (row: { readonly id: Id }): boolean => !ids.has(row.id);
    kept = {
      sites: kept.sites.filter(isKept),
      assessments: kept.assessments.filter(isKept),
      revisions: kept.revisions.filter(isKept),
      evidence: kept.evidence.filter(isKept),
      actions: kept.actions.filter(isKept),
    };
  }
  return kept;
}
