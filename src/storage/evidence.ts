import type { EvidenceItem, PrivacyDecision } from "../assessment/evidence";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { withStoredFile, type FileContent } from "./evidence-bytes";
import { refuseLinkChange } from "./evidence-links";
import { shasOf } from "./evidence-row";
import { collectPieces, collectTables } from "./pieces";
import type { NewRecord, Patch } from "./record-kind";
import { evidenceKind, type EvidenceField } from "./record-kinds";
import { keepReadable } from "./row-parser";
import { isSameValue } from "./same-value";
import type { StorageError } from "./storage-error";
import type { Steps } from "./steps";
import { transact, type Writing } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeNewRecord, writeRecordChange, type RecordChangeOptions } from "./write-record";

/** An evidence item before it is stored. */
export type NewEvidence = NewRecord<EvidenceItem>;
/** New values for an item, or how to work them out from what it is. */
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

function* writeChange(
  db: Database,
  writing: Writing,
  id: Id,
  patch: EvidencePatch,
  options?: RecordChangeOptions<EvidenceItem>,
): Steps<EvidenceItem> {
  const item = yield* readRecord(db, evidenceKind, id);
  const next = yield* writeRecordChange(db, writing, evidenceKind, item, patch, options);
  yield* refuseLinkChange(db, item.assessmentId, !isSameValue(item.criterionIds, next.criterionIds));
  yield* collectPieces(db, shasOf(item));
  return next;
}

/**
 * Changes fields of an item; bytes that nothing names any more go with them. To link one criterion
 * while another tab links a second, hand over a function. Links are read-only after sign-off.
 */
export function changeEvidence(
  db: Database,
  id: Id,
  patch: EvidencePatch,
  options?: RecordChangeOptions<EvidenceItem>,
): Promise<Result<EvidenceItem, StorageError>> {
  return transact(db, tables, (writing) => writeChange(db, writing, id, patch, options));
}

/**
 * Changes fields of several items, all or none: `patch` works out from each item what changes in it.
 * Links are read-only after sign-off.
 */
export function changeEvidenceTogether(
  db: Database,
  ids: readonly Id[],
  patch: EvidencePatch,
  options?: ChangeOptions,
): Promise<Result<readonly EvidenceItem[], StorageError>> {
  return transact(db, tables, function* (writing) {
    const items: EvidenceItem[] = [];
    for (const id of ids) items.push(yield* writeChange(db, writing, id, patch, options));
    return items;
  });
}

/**
 * Puts a new version of its file into an item and keeps the one before among `earlierFiles`, so that
 * both can be opened. The same bytes again are no new version. Refuses after sign-off where the item
 * is linked, and a file of 0 bytes or over 100 MB.
 */
export function replaceEvidenceFile(
  db: Database,
  id: Id,
  content: FileContent,
  privacyDecision: PrivacyDecision | null = null,
  options?: ChangeOptions,
): Promise<Result<EvidenceItem, StorageError>> {
  return withStoredFile(db, content, tables, function* (writing, file) {
    const item = yield* readRecord(db, evidenceKind, id);
    yield* refuseLinkChange(db, item.assessmentId, item.criterionIds.length > 0);
    const before = item.file === null || item.file.sha === file.sha ? [] : [item.file];
    // What was decided about the file before says nothing about this one.
    const isDecided = privacyDecision !== null || (item.privacyDecision ?? null) !== null;
    const decision = isDecided ? { privacyDecision } : {};
    const patch = { file, earlierFiles: [...item.earlierFiles, ...before], ...decision };
    return yield* writeRecordChange(db, writing, evidenceKind, item, patch, options);
  });
}
