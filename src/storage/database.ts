import { Dexie, type DexieOptions } from "dexie";
import { fail, succeed, type Result } from "../shared/result";
import type { Id, MakeId } from "../shared/id";
import { readInstalledVersion } from "./installed-version";
import { parseLockRow } from "./lock/lock-row";
import type { Seal } from "./lock/seal";
import { parseRevision } from "./revision";
import { keepReadable } from "./row-parser";
import { runSteps, step } from "./steps";
import { SCHEMA_VERSION, tableIndexes, type Tables } from "./tables";
import {
  firstWorkspaceRow,
  parseWorkspaceRow,
  raiseWorkspaceRow,
  WORKSPACE_KEY,
  type WorkspaceRow,
} from "./workspace-row";

/** The open workspace: what every function of this room takes first. */
export type Database = {
  readonly dexie: Dexie;
  readonly tables: Tables;
  readonly clock: () => Date;
  readonly makeId: MakeId;
  /** A random id of this browser's workspace, written into every revision. */
  readonly deviceId: string;
  readonly appVersion: string;
  /** Told when another tab upgrades or deletes the database; this one is closed by then. */
  readonly outdatedListeners: Set<() => void>;
  /** The open lock; null in a plain workspace. */
  readonly seal: Seal | null;
};

/**
 * - `database.newer-version`: a newer build has been here; ours would damage what it wrote.
 * - `database.blocked`: another tab holds an older version open.
 * - `database.locked`: it opens with a passphrase alone, or another lock than the one at hand.
 * - `database.unavailable`: the browser gives no storage (private mode, policy, broken profile).
 */
export type OpenError =
  | { readonly code: "database.newer-version" }
  | { readonly code: "database.blocked" }
  | { readonly code: "database.locked" }
  | { readonly code: "database.unavailable"; readonly reason: string };

/** What a workspace needs from outside; databases other than the browser's own are for tests. */
export type OpenOptions = {
  readonly name?: string;
  readonly clock: () => Date;
  readonly makeId: MakeId;
  /** Used where the workspace has no device id yet. */
  readonly deviceId?: Id;
  readonly appVersion?: string;
  /** The open lock of a locked workspace. */
  readonly seal?: Seal;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
};

/** The name of the browser's own database. */
export const DEFAULT_NAME = "havenmark";

/** The database as Dexie sees it, not open yet; rows are sealed and opened where a lock is at hand. */
export function defineDatabase(
  options: OpenOptions,
  deviceId: Id,
  outdatedListeners: Set<() => void>,
): Dexie {
  const dexieOptions: DexieOptions = {
    // Only strict kept every acknowledged change through a power cut.
    chromeTransactionDurability: "strict",
    // Off, else a closed connection would come back by itself, and on a newer database.
    autoOpen: false,
    // Off, else observers hear of changes before they are durable.
    cache: "disabled",
    ...(options.indexedDB && { indexedDB: options.indexedDB }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
  };
  const dexie = new Dexie(options.name ?? DEFAULT_NAME, dexieOptions);
  dexie.version(1).stores({ ...tableIndexes });
  if (options.seal !== undefined) dexie.use(options.seal.middleware);
  dexie.on("populate", (transaction) =>
    transaction.table("meta").add(firstWorkspaceRow(SCHEMA_VERSION, deviceId)),
  );
  dexie.on("versionchange", () => {
    dexie.close();
    for (const listener of outdatedListeners) listener();
    // Keeps Dexie's own handler out, which writes to the console.
    return false;
  });
  return dexie;
}

function tablesOf(dexie: Dexie): Tables {
  const names = Object.keys(tableIndexes);
  return Object.fromEntries(names.map((name) => [name, dexie.table(name)])) as unknown as Tables;
}

/** Reads the workspace's own row; one that was lost or damaged is made anew from the revisions. */
async function loadWorkspaceRow(
  dexie: Dexie,
  tables: Tables,
  deviceId: Id,
  sealedWith: string | undefined,
): Promise<WorkspaceRow> {
  const stored = parseWorkspaceRow(await tables.meta.get(WORKSPACE_KEY));
  if (stored.ok) return stored.value;
  return runSteps(dexie, "rw", ["meta", "revisions"], function* () {
    const revisions = keepReadable(yield* step(tables.revisions.toArray()), parseRevision);
    const row = revisions.reduce(
      (before, { hlc, seq }) => raiseWorkspaceRow(before, { hlc, seq, handedOffSeq: seq }),
      firstWorkspaceRow(SCHEMA_VERSION, deviceId, sealedWith),
    );
    yield* step(tables.meta.put(row));
    return row;
  });
}

/** True where the lock at hand is that of the workspace, and all of it is sealed; or where both have none. */
function isRightLock(stored: unknown, seal: Seal | undefined): boolean {
  if (stored === undefined) return seal === undefined;
  const row = parseLockRow(stored);
  return row.ok && row.value.state === "sealed" && row.value.id === seal?.id;
}

/** Opens what `defineDatabase` made. */
export function openOrReport(dexie: Dexie): Promise<Result<null, OpenError>> {
  return new Promise((resolve) => {
    dexie.on("blocked", () => {
      resolve(fail({ code: "database.blocked" }));
      return false;
    });
    dexie.open().then(
      () => resolve(succeed(null)),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        resolve(fail({ code: "database.unavailable", reason }));
      },
    );
  });
}

/**
 * Opens the workspace, and makes an empty one where there is none. Refuses a database that a
 * newer build has written, before anything of it is touched.
 */
export async function openDatabase(options: OpenOptions): Promise<Result<Database, OpenError>> {
  const factory = options.indexedDB ?? (typeof indexedDB === "undefined" ? undefined : indexedDB);
  if (factory === undefined) return fail({ code: "database.unavailable", reason: "There is no IndexedDB" });
  const installed = await readInstalledVersion(factory, options.name ?? DEFAULT_NAME);
  if (!installed.ok) return fail({ code: "database.unavailable", reason: installed.error });
  if ((installed.value?.schemaVersion ?? 0) > SCHEMA_VERSION) return fail({ code: "database.newer-version" });
  if (!isRightLock(installed.value?.lock, options.seal)) return fail({ code: "database.locked" });

  const outdatedListeners = new Set<() => void>();
  const freshDeviceId = options.deviceId ?? options.makeId();
  const dexie = defineDatabase(options, freshDeviceId, outdatedListeners);
  const opened = await openOrReport(dexie);
  if (!opened.ok) {
    dexie.close();
    return opened;
  }
  const tables = tablesOf(dexie);
  const { deviceId } = await loadWorkspaceRow(dexie, tables, freshDeviceId, options.seal?.id);
  return succeed({
    dexie,
    tables,
    clock: options.clock,
    makeId: options.makeId,
    deviceId,
    appVersion: options.appVersion ?? "0",
    outdatedListeners,
    seal: options.seal ?? null,
  });
}

/** Closes the connection; every later write answers `storage.closed`. */
export function closeDatabase(db: Database): void {
  db.dexie.close();
}

/**
 * Calls back when another tab upgrades or deletes the database. This tab's connection is closed
 * then, so that the other can go on: all that is left to do here is to reload.
 */
export function onOutdated(db: Database, callback: () => void): () => void {
  db.outdatedListeners.add(callback);
  return () => db.outdatedListeners.delete(callback);
}
