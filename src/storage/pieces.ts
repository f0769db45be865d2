import { Dexie } from "dexie";
import { fail, succeed, type Result } from "../shared/result";
import type { Database } from "./database";
import { hashBytes } from "./hash-bytes";
import { isNumbered, openPiece, sealPiece } from "./lock/sealed-pieces";
import type { StorageError } from "./storage-error";
import type { PieceRow } from "./tables";
import { step, stepAll, type Steps } from "./steps";
import { readTogether, transact } from "./transact";

/** Files are cut into pieces of this size: small enough to read and write one at a time. */
export const PIECE_BYTES = 1024 * 1024;

function piecesOf(db: Database, sha: string) {
  return db.tables.pieces.where("[sha+n]").between([sha, Dexie.minKey], [sha, Dexie.maxKey]);
}

function countPieces(sizeBytes: number): number {
  return Math.ceil(sizeBytes / PIECE_BYTES);
}

/** Why bytes cannot be had: a piece is not there, or what is there is not what was stored. */
export type BytesError = { readonly code: "bytes.missing" } | { readonly code: "bytes.damaged" };

/**
 * The bytes stored under a hash, put together and hashed again. That they cannot be had is a state
 * to show ("restore from a hand-off file"), not a fault of the program.
 */
export async function readPieces(db: Database, sha: string): Promise<Result<ArrayBuffer, BytesError>> {
  const rows = await readTogether(db, ["pieces"], function* () {
    return yield* step(piecesOf(db, sha).toArray());
  });
  const [first] = rows;
  if (first === undefined) return fail({ code: "bytes.missing" });
  const parts: (ArrayBuffer | null)[] = [];
  for (const row of rows) parts.push(await openPiece(db.seal, sha, row));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + (part?.byteLength ?? 0), 0));
  let end = 0;
  for (const part of parts) {
    if (part === null) return fail({ code: "bytes.damaged" });
    bytes.set(new Uint8Array(part), end);
    end += part.byteLength;
  }
  if ((await hashBytes(bytes)) === sha) return succeed(bytes.buffer);
  const total = isNumbered(first) ? first.total : null;
  return fail({ code: total === rows.length ? "bytes.damaged" : "bytes.missing" });
}

async function readPiece(
  db: Database,
  sha: string,
  n: number,
): Promise<{ readonly bytes: ArrayBuffer; readonly total: number } | null> {
  const row = await readTogether(db, ["pieces"], function* () {
    return yield* step(db.tables.pieces.get([sha, n]));
  });
  const bytes = await openPiece(db.seal, sha, row);
  return bytes === null || !isNumbered(row) ? null : { bytes, total: row.total };
}

/**
 * The pieces of a file in order, one in memory at a time; null for one that is not there. Nothing is
 * hashed: for bytes that were proved before, or are proved afterwards.
 */
export async function* readPiecesOneByOne(
  db: Database,
  sha: string,
): AsyncGenerator<ArrayBuffer | null, void> {
  for (let n = 0, total = 1; n < total; n += 1) {
    const piece = await readPiece(db, sha, n);
    yield piece?.bytes ?? null;
    if (piece === null) return;
    ({ total } = piece);
  }
}

/** The bytes of a part of a file as pieces; the part begins and ends where pieces do. */
export function* cutPieces(
  sha: string,
  sizeBytes: number,
  { start, bytes }: { readonly start: number; readonly bytes: ArrayBuffer },
): Generator<PieceRow> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
    const n = (start + at) / PIECE_BYTES;
    const isAlone = bytes.byteLength <= PIECE_BYTES;
    const piece = isAlone ? bytes : bytes.slice(at, at + PIECE_BYTES);
    yield { sha, n, total: countPieces(sizeBytes), bytes: piece };
  }
}

/** True when every piece of a file of this size is there; reads keys only. */
export function* hasPieces(db: Database, sha: string, sizeBytes: number): Steps<boolean> {
  const count = yield* step(piecesOf(db, sha).count());
  return count === countPieces(sizeBytes);
}

/** True when anything stands under a hash, whole or not. */
export function* hasPiece(db: Database, sha: string): Steps<boolean> {
  return (yield* step(piecesOf(db, sha).limit(1).count())) > 0;
}

/**
 * Stores bytes under their hash, all pieces or none. Equal bytes are stored once; where they are
 * there already but no longer read, they are written again, so adding a file anew heals it.
 */
