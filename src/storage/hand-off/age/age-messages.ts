import type { BackupError } from "../backup-error";

/** What the page asks of the worker that locks or unlocks one file. */
export type AgeRequest =
  | { readonly task: "unlock"; readonly file: Blob; readonly passphrase: string }
  | { readonly task: "read"; readonly start: number; readonly end: number }
  | { readonly task: "lock"; readonly passphrase: string }
  | { readonly task: "push"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly task: "finish" };

/** What it answers; `size` after unlocking, bytes after all other tasks. */
export type AgeReply =
  | { readonly kind: "size"; readonly size: number }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly error: BackupError };
