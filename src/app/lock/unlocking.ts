import { succeed, type Result } from "../../shared/result";
import { convertWorkspace, type Conversion, type Converted } from "../../storage/lock/convert-workspace";
import type { LockRow } from "../../storage/lock/lock-row";
import { deleteLockedWorkspace, openLock } from "../../storage/lock/lock-workspace";
import type { Seal } from "../../storage/lock/seal";
import type { OpenError } from "../../storage/database";
import type { StorageError } from "../../storage/storage-error";
import type { Secret, UnlockError } from "../../storage/lock/wraps";
import { askPasskey, passkeysIn } from "./passkey";
import { noteSweep, oweSweep, sweepOwed } from "./sweeping";

/** Why a workspace stays locked. */
export type UnlockFailure = UnlockError | { readonly code: "lock.passkey-refused" | "lock.passkey-unable" };

/** Tries a secret. */
export function unlock(lock: LockRow, secret: Secret): Promise<Result<Seal, UnlockFailure>> {
  return openLock(lock, secret);
}

/** Asks the passkeys of the lock, and tries what they answer. */
export async function unlockByPasskey(lock: LockRow): Promise<Result<Seal, UnlockFailure>> {
  const secret = await askPasskey(passkeysIn(lock.wraps));
  if (secret === "refused" || secret === "unable") {
    return { ok: false, error: { code: `lock.passkey-${secret}` } };
  }
  return openLock(lock, secret);
}

/**
 * Seals or opens the rows of a workspace that is on the way there. What stood in plain before is to be
 * swept only now: a sweep that another tab made on the way found it there still.
 */
export async function convert(
  seal: Seal,
  options: { readonly clock: () => Date; readonly makeId: () => string },
  onProgress: (progress: Conversion) => void,
): Promise<Result<Converted, OpenError | StorageError>> {
  const converted = await convertWorkspace(options, seal, onProgress);
  if (converted.ok && converted.value.isSealed) noteSweep(localStorage);
  return converted;
}

/** Deletes a workspace that nobody can open any more, with its lock. Other tabs hear of it and close it. */
export async function startOver(): Promise<void> {
  await oweSweep(localStorage, async () => succeed(await deleteLockedWorkspace({})));
  await sweepOwed(localStorage);
}
