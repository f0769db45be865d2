import { fail, succeed, type Result } from "../../shared/result";
import { toStorageError, type StorageError } from "../storage-error";

/**
 * Why a backup was not saved, verified or restored. Whatever the code, nothing in the workspace has
 * changed.
 *
 * - `foreign`: another kind of file. `encrypted`: it is locked, and its passphrase is asked for.
 * - `passphrase-wrong`: another passphrase, or a head that was tampered with. `other-lock`: it is locked
 *   with a key instead of a passphrase, or asks for more work than any honest file.
 * - `damaged`: cut short, changed, or contradicting itself; `reason` says where.
 * - `newer-version`: a newer build wrote it. `too-large`: more than a backup of ours ever holds.
 * - `entry-not-allowed`, `entry-missing`, `entry-changed`: a part that does not belong there, is not
 *   there, or is not what the list says.
 * - `row-invalid`, `reference-broken`: a row that does not read, or names what is not there.
 * - `signed-off-changed`: it changes an assessment after its sign-off, which this program never does.
 * - `unreadable`: the browser could not read the file (stick pulled, file moved).
 * - `clash`: a row is here already with another origin, which no honest copy can have.
 * - `canceled`: the person stopped it.
 * - `workspace-not-empty`: there is work here, and nobody asked to replace it.
 * - `needs-empty`, `locked-here`: a locked folder is restored with its lock, so only where there is no work
 *   and no other lock. `no-lock-here`: this build has none. `no-memory`: none for the passphrase.
 * - `interrupted`: something was deleted in another tab meanwhile: try again. `busy`: another tab restores.
 * - `storage-full`, `storage-closed`, `storage-failed`: as the codes of `StorageError`.
 */
export type BackupError =
  | { readonly code: "backup.foreign" }
  | { readonly code: "backup.encrypted" }
  | { readonly code: "backup.passphrase-wrong" }
  | { readonly code: "backup.other-lock" }
  | { readonly code: "backup.damaged"; readonly reason: string }
  | { readonly code: "backup.newer-version" }
  | { readonly code: "backup.too-large" }
  | { readonly code: "backup.entry-not-allowed"; readonly path: string }
  | { readonly code: "backup.entry-missing"; readonly path: string }
  | { readonly code: "backup.entry-changed"; readonly path: string }
  | {
      readonly code: "backup.row-invalid";
      readonly path: string;
      readonly line: number;
      readonly problem: string;
    }
  | { readonly code: "backup.reference-broken"; readonly problem: string }
  | { readonly code: "backup.clash"; readonly problem: string }
  | { readonly code: "backup.signed-off-changed" }
  | { readonly code: "backup.unreadable" }
  | { readonly code: "backup.canceled" }
  | { readonly code: "backup.workspace-not-empty" }
  | { readonly code: "backup.needs-empty" }
  | { readonly code: "backup.locked-here" }
  | { readonly code: "backup.no-lock-here" }
  | { readonly code: "backup.no-memory" }
  | { readonly code: "backup.interrupted" }
  | { readonly code: "backup.busy" }
  | { readonly code: "backup.storage-full" }
  | { readonly code: "backup.storage-closed" }
  | { readonly code: "backup.storage-failed"; readonly reason: string };

/** Thrown where checking is many calls deep; the functions that other rooms call turn it into a value. */
export class BackupRefusal extends Error {
  readonly error: BackupError;

  constructor(error: BackupError) {
    super(error.code);
    this.name = "BackupRefusal";
    this.error = error;
  }
}

/** Refuses a file that is cut short, changed, or contradicts itself. */
export function refuseDamaged(reason: string): never {
  throw new BackupRefusal({ code: "backup.damaged", reason });
}

/** The backup's error for one of storage. */
export function storageToBackupError(error: StorageError): BackupError {
  switch (error.code) {
    case "storage.full":
      return { code: "backup.storage-full" };
    case "storage.closed":
      return { code: "backup.storage-closed" };
    case "storage.failed":
      return { code: "backup.storage-failed", reason: error.reason };
    case "storage.not-found":
    case "storage.read-only":
    case "storage.changed-meanwhile":
    case "storage.conflicts-open":
    case "storage.amended-already":
    case "storage.here-already":
    case "storage.site-deleted":
    case "storage.built-upon":
      return { code: "backup.interrupted" };
  }
}

/** The error for something thrown that a person can cause or meet, or null for what only a bug can throw. */
export function toBackupError(error: unknown): BackupError | null {
  if (error instanceof BackupRefusal) return error.error;
  const known = toStorageError(error);
  return known === null ? null : storageToBackupError(known);
}

/** Runs a check or a write whose refusals are thrown, and gives them back as a value; bugs are thrown on. */
export async function catchRefusal<T>(work: () => Promise<T>): Promise<Result<T, BackupError>> {
  try {
    return succeed(await work());
  } catch (error) {
    const known = toBackupError(error);
    if (known !== null) return fail(known);
    throw error;
  }
}
