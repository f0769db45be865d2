import type { Database } from "../database";
import { bytesOf } from "../bytes-of";
import type { Entry } from "../hand-off/backup-parts";
import { parseRows } from "../hand-off/read-rows";
import { stopIfCanceled, type Watch } from "../hand-off/watch";
import { hashBytes } from "../hash-bytes";
import type { Seal } from "../lock/seal";
import { isNumbered } from "../lock/sealed-pieces";
import { findFile, hashFile, writeProved } from "./folder-files";
import { bytesPath, PIECES_PATH } from "./locked-manifest";
import type { FolderManifest } from "./mirror-layout";
import { parsePieceLine, type PieceLine } from "./sealed-lines";

type Known = { readonly line: PieceLine; readonly entry: Entry };

function keyOf(token: string, n: number): string {
  return `${token} ${String(n)}`;
}

/** The pieces that the last state listed; none where it was not ours, or its lines were changed. */
async function readKnown(
  root: FileSystemDirectoryHandle,
  before: FolderManifest | null,
): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  const entries = new Map(before?.entries.map((entry) => [entry.path, entry]));
  const file = await findFile(root, PIECES_PATH);
  if (file === null || (await hashFile(file)) !== entries.get(PIECES_PATH)?.sha256) return known;
  for (const line of parseRows(PIECES_PATH, await file.text(), parsePieceLine)) {
    const entry = entries.get(bytesPath(line.stored));
    if (entry !== undefined) known.set(keyOf(line.sha, line.n), { line, entry });
  }
  return known;
}

/** The sealed bytes of a locked workspace: what is in the folder, and the files that can be had nowhere. */
export type MirroredPieces = {
  readonly lines: readonly PieceLine[];
  readonly entries: readonly Entry[];
  /** The tokens of files of which a piece is gone or does not open. */
  readonly missing: readonly string[];
  readonly written: number;
};

/**
 * Brings sealed pieces into the folder, the new ones only: a piece that is there was opened before it was
 * written, and so is kept even where the browser has lost its own. Each is named by the hash of what is
 * stored, so nothing that the last state lists is ever written over.
 */
export async function mirrorPieces(
  {
    db,
    seal,
    root,
  }: { readonly db: Database; readonly seal: Seal; readonly root: FileSystemDirectoryHandle },
  { tokens, before, total }: { tokens: readonly string[]; before: FolderManifest | null; total: number },
  watch: Watch,
): Promise<MirroredPieces> {
  // Under another lock tokens differ, so nothing of another workspace is ever taken for ours.
  const known = await readKnown(root, before);
  let done = 0;
  let written = 0;

  async function bringPiece(token: string, n: number): Promise<Known | null> {
    const there = known.get(keyOf(token, n));
    const path = there?.entry.path ?? "";
    if (there !== undefined && (await findFile(root, path))?.size === there.entry.sizeBytes) return there;
    const row = await db.tables.pieces.get([token, n]);
    const bytes = bytesOf(row);
    if (bytes === null || !isNumbered(row)) return null;
    const place = { table: "pieces", sha: token, n, total: row.total } as const;
    if ((await seal.openBytes(place, bytes)) === null) return null;
    const stored = await hashBytes(bytes);
    const entry = { path: bytesPath(stored), sizeBytes: bytes.byteLength, sha256: stored };
    await writeProved(root, entry.path, [new Uint8Array(bytes)], stored);
    written += 1;
    return { line: { sha: token, n, total: row.total, stored }, entry };
  }

  async function bringFile(token: string): Promise<readonly Known[] | null> {
    const pieces: Known[] = [];
    for (let n = 0, count = 1; n < count; n += 1) {
      stopIfCanceled(watch);
      const piece = await bringPiece(token, n);
      if (piece === null) return null;
      pieces.push(piece);
      count = piece.line.total;
      done = Math.min(total, done + piece.entry.sizeBytes);
      watch.onProgress?.({ phase: "writing", done, total });
    }
    return pieces;
  }

  const found: Known[] = [];
  const missing: string[] = [];
  for (const token of [...new Set(tokens)].toSorted()) {
    const pieces = await bringFile(token);
    if (pieces === null) missing.push(token);
    else found.push(...pieces);
  }
  return {
    lines: found.map(({ line }) => line),
    entries: found.map(({ entry }) => entry),
    missing,
    written,
  };
}
