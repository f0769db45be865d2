import type { Result } from "../shared/result";
import type { Database } from "./database";
import type { StorageError } from "./storage-error";
import { tableIndexes, type TableName } from "./tables";
import { step, transact, type Steps } from "./transact";

const contentTables = (Object.keys(tableIndexes) as TableName[]).filter((name) => name !== "meta");

/** The tables of content without the bytes, which stay for whoever still names them. */
export const rowTables = contentTables.filter((name) => name !== "pieces" && name !== "renditions");

/** Empties tables inside a transaction that holds them. */
export function* clearTables(db: Database, names: readonly TableName[]): Steps<void> {
  for (const name of names) yield* step(db.tables[name].clear());
}

/**
 * Deletes all content of the workspace in one transaction. What the browser's files on the disk
 * still hold is out of reach: say so where it is offered.
 */
export function deleteEverything(db: Database): Promise<Result<null, StorageError>> {
  return transact(db, contentTables, function* (writing) {
    yield* writing.moment();
    yield* clearTables(db, contentTables);
    return null;
  });
}
