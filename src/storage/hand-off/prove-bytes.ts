import { sha256 } from "@noble/hashes/sha2.js";
import type { Database } from "../database";
import { PIECE_BYTES, readPiecesOneByOne } from "../pieces";
import { BackupRefusal } from "./backup-error";
import type { ListedEntry } from "./open-entries";
import { readSlice } from "./read-slice";
import type { ReadableFile } from "./readable-file";

// The browser's own hash wants a file whole, which for large ones is too much at once.

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The size of the file under a hash when its bytes are all there and right, else null; one piece in memory at a time. */
export async function provePieces(db: Database, sha: string): Promise<number | null> {
  const hash = sha256.create();
  let sizeBytes = 0;
  for await (const piece of readPiecesOneByOne(db, sha)) {
    if (piece === null) return null;
    hash.update(new Uint8Array(piece));
    sizeBytes += piece.byteLength;
  }
  return toHex(hash.digest()) === sha ? sizeBytes : null;
}

/** An entry that is read once, piece by piece in order, and hashed on the way. */
export type ProvedReading = {
  readonly read: (start: number, end: number) => Promise<ArrayBuffer>;
  /** Refuses with `backup.entry-changed` when what was read has another hash than the list says. */
  readonly prove: () => void;
};

/** Begins to read an entry. */
export function startProvedReading(file: ReadableFile, entry: ListedEntry): ProvedReading {
  const hash = sha256.create();
  return {
    async read(start, end) {
      const bytes = await readSlice(file, entry.start + start, entry.start + end);
      hash.update(bytes);
      return bytes.buffer;
    },
    prove() {
      if (toHex(hash.digest()) !== entry.sha256) {
        throw new BackupRefusal({ code: "backup.entry-changed", path: entry.path });
      }
    },
  };
}

/** Proves that the bytes of an entry have the hash that the list gives them. */
export async function proveEntry(file: ReadableFile, entry: ListedEntry): Promise<void> {
  const reading = startProvedReading(file, entry);
  for (let start = 0; start < entry.sizeBytes; start += PIECE_BYTES) {
    await reading.read(start, Math.min(start + PIECE_BYTES, entry.sizeBytes));
  }
  reading.prove();
}
