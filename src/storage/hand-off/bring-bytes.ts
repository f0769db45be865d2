import type { Database } from "../database";
import { hasPieces, writePieces } from "../pieces";
import type { Steps } from "../steps";
import { BackupRefusal, storageToBackupError } from "./backup-error";
import type { CheckedBackup } from "./check-backup";
import { evidencePath } from "./format";
import { readChecked } from "./open-entries";
import { stopIfCanceled, type Watch } from "./watch";

type Lockable = { readonly locks?: LockManager };

const LOCK_NAME = "havenmark-restore";

/** Runs `work` unless another tab is restoring right now. Browsers without locks have one tab at most here. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === "undefined" ? undefined : (navigator as Lockable).locks;
  if (locks === undefined) return work();
  return locks.request(LOCK_NAME, { ifAvailable: true }, (lock) => {
    if (lock === null) throw new BackupRefusal({ code: "backup.busy" });
    return work();
  });
}

/** Stores the bytes that are not here yet. Nobody sees them until a row names them. */
export async function writeBytes(db: Database, backup: CheckedBackup, watch: Watch = {}): Promise<void> {
  const sizeOf = (sha: string): number => backup.open.entries.get(evidencePath(sha))?.sizeBytes ?? 0;
  const total = backup.shas.reduce((sum, sha) => sum + sizeOf(sha), 0);
  let done = 0;
  for (const sha of backup.shas) {
    stopIfCanceled(watch);
    const bytes = await readChecked(backup.file, backup.open, evidencePath(sha));
    const written = await writePieces(db, sha, bytes.buffer);
    if (!written.ok) throw new BackupRefusal(storageToBackupError(written.error));
    done += sizeOf(sha);
    watch.onProgress?.({ phase: "writing", done, total });
  }
}

/** True when every file of the backup is stored in full. Meant for the transaction that makes it visible. */
export function* hasAllBytes(db: Database, backup: CheckedBackup): Steps<boolean> {
  for (const sha of backup.shas) {
    const size = backup.open.entries.get(evidencePath(sha))?.sizeBytes ?? 0;
    if (!(yield* hasPieces(db, sha, size))) return false;
  }
  return true;
}
