import { Dexie } from "dexie";
import type { Id } from "../shared/id";
import type { Database } from "./database";
import { collectPieces } from "./pieces";
import { step, stepAll, type Steps } from "./steps";

/** The tables that the deletions below touch. */
export const deleteTables = [
  "sites",
  "assessments",
  "catalogues",
  "revisions",
  "heads",
  "evidence",
  "trash",
  "actions",
  "pieces",
  "renditions",
] as const;

function namesIn(row: unknown): readonly string[] {
  if (typeof row !== "object" || row === null || !("shas" in row) || !Array.isArray(row.shas)) return [];
  return row.shas.filter((sha): sha is string => typeof sha === "string");
}

function assessmentIn(row: unknown): unknown {
  return typeof row === "object" && row !== null && "assessmentId" in row ? row.assessmentId : null;
}

function idIn(row: unknown): Id {
  return (row as { readonly id: Id }).id;
}

function hashIn(row: unknown): string | null {
  if (typeof row !== "object" || row === null || !("catalogueHash" in row)) return null;
  return typeof row.catalogueHash === "string" ? row.catalogueHash : null;
}

/** Deletes a catalogue that no assessment was made with (any more). */
export function* deleteUnusedCatalogue(db: Database, contentHash: string): Steps<void> {
  const users = yield* step(db.tables.assessments.where("catalogueHash").equals(contentHash).count());
  if (users === 0) yield* step(db.tables.catalogues.delete(contentHash));
}

/** Deletes an assessment with all that hangs on it: rows by their keys, so damaged ones go too. */
export function* deleteAssessmentRows(db: Database, id: Id): Steps<void> {
  const { tables } = db;
  const [row, evidence, trash] = yield* stepAll(
    tables.assessments.get(id),
    tables.evidence.where("assessmentId").equals(id).toArray(),
    tables.trash.toArray(),
  );
  const removed = trash.filter((one) => assessmentIn(one) === id);
  yield* stepAll(
    tables.assessments.delete(id),
    tables.evidence.where("assessmentId").equals(id).delete(),
    tables.trash.bulkDelete(removed.map(idIn)),
    tables.actions.where("assessmentId").equals(id).delete(),
    tables.revisions.where("[assessmentId+seq]").between([id, Dexie.minKey], [id, Dexie.maxKey]).delete(),
    tables.heads.where("assessmentId").equals(id).delete(),
  );
  yield* collectPieces(db, [...evidence, ...removed].flatMap(namesIn));
  const contentHash = hashIn(row);
  if (contentHash !== null) yield* deleteUnusedCatalogue(db, contentHash);
}

/** Deletes a site with all its assessments. */
export function* deleteSiteRows(db: Database, id: Id): Steps<void> {
  const { tables } = db;
  const assessmentIds = yield* step(tables.assessments.where("siteId").equals(id).primaryKeys());
  for (const assessmentId of assessmentIds) yield* deleteAssessmentRows(db, assessmentId);
  yield* stepAll(
    tables.sites.delete(id),
    tables.revisions.where("recordId").equals(id).delete(),
    tables.heads.where("recordId").equals(id).delete(),
  );
}
