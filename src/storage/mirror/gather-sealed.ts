import type { Database } from "../database";
import { toEntry } from "../hand-off/backup-parts";
import { countRows, sizesNamed } from "../hand-off/backup-rows";
import { FORMAT_VERSION, MIN_READER } from "../hand-off/format";
import { formatRows } from "../hand-off/read-rows";
import type { Seal } from "../lock/seal";
import { SCHEMA_VERSION } from "../tables";
import { markOfLock } from "./lock-mark";
import { LOCK_PATH, PIECES_PATH, sealedPath, toLockedManifest } from "./locked-manifest";
import { mirrorPieces } from "./mirror-pieces";
import { sealedRowToLine } from "./sealed-lines";
import { readSealedSnapshot, tokensNamed } from "./sealed-snapshot";
import type { Gathered, MirrorOptions, MirrorTarget } from "./write-mirror";

/** Gathers a locked workspace for a folder: rows and bytes as they are stored, and its lock. */
export async function gatherSealed(
  db: Database,
  seal: Seal,
  { before, openRoot, refuseEmpty }: MirrorTarget,
  options: MirrorOptions,
): Promise<Gathered> {
  const { lock, stored, rows, leftOut } = await readSealedSnapshot(db, seal);
  refuseEmpty(rows);
  const root = await openRoot();
  const ofEvidence = new Set(tokensNamed(stored.get("evidence") ?? []));
  const tokens = [...ofEvidence, ...tokensNamed(stored.get("trash") ?? [])];
  const total = [...sizesNamed(rows.evidence).values()].reduce((sum, size) => sum + size, 0);
  const pieces = await mirrorPieces({ db, seal, root }, { tokens, before, total }, options);
  const texts = [
    await toEntry(LOCK_PATH, JSON.stringify(lock)),
    await toEntry(PIECES_PATH, formatRows(pieces.lines)),
  ];
  for (const [table, all] of stored) {
    texts.push(await toEntry(sealedPath(table), formatRows(all.map(sealedRowToLine))));
  }
  const missing = new Set(pieces.missing);
  const files = [...ofEvidence].filter((token) => !missing.has(token)).length;
  const manifest = await toLockedManifest(seal, {
    formatVersion: FORMAT_VERSION,
    minReader: MIN_READER,
    schemaVersion: SCHEMA_VERSION,
    id: db.makeId(),
    createdAt: db.clock().toISOString(),
    app: options.app,
    source: db.deviceId,
    lockId: lock.id,
    counts: countRows(rows, files),
    entries: [...texts, ...pieces.entries].map(({ path, sizeBytes, sha256 }) => ({
      path,
      sizeBytes,
      sha256,
    })),
    missing: pieces.missing.toSorted(),
  });
  return {
    manifest,
    texts,
    written: pieces.written,
    leftOut: { rows: leftOut, files: missing.size },
    lockMark: await markOfLock(lock),
  };
}
