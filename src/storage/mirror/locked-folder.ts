import { BackupRefusal, refuseDamaged } from "../hand-off/backup-error";
import type { Entry } from "../hand-off/backup-parts";
import { MAX_ENTRIES } from "../hand-off/format";
import { parseRows } from "../hand-off/read-rows";
import { decodeStrictly, parseStrictly } from "../hand-off/strict-json";
import { stopIfCanceled, type Watch } from "../hand-off/watch";
import { hashBytes } from "../hash-bytes";
import { isMarkedDamaged } from "../lock/damaged-mark";
import { parseLockRow, type LockRow } from "../lock/lock-row";
import { openLock } from "../lock/lock-workspace";
import type { Members, Seal } from "../lock/seal";
import type { SealedTable } from "../lock/sealed-fields";
import type { Secret } from "../lock/wraps";
import { findLatest, type FolderSource } from "./folder-source";
import {
  bytesPath,
  LOCK_PATH,
  lockedTables,
  PIECES_PATH,
  proofOfList,
  sealedPath,
  type LockedManifest,
} from "./locked-manifest";
import { isLockedManifest } from "./mirror-layout";
import { lineToSealedRow, parsePieceLine, type PieceLine } from "./sealed-lines";
import { tokensNamed } from "./sealed-snapshot";

/** A locked folder whose texts are what its list says. Nothing of it was opened yet. */
export type LockedFolder = {
  readonly manifest: LockedManifest;
  /** The first eight digits of the hash of its list. */
  readonly code: string;
  readonly lock: LockRow;
  readonly rows: ReadonlyMap<SealedTable, readonly Members[]>;
  readonly pieces: readonly PieceLine[];
  /** How many bytes all pieces have, as they are stored. */
  readonly sizeBytes: number;
  /** The sealed bytes of a piece, hashed on the way. */
  readonly readPiece: (piece: PieceLine) => Promise<Uint8Array<ArrayBuffer>>;
};

/** A locked folder that was opened to the last row and piece, in memory alone. */
export type UnlockedFolder = { readonly folder: LockedFolder; readonly seal: Seal };

async function readWhole(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new BackupRefusal({ code: "backup.unreadable" });
  }
}

/** What the list says of each file; refuses one that is named twice. */
function entriesByPath({ entries }: LockedManifest): ReadonlyMap<string, Entry> {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  if (entries.length > MAX_ENTRIES) throw new BackupRefusal({ code: "backup.too-large" });
  return byPath.size === entries.length ? byPath : refuseDamaged("A file is listed twice");
}

function checkPieces(
  pieces: readonly PieceLine[],
  named: ReadonlySet<string>,
  manifest: LockedManifest,
): void {
  const missing = new Set(manifest.missing);
  const lines = new Map(pieces.map((line) => [`${line.sha} ${String(line.n)}`, line]));
  if (lines.size !== pieces.length) refuseDamaged("A piece of a file is there twice");
  for (const { sha } of pieces)
    if (!named.has(sha) || missing.has(sha)) refuseDamaged("A file belongs to nothing");
  for (const sha of named) {
    const total = lines.get(`${sha} 0`)?.total ?? 0;
    if (total === 0 && !missing.has(sha)) refuseDamaged("A file has no piece");
    for (let n = 0; n < total; n += 1) {
      if (lines.get(`${sha} ${String(n)}`)?.total !== total) refuseDamaged("A piece of a file is not there");
    }
  }
}

/**
 * Opens a locked folder as far as that goes without its passphrase: every text has the hash that the list
 * says, every other file its size. Null for a plain folder. Throws a `BackupRefusal` for the first fault.
 */
