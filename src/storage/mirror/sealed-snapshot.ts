import { Dexie, type PromiseExtended } from "dexie";
import type { Database } from "../database";
import { BackupRefusal, storageToBackupError } from "../hand-off/backup-error";
import type { BackupRows } from "../hand-off/backup-rows";
import { dataTables } from "../hand-off/format";
import { keepReadableRows } from "../hand-off/snapshot";
import { FIRST_HLC } from "../hybrid-clock";
import { isMarkedDamaged } from "../lock/damaged-mark";
import { LOCK_KEY, parseLockRow, type LockRow } from "../lock/lock-row";
import type { Members, Seal } from "../lock/seal";
import type { SealedTable } from "../lock/sealed-fields";
import { step } from "../steps";
import { transact } from "../transact";
import { lockedTables } from "./locked-manifest";

/** A locked workspace as it stood at one moment. */
export type SealedSnapshot = {
  readonly lock: LockRow;
  /** The rows as they are stored, without those that do not open. */
  readonly stored: ReadonlyMap<SealedTable, readonly Members[]>;
  /** Of those, what a person counts. */
  readonly rows: BackupRows;
  readonly leftOut: number;
};

/** Asks the browser itself, inside a transaction of Dexie's: Dexie would open what it reads. */
function readStored(table: SealedTable): PromiseExtended<readonly Members[]> {
  return new Dexie.Promise<readonly Members[]>((resolve, reject) => {
    const request: IDBRequest<unknown[]> = Dexie.currentTransaction.idbtrans.objectStore(table).getAll();
    request.addEventListener("success", () => resolve(request.result as Members[]));
    request.addEventListener("error", () => reject(request.error ?? new Error("The rows cannot be read")));
  });
}

/** Reads all sealed rows in one transaction; from here on they count as out of the house, as in `readSnapshot`. */
export async function readSealedSnapshot(db: Database, seal: Seal): Promise<SealedSnapshot> {
  const read = await transact(db, lockedTables, function* (writing) {
    const { seq } = yield* writing.workspace();
    yield* writing.raise({ hlc: FIRST_HLC, seq: 0, handedOffSeq: seq });
    const lock = yield* step(db.tables.meta.get(LOCK_KEY));
    const stored = new Map<SealedTable, readonly Members[]>();
    for (const table of lockedTables) stored.set(table, yield* step(readStored(table)));
    return { lock, stored };
  });
  if (!read.ok) throw new BackupRefusal(storageToBackupError(read.error));
  const lock = parseLockRow(read.value.lock);
  if (!lock.ok) throw new BackupRefusal({ code: "backup.storage-closed" });
  const stored = new Map<SealedTable, readonly Members[]>();
  const opened = new Map<SealedTable, readonly Members[]>();
  let leftOut = 0;
  for (const [table, all] of read.value.stored) {
    const pairs = all
      .map((row) => [row, seal.openRow(table, row)] as const)
      .filter(([, row]) => !isMarkedDamaged(row));
    leftOut += all.length - pairs.length;
    stored.set(
      table,
      pairs.map(([row]) => row),
    );
    opened.set(
      table,
      pairs.map(([, row]) => row),
    );
  }
  const [sites = [], assessments = [], revisions = [], evidence = [], actions = []] = dataTables.map(
    (table) => opened.get(table) ?? [],
  );
  const rows = keepReadableRows({ sites, assessments, revisions, evidence, actions });
  return { lock: lock.value, stored, rows, leftOut };
}

/** The tokens of all files that sealed rows of a table name. */
export function tokensNamed(rows: readonly Members[]): readonly string[] {
  return rows.flatMap(({ shas }) => (Array.isArray(shas) ? (shas as readonly string[]) : []));
}
