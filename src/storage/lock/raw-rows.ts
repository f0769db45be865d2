import { cmp } from "dexie";
import type { Database } from "../database";
import { parseLockRow, LOCK_KEY, type LockRow } from "./lock-row";
import type { Members } from "./seal";
import type { SealedTable } from "./sealed-fields";

/** A row as it stands in the database, and its key there. */
export type RawRow = { readonly key: IDBValidKey; readonly row: Members };

/**
 * Rows of a table as they stand in the database, sealed where the workspace is locked: at most `limit`,
 * in the order of their keys, those after the key `after`. Ask again with the key of the last one until
 * none come. Nothing is opened, so what comes out may be put where others can see it.
 */
export function readRawRows(
  db: Database,
  table: SealedTable,
  { after, limit }: { readonly after?: IDBValidKey; readonly limit: number },
): Promise<readonly RawRow[]> {
  // Not through Dexie, which opens what it reads.
  const store = db.dexie.backendDB().transaction(table, "readonly").objectStore(table);
  const request = store.openCursor();
  const found: RawRow[] = [];
  let hasJumped = after === undefined;
  return new Promise((resolve, reject) => {
    request.addEventListener("error", () => reject(request.error ?? new Error("The rows cannot be read")));
    request.addEventListener("success", () => {
      const cursor = request.result;
      if (cursor === null || found.length >= limit) return resolve(found);
      if (!hasJumped && after !== undefined && cmp(cursor.key, after) < 0) {
        hasJumped = true;
        return cursor.continue(after);
      }
      if (after === undefined || cmp(cursor.key, after) > 0) {
        found.push({ key: cursor.primaryKey, row: cursor.value as Members });
      }
      cursor.continue();
    });
  });
}

/** How the workspace is locked, with every way in sealed: what rows need to be opened again elsewhere. */
export async function readLockRow(db: Database): Promise<LockRow | null> {
  const row = parseLockRow(await db.tables.meta.get(LOCK_KEY));
  return row.ok ? row.value : null;
}