export async function writePieces(
  db: Database,
  sha: string,
  bytes: ArrayBuffer,
): Promise<Result<null, StorageError>> {
  const isThere = await readTogether(db, ["pieces"], () => hasPieces(db, sha, bytes.byteLength));
  if (isThere && (await readPieces(db, sha)).ok) return succeed(null);
  // In the open they are cut one at a time: a second copy of a large file would double what it takes.
  const cut = (): Iterable<PieceRow> => cutPieces(sha, bytes.byteLength, { start: 0, bytes });
  const sealed: PieceRow[] = [];
  if (db.seal !== null) for (const piece of cut()) sealed.push(await sealPiece(db.seal, piece));
  return transact(db, ["pieces"], function* () {
    yield* step(piecesOf(db, sha).delete());
    for (const piece of db.seal === null ? cut() : sealed) {
      yield* step(db.tables.pieces.put(piece));
    }
    return null;
  });
}

/** So many pieces are written in one transaction. */
const PIECES_AT_ONCE = 8;

/** Writes the pieces of any number of files, in the order of each; see `createPieceWriter`. */
export type PieceWriter = {
  /** Takes the next piece; seals it where the workspace is locked. Wait for one before adding the next. */
  readonly add: (piece: PieceRow) => Promise<Result<null, StorageError>>;
  /** Resolves when everything that was added is durable. */
  readonly finish: () => Promise<Result<null, StorageError>>;
  /** Drops what waits; resolves when nothing is on its way any more. */
  readonly stop: () => Promise<void>;
};

/**
 * Begins to store the bytes of files that are never in memory whole, in place of what stands under
 * their hashes. The next pieces may be read while some are written. Meant for bytes that no row
 * names yet: a file that breaks off leaves pieces behind, for `collectUnusedPieces` to take away.
 */
export function createPieceWriter(db: Database): PieceWriter {
  let waiting: PieceRow[] = [];
  let inFlight: Promise<Result<null, StorageError>> = Promise.resolve(succeed(null));

  function write(pieces: readonly PieceRow[]): Promise<Result<null, StorageError>> {
    return transact(db, ["pieces"], function* () {
      for (const { sha, n } of pieces) if (n === 0) yield* step(piecesOf(db, sha).delete());
      yield* step(db.tables.pieces.bulkPut(pieces));
      return null;
    });
  }

  async function flush(): Promise<Result<null, StorageError>> {
    const before = await inFlight;
    if (!before.ok || waiting.length === 0) return before;
    inFlight = write(waiting);
    waiting = [];
    return before;
  }

  return {
    async add(piece) {
      waiting.push(await sealPiece(db.seal, piece));
      return waiting.length < PIECES_AT_ONCE ? succeed(null) : flush();
    },
    async finish() {
      const before = await flush();
      return before.ok ? inFlight : before;
    },
    async stop() {
      waiting = [];
      await inFlight;
    },
  };
}

/**
 * Deletes the bytes among `shas` that no evidence item uses any more, present or removed. Runs after
 * the rows are gone.
 */
export function* collectPieces(db: Database, shas: readonly string[]): Steps<void> {
  for (const sha of new Set(shas)) {
    const [users, removedUsers] = yield* stepAll(
      db.tables.evidence.where("shas").equals(sha).count(),
      db.tables.trash.where("shas").equals(sha).count(),
    );
    if (users + removedUsers > 0) continue;
    yield* stepAll(
      piecesOf(db, sha).delete(),
      db.tables.renditions.where("[sha+kind]").between([sha, Dexie.minKey], [sha, Dexie.maxKey]).delete(),
    );
  }
}

/** The tables that `collectPieces` needs. */
export const collectTables = ["evidence", "trash", "pieces", "renditions"] as const;

/**
 * Deletes all bytes that nothing uses, such as those of an import that was broken off. Reads keys
 * only; meant for idle time.
 */
export function collectUnusedPieces(db: Database): Promise<Result<null, StorageError>> {
  const { pieces, evidence, trash } = db.tables;
  return transact(db, collectTables, function* () {
    const [keys, named, removed] = yield* stepAll(
      pieces.toCollection().primaryKeys(),
      evidence.orderBy("shas").uniqueKeys(),
      trash.orderBy("shas").uniqueKeys(),
    );
    const used = new Set<unknown>([...named, ...removed]);
    yield* collectPieces(
      db,
      keys.flatMap(([sha]) => (used.has(sha) ? [] : sha)),
    );
    return null;
  });
}