export async function openLockedFolder(source: FolderSource): Promise<LockedFolder | null> {
  const { manifest, manifestFile, fileAt } = await findLatest(source);
  if (!isLockedManifest(manifest)) return null;
  const entries = entriesByPath(manifest);

  async function findEntry(path: string): Promise<{ readonly entry: Entry; readonly file: File }> {
    const entry = entries.get(path);
    const file = entry === undefined ? null : await fileAt(path);
    if (entry === undefined || file === null) throw new BackupRefusal({ code: "backup.entry-missing", path });
    if (file.size !== entry.sizeBytes) throw new BackupRefusal({ code: "backup.entry-changed", path });
    return { entry, file };
  }
  async function readProved(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const { entry, file } = await findEntry(path);
    const bytes = await readWhole(file);
    if ((await hashBytes(bytes)) === entry.sha256) return bytes;
    throw new BackupRefusal({ code: "backup.entry-changed", path });
  }
  const readText = async (path: string): Promise<string> => decodeStrictly(path, await readProved(path));

  const lock = parseLockRow(parseStrictly(LOCK_PATH, await readText(LOCK_PATH)));
  if (!lock.ok) return refuseDamaged(`${LOCK_PATH}: ${lock.error}`);
  if (lock.value.id !== manifest.lockId || lock.value.state !== "sealed") {
    return refuseDamaged(`${LOCK_PATH} is not the lock of this folder`);
  }
  const rows = new Map<SealedTable, readonly Members[]>();
  for (const table of lockedTables) {
    const path = sealedPath(table);
    rows.set(table, parseRows(path, await readText(path), lineToSealedRow));
  }
  const pieces = parseRows(PIECES_PATH, await readText(PIECES_PATH), parsePieceLine);
  let sizeBytes = 0;
  for (const { stored } of pieces) sizeBytes += (await findEntry(bytesPath(stored))).entry.sizeBytes;
  return {
    manifest,
    code: (await hashBytes(await readWhole(manifestFile))).slice(0, 8),
    lock: lock.value,
    rows,
    pieces,
    sizeBytes,
    readPiece: ({ stored }) => readProved(bytesPath(stored)),
  };
}

function openRows(seal: Seal, { rows }: LockedFolder): void {
  for (const [table, stored] of rows) {
    stored.forEach((row, index) => {
      if (!isMarkedDamaged(seal.openRow(table, row))) return;
      const problem = "it was changed, or put in another’s place";
      throw new BackupRefusal({
        code: "backup.row-invalid",
        path: sealedPath(table),
        line: index + 1,
        problem,
      });
    });
  }
}

async function openPieces(
  seal: Seal,
  { pieces, readPiece, sizeBytes }: LockedFolder,
  watch: Watch,
): Promise<void> {
  let done = 0;
  for (const piece of pieces) {
    stopIfCanceled(watch);
    const { sha, n, total, stored } = piece;
    const { buffer } = await readPiece(piece);
    if ((await seal.openBytes({ table: "pieces", sha, n, total }, buffer)) === null) {
      throw new BackupRefusal({ code: "backup.entry-changed", path: bytesPath(stored) });
    }
    done += buffer.byteLength;
    watch.onProgress?.({ phase: "checking", done, total: sizeBytes });
  }
}

/**
 * Tries a secret on a locked folder, and then opens every row and every piece of it in memory: what was
 * changed, swapped, left out or brought back from before is refused here, with nothing written.
 */
export async function unlockFolder(
  folder: LockedFolder,
  secret: Secret,
  watch: Watch = {},
): Promise<UnlockedFolder> {
  const opened = await openLock(folder.lock, secret);
  if (!opened.ok) {
    const isMemory = opened.error.code === "lock.no-memory";
    throw new BackupRefusal({ code: isMemory ? "backup.no-memory" : "backup.passphrase-wrong" });
  }
  const seal = opened.value;
  try {
    if ((await proofOfList(seal, folder.manifest)) !== folder.manifest.proof) {
      refuseDamaged("Its list was not made with the key of this workspace");
    }
    openRows(seal, folder);
    const tables = ["evidence", "trash"] as const;
    const named = new Set(tables.flatMap((table) => tokensNamed(folder.rows.get(table) ?? [])));
    checkPieces(folder.pieces, named, folder.manifest);
    await openPieces(seal, folder, watch);
    return { folder, seal };
  } catch (error) {
    seal.drop();
    throw error;
  }
}
