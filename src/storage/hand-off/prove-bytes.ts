import type { Database } from "../database";
import { hashBytes } from "../hash-bytes";
import { PIECE_BYTES, readPieces, readPiecesOneByOne } from "../pieces";
import { BackupRefusal } from "./backup-error";
import type { ListedEntry } from "./open-entries";
import { readSlice } from "./read-slice";
import { readAhead } from "./read-ahead";
import type { ReadableFile } from "./readable-file";
import { createStreamHash } from "./stream-hash";

/** Files up to this size are held and hashed whole, by the browser itself: that takes a third of the time. */
const WHOLE_BYTES = 16 * PIECE_BYTES;

/** Whether the bytes under a hash are all there and right; of a large file one piece is in memory at a time. */
export async function provePieces(db: Database, sha: string, sizeBytes: number): Promise<boolean> {
  if (sizeBytes <= WHOLE_BYTES) {
    const bytes = await readPieces(db, sha);
    return bytes.ok && bytes.value.byteLength === sizeBytes;
  }
  const hash = await createStreamHash();
  let done = 0;
  for await (const piece of readAhead(readPiecesOneByOne(db, sha))) {
    if (piece === null) return false;
    hash.update(new Uint8Array(piece));
    done += piece.byteLength;
  }
  return done === sizeBytes && hash.digest() === sha;
}

/** So much of a larger file is read at once: each reading is a question to the browser, which takes its time. */
const READ_BYTES = 4 * PIECE_BYTES;

async function* readPartByPart(
  file: ReadableFile,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let at = start; at < end; at += READ_BYTES) {
    yield await readSlice(file, at, Math.min(at + READ_BYTES, end));
  }
}

/**
 * The bytes of an entry in order, in parts that are whole pieces but for the last. Refuses with
 * `backup.entry-changed` at the end of an entry whose hash is not the one that the list gives it; a
 * small one is refused before any of it comes out.
 */
export async function* readProved(
  file: ReadableFile,
  { path, start, sizeBytes, sha256 }: ListedEntry,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const changed = new BackupRefusal({ code: "backup.entry-changed", path });
  const end = start + sizeBytes;
  if (sizeBytes <= WHOLE_BYTES) {
    const bytes = await readSlice(file, start, end);
    if ((await hashBytes(bytes)) !== sha256) throw changed;
    yield bytes;
    return;
  }
  const hash = await createStreamHash();
  for await (const bytes of readAhead(readPartByPart(file, start, end))) {
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest() !== sha256) throw changed;
}

/** Proves that the bytes of an entry have the hash that the list gives them. */
export async function proveEntry(file: ReadableFile, entry: ListedEntry): Promise<void> {
  const parts = readProved(file, entry);
  while (!(await parts.next()).done);
}
