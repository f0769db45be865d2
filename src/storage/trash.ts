import type { EvidenceItem } from "../assessment/evidence";
import type { Id } from "../shared/id";
import type { Instant } from "../shared/iso-date";
import { succeed, type Result } from "../shared/result";
import type { Database } from "./database";
import { deleteLeftBehind, deleteTables } from "./delete-rows";
import { deriveHeads } from "./derive-heads";
import { refuseLinkChange } from "./evidence-links";
import { shasOf } from "./evidence-row";
import { collectTables } from "./pieces";
import { evidenceKind } from "./record-kinds";
import { parseRevision } from "./revision";
import { keepReadable } from "./row-parser";
import { Refusal, type StorageError } from "./storage-error";
import { step, stepAll, type Steps } from "./steps";
import { takeBackDeletion } from "./take-back-deletion";
import { readTogether, transact, type Writing } from "./transact";
import { parseTrashRow, type TrashRow } from "./trash-row";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeRecordDeletion } from "./write-record";

/** What was removed or deleted stays for so many days, then it goes for good. */
export const TRASH_DAYS = 30;

/** An evidence item that can still be brought back. */
export type RemovedEvidence = { readonly item: EvidenceItem; readonly deletedAt: Instant };

const tables = ["assessments", ...changeTables, ...collectTables] as const;

/** The removed evidence of an assessment that can be read, latest removal first; never any bytes. */
export async function loadRemovedEvidence(
  db: Database,
  assessmentId: Id,
): Promise<readonly RemovedEvidence[]> {
  const rows = keepReadable(await db.tables.trash.toArray(), parseTrashRow);
  return rows
    .filter((row) => row.assessmentId === assessmentId)
    .toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt))
    .map(({ item, deletedAt }) => ({ item, deletedAt }));
}

function* moveToTrash(db: Database, writing: Writing, id: Id, options?: ChangeOptions): Steps<void> {
  const item = yield* readRecord(db, evidenceKind, id);
  yield* refuseLinkChange(db, item.assessmentId, item.criterionIds.length > 0);
  const revisions = yield* step(db.tables.revisions.where("recordId").equals(id).toArray());
  const { at } = yield* writing.moment();
  yield* writeRecordDeletion(db, writing, evidenceKind, item, options);
  const row: TrashRow = {
    id,
    assessmentId: item.assessmentId,
    deletedAt: at,
    shas: shasOf(item),
    item,
    revisions: keepReadable(revisions, parseRevision),
  };
  yield* step(db.tables.trash.put(row));
}

/**
 * Removes items, all or none. They and their bytes stay in the trash for 30 days. A linked item stays
 * where it is after sign-off.
 */
export function removeEvidence(
  db: Database,
  ids: readonly Id[],
  options?: ChangeOptions,
): Promise<Result<null, StorageError>> {
  return transact(db, tables, function* (writing) {
    for (const id of ids) yield* moveToTrash(db, writing, id, options);
    return null;
  });
}

function* bringBack(db: Database, writing: Writing, id: Id): Steps<EvidenceItem> {
  const parsed = parseTrashRow(yield* step(db.tables.trash.get(id)));
  if (!parsed.ok) throw new Refusal({ code: "storage.not-found" });
  const { item, revisions, assessmentId } = parsed.value;
  yield* refuseLinkChange(db, assessmentId, item.criterionIds.length > 0);
  yield* writing.moment();
  yield* takeBackDeletion(db, writing, { recordId: id, assessmentId });
  yield* stepAll(
    db.tables.revisions.bulkPut([...revisions]),
    db.tables.heads.bulkPut([...deriveHeads(revisions)]),
    evidenceKind.table(db).put(evidenceKind.toRow(item)),
    db.tables.trash.delete(id),
  );
  return item;
}

/**
 * Brings removed items back, all or none: their fields, links, files and history are what they were.
 * After sign-off an item that was linked stays removed.
 */
export function restoreEvidence(
  db: Database,
  ids: readonly Id[],
): Promise<Result<readonly EvidenceItem[], StorageError>> {
  return transact(db, tables, function* (writing) {
    const items: EvidenceItem[] = [];
    for (const id of ids) items.push(yield* bringBack(db, writing, id));
    return items;
  });
}

/**
 * Deletes what is in the trash for good (evidence, sites, assessments), with the bytes that only it used
 * and with whatever hung on it and could never come back. Cannot be undone.
 */
export function deleteForGood(db: Database, ids: readonly Id[]): Promise<Result<null, StorageError>> {
  return transact(db, deleteTables, function* (writing) {
    const rows = yield* step(db.tables.trash.bulkGet([...ids]));
    yield* writing.moment();
    yield* step(db.tables.trash.bulkDelete([...ids]));
    yield* deleteLeftBehind(db, rows);
    return null;
  });
}

/** Deletes for good what was removed more than 30 days ago. */
export async function deleteOldTrash(db: Database): Promise<Result<null, StorageError>> {
  const until = new Date(db.clock().getTime() - TRASH_DAYS * 24 * 60 * 60 * 1000).toISOString();
  const old = await readTogether(db, ["trash"], function* () {
    return yield* step(db.tables.trash.where("deletedAt").below(until).primaryKeys());
  });
  return old.length === 0 ? succeed(null) : deleteForGood(db, old);
}
