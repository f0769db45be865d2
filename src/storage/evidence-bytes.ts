import { MAX_FILE_BYTES, type StoredFile } from "../assessment/evidence";
import { fail, succeed, type Result } from "../shared/result";
import { bytesOf } from "./bytes-of";
import type { Database } from "./database";
import { detectType } from "./detect-type";
import { hashBytes } from "./hash-bytes";
import { collectPieces, collectTables, hasPieces, readPieces, writePieces, type BytesError } from "./pieces";
import type { StorageError } from "./storage-error";
import { step, type Steps } from "./steps";
import type { RenditionKind, RenditionRow } from "./tables";
import { transact, type Writing } from "./transact";

/** A file as it is handed over for storing. */
export type FileContent = {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  /** As `detectType` found it; found anew when left out. */
  readonly mediaType?: string;
  /** What was taken out of the bytes before, such as "GPS position". */
  readonly removed?: readonly string[];
  /** Small copies of it, both JPEG. */
  readonly renditions?: Readonly<Record<RenditionKind, ArrayBuffer>> | undefined;
};

/** The stored bytes of a file, checked against their hash. Missing and damaged bytes are states to show. */
export function loadBytes(db: Database, sha: string): Promise<Result<ArrayBuffer, BytesError>> {
  return readPieces(db, sha);
}

async function toStoredFile(content: FileContent): Promise<Result<StoredFile, StorageError>> {
  const sizeBytes = content.bytes.byteLength;
  if (sizeBytes === 0 || sizeBytes > MAX_FILE_BYTES) {
    const reason = sizeBytes === 0 ? "The file is empty" : "The file is larger than 100 MB";
    return fail({ code: "storage.failed", reason });
  }
  return succeed({
    name: content.name,
    mediaType: content.mediaType ?? detectType(new Uint8Array(content.bytes)),
    sizeBytes,
    sha: await hashBytes(content.bytes),
    removed: [...(content.removed ?? [])],
  });
}

/** The small copies as they are stored: sealed where the workspace is locked. */
async function toRenditionRows(
  { seal }: Database,
  sha: string,
  { renditions }: FileContent,
): Promise<readonly RenditionRow[]> {
  if (renditions === undefined) return [];
  const rows: RenditionRow[] = [];
  for (const kind of ["thumbnail", "rendition"] as const) {
    const bytes = renditions[kind];
    const stored = seal === null ? bytes : await seal.sealBytes({ table: "renditions", sha, kind }, bytes);
    rows.push({ sha, kind, bytes: stored });
  }
  return rows;
}

/** A small copy of a file as JPEG, or null where there is none. Never reads the file itself. */
export async function loadRendition(
  db: Database,
  sha: string,
  kind: RenditionKind,
): Promise<ArrayBuffer | null> {
  const bytes = bytesOf(await db.tables.renditions.get([sha, kind]));
  if (db.seal === null || bytes === null) return bytes;
  return db.seal.openBytes({ table: "renditions", sha, kind }, bytes);
}

// Another tab can collect bytes in the moment between their arrival and the row that names them.
const ATTEMPTS = 3;

/**
 * Stores a file and then the row that names it: first the pieces, which nobody sees, then `write`
 * in one transaction, small copies along with the row. When that fails, bytes that nobody names are taken away again, so that
 * nothing is half-stored. `tables` are those that `write` needs.
 */
export async function withStoredFile<T>(
  db: Database,
  content: FileContent,
  tables: Parameters<typeof transact>[1],
  write: (writing: Writing, file: StoredFile) => Steps<T>,
): Promise<Result<T, StorageError>> {
  const file = await toStoredFile(content);
  if (!file.ok) return file;
  const { sha, sizeBytes } = file.value;
  let failure: StorageError = {
    code: "storage.failed",
    reason: "The bytes went away while they were stored",
  };
  const renditions = await toRenditionRows(db, sha, content);
  const needed = ["pieces", "renditions", ...tables] as const;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await writePieces(db, sha, content.bytes);
    if (!stored.ok) return stored;
    const written = await transact(db, needed, function* (writing): Steps<{ row: T } | null> {
      if (!(yield* hasPieces(db, sha, sizeBytes))) return null;
      yield* step(db.tables.renditions.bulkPut([...renditions]));
      return { row: yield* write(writing, file.value) };
    });
    if (written.ok && written.value !== null) return succeed(written.value.row);
    if (!written.ok) {
      failure = written.error;
      break;
    }
  }
  await transact(db, collectTables, function* () {
    yield* collectPieces(db, [sha]);
    return null;
  });
  return fail(failure);
}
