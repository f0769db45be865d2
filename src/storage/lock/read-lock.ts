import { fail, succeed, type Result } from "../../shared/result";
import { DEFAULT_NAME, type OpenError, type OpenOptions } from "../database";
import { readInstalledVersion } from "../installed-version";
import { parseLockRow, type LockRow } from "./lock-row";

/** `lock.damaged`: what says how the workspace is locked cannot be read, so nothing in it can. */
export type ReadLockError = OpenError | { readonly code: "lock.damaged" };

/** How the workspace in this browser is locked, without opening it; null for a plain one, or none. */
export async function readLock(
  options: Pick<OpenOptions, "name" | "indexedDB">,
): Promise<Result<LockRow | null, ReadLockError>> {
  const factory = options.indexedDB ?? (typeof indexedDB === "undefined" ? undefined : indexedDB);
  if (factory === undefined) return fail({ code: "database.unavailable", reason: "There is no IndexedDB" });
  const installed = await readInstalledVersion(factory, options.name ?? DEFAULT_NAME);
  if (!installed.ok) return fail({ code: "database.unavailable", reason: installed.error });
  const stored = installed.value?.lock;
  if (stored === undefined) return succeed(null);
  const row = parseLockRow(stored);
  return row.ok ? row : fail({ code: "lock.damaged" });
}
