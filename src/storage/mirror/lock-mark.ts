import type { Database } from "../database";
import { hashBytes } from "../hash-bytes";
import type { LockRow } from "../lock/lock-row";
import { readLockRow } from "../lock/read-lock-row";

/** Tells one state of a lock from another: a new passphrase changes no row, and has to reach the folder all the same. */
export function markOfLock(lock: LockRow): Promise<string> {
  return hashBytes(new TextEncoder().encode(JSON.stringify(lock)));
}

/** The mark of the lock as it is now; null in a plain workspace. */
export async function loadLockMark(db: Database): Promise<string | null> {
  const lock = db.seal === null ? null : await readLockRow(db);
  return lock === null ? null : markOfLock(lock);
}
