import type { Id } from "../../shared/id";
import type { Result } from "../../shared/result";
import { deleteUnusedCatalogue } from "../delete-rows";
import type { Database } from "../database";
import { rowTables } from "../delete-everything";
import { deriveHeads } from "../derive-heads";
import { collectUnusedPieces } from "../pieces";
import { parseRevision, type Revision } from "../revision";
import { keepReadable } from "../row-parser";
import { Refusal, type StorageError } from "../storage-error";
import { step, stepAll, type Steps } from "../steps";
import { transact } from "../transact";
import type { BackupRows } from "../hand-off/backup-rows";
import { parseTrashRow } from "../trash-row";
import { parseImportRow, type ImportRow } from "./import-row";
import { headsBySlot, materialize } from "./materialize";
import { kindOf, type AnyRecord } from "./record-tables";
import { readHere } from "./read-here";
import { putRecords } from "./write-plan";

/** All merges, the latest first. */
export async function loadImports(db: Database): Promise<readonly ImportRow[]> {
  const rows = keepReadable(await db.tables.imports.toArray(), parseImportRow);
  return rows.toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
}

/** True when somebody went on from what a merge brought, so that it cannot simply be taken away. */
function isBuiltUpon(row: ImportRow, here: BackupRows): boolean {
  const own = new Set(row.revisionIds);
  const newIds = new Set(row.newRecords.map((one) => one.id));
  const isLater = here.revisions.some(
    ({ id, seq, parents, recordId, assessmentId }) =>
      seq > row.lastSeq &&
      !own.has(id) &&
      (parents.some((parent) => own.has(parent)) || newIds.has(recordId) || newIds.has(assessmentId ?? "")),
  );
  return isLater || here.assessments.some(({ id, siteId }) => newIds.has(siteId) && !newIds.has(id));
}

function* deleteNewRecords(db: Database, row: ImportRow): Steps<void> {
  for (const { table, id } of row.newRecords) yield* step(kindOf(table).table(db).delete(id));
  yield* step(db.tables.revisions.bulkDelete([...row.revisionIds]));
}

/** Puts back what the file's deletions had taken away. */
function* bringBackRemoved(db: Database, row: ImportRow): Steps<void> {
  const trashed = row.removed.filter(({ table }) => table === "evidence").map((one) => one.row.id);
  yield* stepAll(
    db.tables.revisions.bulkPut(row.removed.flatMap((one) => one.revisions)),
    db.tables.trash.bulkDelete(trashed),
    db.tables.trash.bulkPut(keepReadable(row.fromTrash, parseTrashRow)),
  );
  yield* putRecords(
    db,
    row.removed.map((one) => ({ table: one.table, row: one.row as AnyRecord })),
  );
}

/** Makes the heads of some slots anew, and the records that were changed as their heads say. */
function* deriveAgain(db: Database, row: ImportRow, slots: ReadonlySet<string>): Steps<void> {
  const { tables } = db;
  const remaining: Revision[] = [];
  for (const slot of slots) {
    const rows = yield* step(tables.revisions.where("slot").equals(slot).toArray());
    remaining.push(...keepReadable(rows, parseRevision));
  }
  yield* step(tables.heads.bulkDelete([...slots]));
  yield* step(tables.heads.bulkPut([...deriveHeads(remaining)]));
  for (const { table, row: before } of row.before) {
    const kind = kindOf(table);
    const rows = yield* step(tables.revisions.where("recordId").equals(before.id).toArray());
    const heads = headsBySlot(keepReadable(rows, parseRevision));
    yield* step(kind.table(db).put(kind.toRow(materialize(kind, before as AnyRecord, heads))));
  }
}

/**
 * Takes a merge back: what it brought goes, what it changed is what it was, what it deleted is there
 * again. Refuses with `storage.built-upon` when somebody has gone on from what came in, and with
 * `storage.not-found` when it was undone already. The same file can be merged again afterwards.
 */
export async function undoMerge(db: Database, importId: Id): Promise<Result<null, StorageError>> {
  const undone = await transact(db, rowTables, function* (writing) {
    const parsed = parseImportRow(yield* step(db.tables.imports.get(importId)));
    if (!parsed.ok || parsed.value.undoneAt !== null) throw new Refusal({ code: "storage.not-found" });
    const row = parsed.value;
    const here = yield* readHere(db);
    if (isBuiltUpon(row, here)) throw new Refusal({ code: "storage.built-upon" });
    const { at } = yield* writing.moment();
    const own = new Set(row.revisionIds);
    const slots = new Set([
      ...here.revisions.filter((one) => own.has(one.id)).map((one) => one.slot),
      ...row.removed.flatMap((one) => one.revisions.map((revision) => revision.slot)),
    ]);
    yield* deleteNewRecords(db, row);
    yield* bringBackRemoved(db, row);
    yield* deriveAgain(db, row, slots);
    for (const contentHash of row.catalogueHashes) yield* deleteUnusedCatalogue(db, contentHash);
    yield* step(db.tables.imports.put({ ...row, undoneAt: at }));
    return null;
  });
  await collectUnusedPieces(db);
  return undone;
}
