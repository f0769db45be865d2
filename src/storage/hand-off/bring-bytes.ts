import type { Result } from "../../shared/result";
import type { Database } from "../database";
import { createPieceWriter, cutPieces, hasPiece, hasPieces, type PieceWriter } from "../pieces";
import type { StorageError } from "../storage-error";
import type { Steps } from "../steps";
import { readTogether } from "../transact";
import { BackupRefusal, storageToBackupError } from "./backup-error";
import type { CheckedRows } from "./check-backup";
import { evidencePath } from "./format";
import { proveEntry, provePieces, readProved } from "./prove-bytes";
import { stopIfCanceled, type Watch } from "./watch";

function refuseFailure(written: Result<null, StorageError>): void {
  if (!written.ok) throw new BackupRefusal(storageToBackupError(written.error));
}

/** The hashes under which something stands already, right or not. */
function findPresent(db: Database, shas: readonly string[]): Promise<ReadonlySet<string>> {
  return readTogether(db, ["pieces"], function* () {
    const present = new Set<string>();
    for (const sha of shas) if (yield* hasPiece(db, sha)) present.add(sha);
    return present;
  });
}

async function writeFile(
  db: Database,
  { file, open }: CheckedRows,
  { sha, isPresent }: { readonly sha: string; readonly isPresent: boolean },
  writer: PieceWriter,
): Promise<void> {
  const path = evidencePath(sha);
  const entry = open.entries.get(path);
  if (entry === undefined) throw new BackupRefusal({ code: "backup.entry-missing", path });
  if (isPresent) {
    // Before what is here may make room, and where it need not: the file is sound or it is refused.
    await proveEntry(file, entry);
    if (await provePieces(db, sha, entry.sizeBytes)) return;
  }
  let start = 0;
  for await (const { buffer: bytes } of readProved(file, entry)) {
    for (const piece of cutPieces(sha, entry.sizeBytes, { start, bytes })) {
      refuseFailure(await writer.add(piece));
    }
    start += bytes.byteLength;
  }
}

/**
 * Stores the bytes that are not here yet, each file proved on its way. Nobody sees them until a row
 * names them.
 */
export async function writeBytes(db: Database, backup: CheckedRows, watch: Watch = {}): Promise<void> {
  const sizeOf = (sha: string): number => backup.open.entries.get(evidencePath(sha))?.sizeBytes ?? 0;
  const total = backup.shas.reduce((sum, sha) => sum + sizeOf(sha), 0);
  const present = await findPresent(db, backup.shas);
  const writer = createPieceWriter(db);
  let done = 0;
  try {
    for (const sha of backup.shas) {
      stopIfCanceled(watch);
      await writeFile(db, backup, { sha, isPresent: present.has(sha) }, writer);
      done += sizeOf(sha);
      watch.onProgress?.({ phase: "writing", done, total });
    }
    refuseFailure(await writer.finish());
  } catch (error) {
    // What is still on its way would arrive after the orphans were collected.
    await writer.stop();
    throw error;
  }
}

/** True when every file of the backup is stored in full. Meant for the transaction that makes it visible. */
export function* hasAllBytes(db: Database, backup: CheckedRows): Steps<boolean> {
  for (const sha of backup.shas) {
    const size = backup.open.entries.get(evidencePath(sha))?.sizeBytes ?? 0;
    if (!(yield* hasPieces(db, sha, size))) return false;
  }
  return true;
}
