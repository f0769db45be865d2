import { Dexie } from "dexie";

/**
 * What a person can meet while something is stored.
 *
 * - `storage.full`: the browser gives no more room; nothing of the change was kept.
 * - `storage.closed`: the database is no longer ours to write (another tab upgraded it, or it was closed).
 * - `storage.failed`: the browser refused for another reason, or the values do not fit; nothing was kept.
 * - `storage.not-found`: the row is not there (any more), or stands in quarantine.
 * - `storage.read-only`: the assessment is signed off.
 * - `storage.changed-meanwhile`: something was changed between looking and writing, in another tab.
 * - `storage.conflicts-open`: values that two copies changed apart wait for a decision.
 * - `storage.amended-already`: a correction of the assessment has been started before.
 * - `storage.here-already`: what is to come back from the trash is there again, brought by a file.
 * - `storage.site-deleted`: the site of what is to come back is in the trash itself.
 * - `storage.built-upon`: somebody has gone on from what a merge brought, so it cannot be taken away.
 */
export type StorageError =
  | { readonly code: "storage.full" }
  | { readonly code: "storage.closed" }
  | { readonly code: "storage.failed"; readonly reason: string }
  | { readonly code: "storage.not-found" }
  | { readonly code: "storage.read-only" }
  | { readonly code: "storage.changed-meanwhile" }
  | { readonly code: "storage.conflicts-open" }
  | { readonly code: "storage.amended-already" }
  | { readonly code: "storage.here-already" }
  | { readonly code: "storage.site-deleted" }
  | { readonly code: "storage.built-upon" };

/** Thrown inside a transaction to undo all of it; `transact` turns it back into a value. */
export class Refusal extends Error {
  readonly error: StorageError;

  constructor(error: StorageError) {
    super(error.code);
    this.name = "Refusal";
    this.error = error;
  }
}

const closedNames: ReadonlySet<string> = new Set([
  "DatabaseClosedError",
  "InvalidStateError",
  "VersionChangeError",
]);
// What is left after these can only come from a mistake of ours, and is thrown on.
const failedNames: ReadonlySet<string> = new Set([
  "AbortError",
  "UnknownError",
  "TimeoutError",
  "BulkError",
  "ModifyError",
  "OpenFailedError",
  "NotReadableError",
  "MissingAPIError",
]);

function causesOf(error: object): readonly unknown[] {
  const inner = "inner" in error ? [error.inner] : [];
  const failures = "failures" in error && Array.isArray(error.failures) ? (error.failures as unknown[]) : [];
  return [...inner, ...failures];
}

/** Chromium puts large values into files of their own; when its disk has no room for one, it says so. */
function isUnwrittenFile(error: object): boolean {
  const message = "message" in error ? String(error.message) : "";
  return "name" in error && error.name === "DataError" && message.startsWith("Failed to write blobs");
}

/** True for a full disk however deep it is wrapped: it arrives as an AbortError around the real one. */
function isFull(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("name" in error && error.name === "QuotaExceededError") return true;
  return isUnwrittenFile(error) || causesOf(error).some(isFull);
}

/** The value for an error that a browser can cause, or null for one that only a bug can. */
export function toStorageError(error: unknown): StorageError | null {
  if (error instanceof Refusal) return error.error;
  if (isFull(error)) return { code: "storage.full" };
  if (!(error instanceof Error) && !(error instanceof Dexie.DexieError)) return null;
  if (closedNames.has(error.name)) return { code: "storage.closed" };
  if (failedNames.has(error.name)) return { code: "storage.failed", reason: error.message };
  return null;
}
