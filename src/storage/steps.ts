import { Dexie, type PromiseExtended } from "dexie";
import type { TableName } from "./tables";

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

/**
 * Runs steps in one transaction over `tables`; with strict durability, since the database is opened so.
 * When the browser itself gives the transaction up, throws its reason (a full disk), which only the
 * transaction knows: what the steps meet may be a request that came too late.
 */
export async function runSteps<T>(
  dexie: Dexie,
  mode: "r" | "rw",
  tables: readonly TableName[],
  run: () => Steps<T>,
): Promise<T> {
  let native: IDBTransaction | null = null;
  function* watched(): Steps<T> {
    native = Dexie.currentTransaction.idbtrans;
    return yield* run();
  }
  try {
    // Dexie runs a generator that it is given; its types know only functions that return promises.
    return (await dexie.transaction(mode, [...tables], watched)) as unknown as T;
  } catch (error) {
    throw errorOf(native) ?? error;
  }
}

function errorOf(transaction: IDBTransaction | null): DOMException | null {
  return transaction?.error ?? null;
}
