import type { Result } from "../shared/result";
import type { Database } from "./database";
import { LOCK_KEY } from "./lock/lock-row";
import type { StorageError } from "./storage-error";
import { tableIndexes, type TableName } from "./tables";
import { step, stepAll, type Steps } from "./steps";
import { transact, type Writing } from "./transact";

const contentTables = (Object.keys(tableIndexes) as TableName[]).filter((name) => name !== "meta");

/** The tables of content without the bytes, which stay for whoever still names them. */
export const rowTables = contentTables.filter((name) => name !== "pieces" && name !== "renditions");

/** Empties tables inside a transaction that holds them. */
export function* clearTables(db: Database, names: readonly TableName[]): Steps<void> {
  for (const name of names) yield* step(db.tables[name].clear());
}

/** Takes the lock away with all its ways in: what is left of sealed rows in the browser's files opens no more. */
function* deleteLock(db: Database, writing: Writing): Steps<void> {
  const { sealedWith: _sealedWith, ...row } = yield* writing.workspace();
  yield* stepAll(db.tables.meta.delete(LOCK_KEY), db.tables.meta.put(row));
}

/**
 * Deletes all content of the workspace in one transaction. The browser's files on the disk may still hold
 * some of it (`sweepFiles`): say so where it is offered. A locked one loses its
 * lock, so that the tabs which have it open must be reloaded.
 */
export function deleteEverything(db: Database): Promise<Result<null, StorageError>> {
  return transact(db, contentTables, function* (writing) {
    yield* writing.moment();
    yield* clearTables(db, contentTables);
    if (db.seal !== null) yield* deleteLock(db, writing);
    return null;
  });
}
