import { Dexie, type PromiseExtended } from "dexie";
import { fail, succeed, type Result } from "../shared/result";
import type { Instant } from "../shared/iso-date";
import type { Database } from "./database";
import { nextHlc, type Hlc } from "./hybrid-clock";
import { Refusal, toStorageError, type StorageError } from "./storage-error";
import { SCHEMA_VERSION, type TableName } from "./tables";
import {
  firstWorkspaceRow,
  parseWorkspaceRow,
  raiseWorkspaceRow,
  WORKSPACE_KEY,
  type WorkspaceRow,
} from "./workspace-row";

/**
 * Work inside a transaction, as a generator. IndexedDB commits a transaction as soon as nothing
 * of it is pending, so awaiting anything else in the middle (WebCrypto, a file) passes in Chromium
 * and commits half of the work in Firefox and WebKit. In a generator `await` does not compile, and
 * `step` takes no other promise than Dexie's own: hash and read first, then transact.
 */
export type Steps<T> = Generator<PromiseExtended<unknown>, T, unknown>;

/**
 * Waits for one request: `const row = yield* step(db.tables.sites.get(id))`. Throws for a promise
 * that is not Dexie's, before it can do harm.
 */
export function* step<T>(request: PromiseExtended<T>): Generator<PromiseExtended<unknown>, T, unknown> {
  if (!(request instanceof Dexie.Promise)) throw new TypeError("Only Dexie is awaited in a transaction");
  return (yield request) as T;
}

/** Waits for several requests that were all sent at once. */
export function* stepAll<T extends readonly PromiseExtended<unknown>[]>(
  ...requests: T
): Generator<PromiseExtended<unknown>, { -readonly [K in keyof T]: Awaited<T[K]> }, unknown> {
  const all = Dexie.Promise.all([...requests]) as PromiseExtended<unknown>;
  return (yield* step(all)) as { -readonly [K in keyof T]: Awaited<T[K]> };
}

/** When a change happened, by the wall clock, by the hybrid clock and by its number. */
export type Moment = { readonly at: Instant; readonly hlc: Hlc; readonly seq: number };

/** What `transact` hands to the work it runs. */
export type Writing = {
  /** What the workspace knows about itself. Refuses when a newer build has been here meanwhile. */
  readonly workspace: () => Steps<WorkspaceRow>;
  /** The moment of this change: asked for by everything that writes, the same for all of one transaction. */
  readonly moment: () => Steps<Moment>;
  /** Raises the workspace's clock and counters to what came in from a file. */
  readonly raise: (to: Pick<WorkspaceRow, "hlc" | "seq" | "handedOffSeq">) => Steps<void>;
};

type OpenWriting = Writing & {
  /** Ends the work: what was sent along the way has arrived, and the version was looked at. */
  readonly settle: () => Steps<void>;
};

function createWriting(db: Database): OpenWriting {
  const asked = db.tables.meta.get(WORKSPACE_KEY);
  let known: WorkspaceRow | null = null;
  let taken: Moment | null = null;
  let sent: PromiseExtended<unknown> = asked;

  function* workspace(): Steps<WorkspaceRow> {
    if (known !== null) return known;
    const stored = parseWorkspaceRow(yield* step(asked));
    const row = stored.ok ? stored.value : firstWorkspaceRow(SCHEMA_VERSION, db.deviceId);
    if (row.schemaVersion > SCHEMA_VERSION) throw new Refusal({ code: "storage.closed" });
    known = row;
    return row;
  }

  function send(row: WorkspaceRow): void {
    known = row;
    // Sent without waiting, so that the change itself goes out in the same round trip.
    sent = db.tables.meta.put(row);
  }

  return {
    workspace,
    *moment() {
      const row = yield* workspace();
      if (taken !== null) return taken;
      const now = db.clock();
      taken = { at: now.toISOString(), hlc: nextHlc(row.hlc, now.getTime()), seq: row.seq + 1 };
      send({ ...row, hlc: taken.hlc, seq: taken.seq });
      return taken;
    },
    *raise(to) {
      send(raiseWorkspaceRow(yield* workspace(), to));
    },
    *settle() {
      yield* workspace();
      yield* step(sent);
    },
  };
}

/**
 * Runs `work` in one strict read-write transaction over `tables`: all of it is durable when the
 * promise resolves, or nothing of it is there. Reading what is to be changed belongs inside, so
 * that two tabs never overwrite each other. What a browser can cause comes back as a value; a bug
 * is thrown.
 */
export async function transact<T>(
  db: Database,
  tables: readonly TableName[],
  work: (writing: Writing) => Steps<T>,
): Promise<Result<T, StorageError>> {
  let native: IDBTransaction | null = null;
  function* run(): Steps<T> {
    native = Dexie.currentTransaction.idbtrans;
    const writing = createWriting(db);
    const result = yield* work(writing);
    yield* writing.settle();
    return result;
  }
  try {
    return succeed(await runGenerator(db, "rw", [...new Set<TableName>(["meta", ...tables])], run));
  } catch (error) {
    // When the browser itself gave the transaction up, only the transaction knows why: what arrives
    // here may be a request that came too late.
    const known = toStorageError(nativeError(native) ?? error);
    if (known === null) throw error;
    return fail(known);
  }
}

/** Reads several tables as they are at one moment. */
export async function readTogether<T>(
  db: Database,
  tables: readonly TableName[],
  work: () => Steps<T>,
): Promise<T> {
  return runGenerator(db, "r", tables, work);
}

function nativeError(transaction: IDBTransaction | null): DOMException | null {
  return transaction?.error ?? null;
}

// Dexie runs a generator that it is given; its types know only functions that return promises.
async function runGenerator<T>(
  db: Database,
  mode: "r" | "rw",
  tables: readonly TableName[],
  run: () => Steps<T>,
): Promise<T> {
  return (await db.dexie.transaction(mode, [...tables], run)) as unknown as T;
}
