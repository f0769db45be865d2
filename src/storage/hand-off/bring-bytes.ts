import type { Database } from "../database";
import { hasPieces, writePiecesOneByOne } from "../pieces";
import type { Steps } from "../steps";
import { BackupRefusal, storageToBackupError } from "./backup-error";
import type { CheckedBackup } from "./check-backup";
import { evidencePath } from "./format";
import { provePieces, startProvedReading } from "./prove-bytes";
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

async function writeFile(db: Database, { file, open }: CheckedBackup, sha: string): Promise<void> {
  const path = evidencePath(sha);
  const entry = open.entries.get(path);
  if (entry === undefined) throw new BackupRefusal({ code: "backup.entry-missing", path });
  // Bytes that are here already are left alone, unless they no longer read: then they are healed.
  if ((await provePieces(db, sha)) !== null) return;
  const reading = startProvedReading(file, entry);
  const written = await writePiecesOneByOne(db, sha, entry.sizeBytes, reading.read);
  if (!written.ok) throw new BackupRefusal(storageToBackupError(written.error));
  reading.prove();
}

/** Stores the bytes that are not here yet. Nobody sees them until a row names them. */
export async function writeBytes(db: Database, backup: CheckedBackup, watch: Watch = {}): Promise<void> {
  const sizeOf = (sha: string): number => backup.open.entries.get(evidencePath(sha))?.sizeBytes ?? 0;
  const total = backup.shas.reduce((sum, sha) => sum + sizeOf(sha), 0);
  let done = 0;
  for (const sha of backup.shas) {
    stopIfCanceled(watch);
    await writeFile(db, backup, sha);
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
