import { fail, succeed, type Result } from "../shared/result";
import { LOCK_KEY } from "./lock/lock-row";
import { parseWorkspaceRow, WORKSPACE_KEY } from "./workspace-row";

/** What stands in the browser before we touch it; null where there is no database yet. */
export type Installed = {
  readonly schemaVersion: number;
  /** The row that says how the workspace is locked, as it stands there; undefined in a plain workspace. */
  readonly lock: unknown;
} | null;

// Dexie multiplies its versions by ten to leave room for its own.
const DEXIE_FACTOR = 10;

function readMeta(database: IDBDatabase, key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request: IDBRequest<unknown> = database.transaction("meta").objectStore("meta").get(key);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The row cannot be read")));
  });
}

function openAsItIs(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isMissing = false;
    request.addEventListener("upgradeneeded", () => {
      isMissing = true;
      request.transaction?.abort();
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", (event) => {
      event.preventDefault();
      if (isMissing) resolve(null);
      else reject(request.error ?? new Error("The database cannot be opened"));
    });
  });
}

/**
 * Looks at the stored version without changing anything. Dexie cannot be asked: it opens a newer
 * database in silence, and adds to it what an older build had and a newer one took away.
 */
export async function readInstalledVersion(
  indexedDB: IDBFactory,
  name: string,
): Promise<Result<Installed, string>> {
  try {
    const database = await openAsItIs(indexedDB, name);
    if (database === null) return succeed(null);
    try {
      const nativeVersion = Math.ceil(database.version / DEXIE_FACTOR);
      if (!database.objectStoreNames.contains("meta"))
        return succeed({ schemaVersion: nativeVersion, lock: undefined });
      const row = parseWorkspaceRow(await readMeta(database, WORKSPACE_KEY));
      const lock = await readMeta(database, LOCK_KEY);
      // Both are asked, since a build that died in mid-upgrade may have raised only one of them.
      const own = row.ok ? row.value.schemaVersion : 0;
      return succeed({ schemaVersion: Math.max(own, nativeVersion), lock });
    } finally {
      database.close();
    }
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
