import type { Database } from "../database";
import { parseLockRow, LOCK_KEY, type LockRow } from "./lock-row";

/** How an open workspace is locked, with every way in sealed; null for a plain one. */
export async function readLockRow(db: Database): Promise<LockRow | null> {
  const row = parseLockRow(await db.tables.meta.get(LOCK_KEY));
  return row.ok ? row.value : null;
}
