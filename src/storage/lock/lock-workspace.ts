import { Dexie } from "dexie";
import { fail, succeed, type Result } from "../../shared/result";
import { DEFAULT_NAME, type Database, type OpenOptions } from "../database";
import { Refusal, type StorageError } from "../storage-error";
import { step, type Steps } from "../steps";
import { transact } from "../transact";
import { toBase64 } from "./base-64";
import { LOCK_KEY, parseLockRow, type LockRow, type LockState, type Wrap } from "./lock-row";
import { createSeal, type Seal } from "./seal";
import { makeWorkspaceKey, makeWrap, unwrapKey, type Secret, type UnlockError } from "./wraps";

/** A lock that was made but put nowhere yet, and the seal that it opens. */
export type NewLock = { readonly lock: LockRow; readonly seal: Seal };

/** Makes a new key and seals it for each secret. At least a passphrase and a recovery key. */
export async function makeLock(secrets: readonly Secret[]): Promise<Result<NewLock, UnlockError>> {
  const id = toBase64(crypto.getRandomValues(new Uint8Array(12)));
  const key = makeWorkspaceKey();
  const wraps: Wrap[] = [];
  for (const secret of secrets) {
    const wrap = await makeWrap(id, key, secret);
    if (!wrap.ok) return wrap;
    wraps.push(wrap.value);
  }
  const seal = await createSeal(id, key);
  key.fill(0);
  return succeed({ lock: { key: LOCK_KEY, format: 1, id, state: "sealing", wraps }, seal });
}

/** Opens a lock; whether rows are sealed already or on the way does not matter. */
export async function openLock(lock: LockRow, secret: Secret): Promise<Result<Seal, UnlockError>> {
  const key = await unwrapKey(lock, secret);
  if (!key.ok) return key;
  const seal = await createSeal(lock.id, key.value);
  key.value.fill(0);
  return succeed(seal);
}

function* readLockRow(db: Database): Steps<LockRow> {
  const row = parseLockRow(yield* step(db.tables.meta.get(LOCK_KEY)));
  if (!row.ok || row.value.id !== db.seal?.id) throw new Refusal({ code: "storage.closed" });
  return row.value;
}

/**
 * Puts a lock on a plain workspace. From now on no tab writes into it but the conversion, which seals
 * its rows: close the database, then call `convertWorkspace`.
 */
export function startSealing(db: Database, lock: LockRow): Promise<Result<null, StorageError>> {
  return transact(db, ["meta"], function* (writing) {
    const row = yield* writing.workspace();
    yield* step(db.tables.meta.bulkPut([lock, { ...row, sealedWith: lock.id }]));
    return null;
  });
}

/** Begins to take the lock off a workspace; the conversion opens its rows and then removes it. */
export function startUnsealing(db: Database): Promise<Result<null, StorageError>> {
  return transact(db, ["meta"], function* (writing) {
    const lock = yield* readLockRow(db);
    const row = yield* writing.workspace();
    const state: LockState = "unsealing";
    // No tab has such a lock, so none writes.
    yield* step(
      db.tables.meta.bulkPut([
        { ...lock, state },
        { ...row, sealedWith: `${state} ${lock.id}` },
      ]),
    );
    return null;
  });
}

/** The ways in, as the workspace has them now. */
export async function loadWraps(db: Database): Promise<readonly Wrap[]> {
  const row = parseLockRow(await db.tables.meta.get(LOCK_KEY));
  return row.ok ? row.value.wraps : [];
}

/** Why the ways in did not change. */
export type ChangeLockError = UnlockError | StorageError;

async function writeWraps(
  db: Database,
  change: (wraps: readonly Wrap[]) => readonly Wrap[],
): Promise<Result<null, StorageError>> {
  return transact(db, ["meta"], function* () {
    const lock = yield* readLockRow(db);
    yield* step(db.tables.meta.put({ ...lock, wraps: [...change(lock.wraps)] }));
    return null;
  });
}

/**
 * Puts a new passphrase, recovery key or passkey in place of those of its kind; other passkeys stay.
 * `current` opens the key, which is not kept while the workspace is open. Rows are left alone: they are
 * sealed with the key, and that stays.
 */
export async function replaceWrap(
  db: Database,
  current: Secret,
  next: Secret,
  salt?: Uint8Array<ArrayBuffer>,
): Promise<Result<null, ChangeLockError>> {
  const row = parseLockRow(await db.tables.meta.get(LOCK_KEY));
  if (!row.ok) return fail({ code: "storage.closed" });
  const key = await unwrapKey(row.value, current);
  if (!key.ok) return key;
  const wrap = await makeWrap(row.value.id, key.value, next, salt);
  key.value.fill(0);
  if (!wrap.ok) return wrap;
  const isReplaced = (old: Wrap): boolean => old.kind === next.kind && next.kind !== "passkey";
  return writeWraps(db, (wraps) => [...wraps.filter((old) => !isReplaced(old)), wrap.value]);
}

/** Takes all passkeys away; the passphrase and the recovery key stay. */
export function removePasskeys(db: Database): Promise<Result<null, StorageError>> {
  return writeWraps(db, (wraps) => wraps.filter((wrap) => wrap.kind !== "passkey"));
}

/** Deletes a workspace without opening it: for one whose passphrase and recovery key are both lost. */
export async function deleteLockedWorkspace(
  options: Pick<OpenOptions, "name" | "indexedDB" | "IDBKeyRange">,
): Promise<void> {
  const { name = DEFAULT_NAME, ...dependencies } = options;
  await new Dexie(name, dependencies).delete();
}
