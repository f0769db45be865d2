import { Dexie, type DexieOptions } from "dexie";
import { fail, succeed, type Result } from "../shared/result";
import type { Id, MakeId } from "../shared/id";
import { FIRST_HLC, isHlc } from "./hybrid-clock";
import { readInstalledVersion } from "./installed-version";
import { parseRevision } from "./revision";
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
};

/**
 * - `database.newer-version`: a newer build has been here; ours would damage what it wrote.
 * - `database.blocked`: another tab holds an older version open.
 * - `database.unavailable`: the browser gives no storage (private mode, policy, broken profile).
 */
export type OpenError =
  | { readonly code: "database.newer-version" }
  | { readonly code: "database.blocked" }
  | { readonly code: "database.unavailable"; readonly reason: string };

export type OpenOptions = {
  readonly name?: string;
  readonly clock: () => Date;
  readonly makeId: MakeId;
  /** Used where the workspace has no device id yet. */
  readonly deviceId?: Id;
  readonly appVersion?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
};

const DEFAULT_NAME = "havenmark";

function defineDatabase(options: OpenOptions, deviceId: Id, outdatedListeners: Set<() => void>): Dexie {
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
  dexie.on("populate", (transaction) =>
    transaction.table("meta").add(firstWorkspaceRow(SCHEMA_VERSION, deviceId)),
  );
  dexie.on("versionchange", () => {
    dexie.close();
    for (const listener of outdatedListeners) listener();
    // Keeps Dexie's own handler out, which would open again.
    return false;
  });
  return dexie;
}

/** Reads the workspace's own row; one that was lost or damaged is made anew from the revisions. */
async function loadWorkspaceRow(dexie: Dexie, tables: Tables, deviceId: Id): Promise<WorkspaceRow> {
  const stored = parseWorkspaceRow(await tables.meta.get(WORKSPACE_KEY));
  if (stored.ok) return stored.value;
  return dexie.transaction("rw", tables.meta, tables.revisions, async () => {
    let row = firstWorkspaceRow(SCHEMA_VERSION, deviceId);
    await tables.revisions.each((revision) => {
      const parsed = parseRevision(revision);
      if (!parsed.ok) return;
      const { hlc, seq } = parsed.value;
      row = raiseWorkspaceRow(row, { hlc: isHlc(hlc) ? hlc : FIRST_HLC, seq, handedOffSeq: seq });
    });
    await tables.meta.put(row);
    return row;
  });
}

function openOrReport(dexie: Dexie): Promise<Result<null, OpenError>> {
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

  const outdatedListeners = new Set<() => void>();
  const freshDeviceId = options.deviceId ?? options.makeId();
  const dexie = defineDatabase(options, freshDeviceId, outdatedListeners);
  const opened = await openOrReport(dexie);
  if (!opened.ok) {
    dexie.close();
    return opened;
  }
  const tables = Object.fromEntries(
    Object.keys(tableIndexes).map((name) => [name, dexie.table(name)]),
  ) as unknown as Tables;
  const { deviceId } = await loadWorkspaceRow(dexie, tables, freshDeviceId);
  return succeed({
    dexie,
    tables,
    clock: options.clock,
    makeId: options.makeId,
    deviceId,
    appVersion: options.appVersion ?? "0",
    outdatedListeners,
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
