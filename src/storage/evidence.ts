import type { EvidenceItem } from "../assessment/evidence";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { withStoredFile, type FileContent } from "./evidence-bytes";
import { shasOf } from "./evidence-row";
import { collectPieces, collectTables } from "./pieces";
import type { NewRecord, Patch } from "./record-kind";
import { assessmentKind, evidenceKind, type EvidenceField } from "./record-kinds";
import { keepReadable } from "./row-parser";
import { isSameValue } from "./same-value";
import { Refusal, type StorageError } from "./storage-error";
import { transact, type Steps, type Writing } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeNewRecord, writeRecordChange, writeRecordDeletion } from "./write-record";

export type NewEvidence = NewRecord<EvidenceItem>;
export type EvidencePatch = Patch<EvidenceItem, EvidenceField>;

const tables = ["assessments", ...changeTables, ...collectTables] as const;

/** The evidence of an assessment that can be read, without any bytes; in no particular order. */
export async function loadEvidence(db: Database, assessmentId: Id): Promise<readonly EvidenceItem[]> {
  const rows = await db.tables.evidence.where("assessmentId").equals(assessmentId).toArray();
  return keepReadable(rows, evidenceKind.parse);
}

/** The evidence of all assessments of a site. */
export async function loadEvidenceOfSite(db: Database, siteId: Id): Promise<readonly EvidenceItem[]> {
  const assessmentIds = await db.tables.assessments.where("siteId").equals(siteId).primaryKeys();
  const rows = await db.tables.evidence.where("assessmentId").anyOf(assessmentIds).toArray();
  return keepReadable(rows, evidenceKind.parse);
}

/** What stands behind an issued result may not change; proof for the plan is added unlinked. */
function* refuseLinkChange(db: Database, assessmentId: Id, isLinkChange: boolean): Steps<void> {
  const assessment = yield* readRecord(db, assessmentKind, assessmentId);
  if (isLinkChange && assessment.state === "signed off") throw new Refusal({ code: "storage.read-only" });
}

/**
 * Adds an evidence item, with its file if there is one: bytes first, then the row and its revisions
 * in one transaction. `content` fills in `file`. After sign-off an item may be added that is linked
 * to no criterion. A file of 0 bytes or over 100 MB is refused.
 */
export function saveNewEvidence(
  db: Database,
  item: NewEvidence,
  content?: FileContent,
  options?: ChangeOptions,
): Promise<Result<EvidenceItem, StorageError>> {
  function* write(writing: Writing, file: EvidenceItem["file"]): Steps<EvidenceItem> {
    yield* refuseLinkChange(db, item.assessmentId, item.criterionIds.length > 0);
    return yield* writeNewRecord(db, writing, evidenceKind, { ...item, file }, options);
  }
  return content === undefined
    ? transact(db, tables, (writing) => write(writing, item.file))
    : withStoredFile(db, content, tables, write);
}

/**
 * Changes fields of an item; bytes that nothing names any more go with them. To link one criterion
 * while another tab links a second, hand over a function. Links are read-only after sign-off.
 */
export function changeEvidence(
  db: Database,
  id: Id,
  patch: EvidencePatch,
  options?: ChangeOptions,
): Promise<Result<EvidenceItem, StorageError>> {
  return transact(db, tables, function* (writing) {
    const item = yield* readRecord(db, evidenceKind, id);
    const next = yield* writeRecordChange(db, writing, evidenceKind, item, patch, options);
    yield* refuseLinkChange(db, item.assessmentId, !isSameValue(item.criterionIds, next.criterionIds));
    yield* collectPieces(db, shasOf(item));
    return next;
  });
}

/** Deletes an item, then the bytes that only it used. A linked item stays after sign-off. */
export function deleteEvidence(
  db: Database,
  id: Id,
  options?: ChangeOptions,
): Promise<Result<null, StorageError>> {
  return transact(db, tables, function* (writing) {
    const item = yield* readRecord(db, evidenceKind, id);
    yield* refuseLinkChange(db, item.assessmentId, item.criterionIds.length > 0);
    yield* writeRecordDeletion(db, writing, evidenceKind, item, options);
    yield* collectPieces(db, shasOf(item));
    return null;
  });
}
