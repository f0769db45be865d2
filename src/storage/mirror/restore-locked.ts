import { fail, succeed, type Result } from "../../shared/result";
import type { Database } from "../database";
import { clearTables, rowTables } from "../delete-everything";
import { alone } from "../hand-off/alone";
import {
  BackupRefusal,
  catchRefusal,
  storageToBackupError,
  type BackupError,
} from "../hand-off/backup-error";
import type { BackupSummary } from "../hand-off/backup-summary";
import { stopIfCanceled, type Watch } from "../hand-off/watch";
import type { Members } from "../lock/seal";
import { isSealedTable } from "../lock/sealed-fields";
import { collectUnusedPieces } from "../pieces";
import { parseRevision } from "../revision";
import { keepReadable } from "../row-parser";
import { FIRST_HLC } from "../hybrid-clock";
import { step, stepAll, type Steps } from "../steps";
import type { PieceRow } from "../tables";
import { transact, type Writing } from "../transact";
import type { LockedFolder, UnlockedFolder } from "./locked-folder";

/** So many sealed pieces are written in one transaction. */
const PIECES_AT_ONCE = 8;

/** What a locked folder holds, as it is told to a person. */
export function summaryOfLocked({ manifest, code }: LockedFolder): BackupSummary {
  const { counts, createdAt } = manifest;
  return { ...counts, kind: "backup", createdAt, hasPrivateNotes: true, handoffCode: code };
}

/** Refuses where a locked folder cannot be restored: its lock comes with it. */
export async function refuseToRestoreLocked(db: Database): Promise<void> {
  if (db.seal !== null) throw new BackupRefusal({ code: "backup.locked-here" });
  if ((await db.tables.sites.count()) > 0) throw new BackupRefusal({ code: "backup.needs-empty" });
}

function refuseFailure(written: Result<unknown, Parameters<typeof storageToBackupError>[0]>): void {
  if (!written.ok) throw new BackupRefusal(storageToBackupError(written.error));
}

/** Stores the sealed pieces as they are; no row names them yet. */
async function writePieces(
  db: Database,
  { pieces, readPiece, sizeBytes }: LockedFolder,
  watch: Watch,
): Promise<void> {
  let done = 0;
  for (let at = 0; at < pieces.length; at += PIECES_AT_ONCE) {
    stopIfCanceled(watch);
    const rows: PieceRow[] = [];
    for (const piece of pieces.slice(at, at + PIECES_AT_ONCE)) {
      const { sha, n, total } = piece;
      const { buffer: bytes } = await readPiece(piece);
      rows.push({ sha, n, total, bytes });
      done += bytes.byteLength;
    }
    refuseFailure(
      await transact(db, ["pieces"], function* () {
        yield* step(db.tables.pieces.bulkPut(rows));
        return null;
      }),
    );
    watch.onProgress?.({ phase: "writing", done, total: sizeBytes });
  }
}

/** Leaves the pieces of the folder and no other; false where one of them is gone again. */
function* keepOnly(db: Database, { pieces }: LockedFolder): Steps<boolean> {
  const wanted = new Set(pieces.map(({ sha, n }) => `${sha} ${String(n)}`));
  const keys = yield* step(db.tables.pieces.toCollection().primaryKeys());
  const others = keys.filter(([sha, n]) => !wanted.has(`${sha} ${String(n)}`));
  yield* step(db.tables.pieces.bulkDelete(others));
  return keys.length - others.length === wanted.size;
}

function* writeRows(db: Database, { rows }: LockedFolder): Steps<void> {
  yield* clearTables(db, [...rowTables, "renditions"]);
  for (const [table, stored] of rows) {
    yield* step(db.dexie.table<Members>(table).bulkAdd(stored));
  }
}

/** What the clock and the counters have to reach, so that nothing here ever comes before what was restored. */
function findLatestMoment({ folder, seal }: UnlockedFolder): Parameters<Writing["raise"]>[0] {
  const opened = (folder.rows.get("revisions") ?? []).map((row) => seal.openRow("revisions", row));
  const revisions = keepReadable(opened, parseRevision);
  const seq = revisions.reduce((most, one) => Math.max(most, one.seq), 0);
  const hlc = revisions.reduce((latest, one) => (one.hlc > latest ? one.hlc : latest), FIRST_HLC);
  return { hlc, seq, handedOffSeq: seq };
}

/** Puts the lock on, in the transaction that brings its rows: from here on no plain tab writes. */
function* writeLock(db: Database, { lock }: LockedFolder, writing: Writing): Steps<void> {
  const row = yield* writing.workspace();
  yield* stepAll(db.tables.meta.put(lock), db.tables.meta.put({ ...row, sealedWith: lock.id }));
}

type Outcome = "restored" | "not-empty" | "bytes-gone";

async function restore(db: Database, unlocked: UnlockedFolder, watch: Watch): Promise<void> {
  const { folder } = unlocked;
  await refuseToRestoreLocked(db);
  await writePieces(db, folder, watch);
  const latest = findLatestMoment(unlocked);
  const tables = ["pieces", "renditions", ...rowTables].filter(isSealedTable);
  const written = await transact(db, tables, function* (writing): Steps<Outcome> {
    if ((yield* step(db.tables.sites.count())) > 0) return "not-empty";
    if (!(yield* keepOnly(db, folder))) return "bytes-gone";
    yield* writeRows(db, folder);
    yield* writing.moment();
    yield* writing.raise(latest);
    yield* writeLock(db, folder, writing);
    return "restored";
  });
  if (!written.ok) throw new BackupRefusal(storageToBackupError(written.error));
  if (written.value === "not-empty") throw new BackupRefusal({ code: "backup.needs-empty" });
  if (written.value === "bytes-gone") throw new BackupRefusal({ code: "backup.interrupted" });
}

/**
 * Restores a locked folder, opened and proved before, into an empty plain workspace: sealed bytes first,
 * which nobody sees, then all sealed rows and the lock in one transaction. Nothing is opened on the disk.
 * Afterwards the workspace is locked: close it and open it with the seal of the folder.
 */
export async function restoreLocked(
  db: Database,
  unlocked: UnlockedFolder,
  watch: Watch = {},
): Promise<Result<BackupSummary, BackupError>> {
  const restored = await catchRefusal(() => alone(() => restore(db, unlocked, watch)));
  if (restored.ok) return succeed(summaryOfLocked(unlocked.folder));
  // Bytes that no row names after all.
  if (db.seal === null) await collectUnusedPieces(db);
  return fail(restored.error);
}
