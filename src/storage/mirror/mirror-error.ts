import { toBackupError, type BackupError } from "../hand-off/backup-error";
import type { Instant } from "../../shared/iso-date";

/**
 * Why a folder does not hold what the workspace holds. What was in the folder before is still whole.
 *
 * - `folder-gone`: the stick was pulled, the share is not there, somebody moved the folder.
 * - `not-allowed`: the browser or the system lets nobody write there (any more).
 * - `disk-full`, `file-in-use`: as they say.
 * - `not-verified`: what was read again is not what was written: a bad disk, or somebody else at work.
 * - `other-workspace`: it holds the mirror of another workspace; nobody agreed that it goes.
 * - `unknown-content`: it holds a list that this version cannot read, such as that of a newer one.
 * - `nothing-here`: nothing is here and something is there, which an empty workspace never replaces.
 * - `backup`: the workspace could not be read.
 */
export type MirrorError =
  | { readonly code: "mirror.folder-gone" }
  | { readonly code: "mirror.not-allowed" }
  | { readonly code: "mirror.disk-full" }
  | { readonly code: "mirror.file-in-use" }
  | { readonly code: "mirror.not-verified"; readonly path: string }
  | { readonly code: "mirror.other-workspace"; readonly ratings: number; readonly createdAt: Instant }
  | { readonly code: "mirror.unknown-content" }
  | { readonly code: "mirror.nothing-here"; readonly ratings: number }
  | { readonly code: "mirror.backup"; readonly error: BackupError }
  | { readonly code: "mirror.failed"; readonly reason: string };

/** Thrown where writing is many calls deep. */
export class MirrorRefusal extends Error {
  readonly error: MirrorError;

  constructor(error: MirrorError) {
    super(error.code);
    this.name = "MirrorRefusal";
    this.error = error;
  }
}

function ofBrowser({ name, message }: DOMException): MirrorError {
  switch (name) {
    case "NotFoundError":
      return { code: "mirror.folder-gone" };
    case "NotAllowedError":
    case "SecurityError":
      return { code: "mirror.not-allowed" };
    case "QuotaExceededError":
      return { code: "mirror.disk-full" };
    case "NoModificationAllowedError":
    case "InvalidModificationError":
      return { code: "mirror.file-in-use" };
    default:
      return { code: "mirror.failed", reason: `${name}: ${message}` };
  }
}

/** The error for something thrown that a folder or a person can cause, or null for what only a bug can throw. */
export function toMirrorError(error: unknown): MirrorError | null {
  if (error instanceof MirrorRefusal) return error.error;
  if (error instanceof DOMException) return ofBrowser(error);
  const ofBackup = toBackupError(error);
  return ofBackup === null ? null : { code: "mirror.backup", error: ofBackup };
}
