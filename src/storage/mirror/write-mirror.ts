import { fail, succeed, type Result } from "../../shared/result";
import type { Instant } from "../../shared/iso-date";
import type { Database } from "../database";
import { BackupRefusal } from "../hand-off/backup-error";
import { collectParts, type ResultsOf } from "../hand-off/backup-parts";
import type { Counts, Manifest } from "../hand-off/manifest";
import { toManifest } from "../hand-off/save-backup";
import { readSnapshot } from "../hand-off/snapshot";
import type { Watch } from "../hand-off/watch";
import { loadLatestChange } from "../latest-change";
import { MirrorRefusal, toMirrorError, type MirrorError } from "./mirror-error";
import { findMirror, MIRROR_FOLDER, readManifest } from "./mirror-layout";
import { mirrorEvidence } from "./mirror-parts";
import { removeUnlisted, switchToNext, writeNext } from "./switch-state";

/** What mirroring needs from outside storage. */
export type MirrorOptions = Watch & {
  readonly app: string;
  readonly resultsOf?: ResultsOf;
  /** The id of the state that was last written or accepted here; another one in the folder is somebody else's. */
  readonly lastId: string | null;
  /** True when a person agreed that what is in the folder goes. */
  readonly mayReplace: boolean;
};

/** What a run has brought about: the folder holds all that was here at `change`. */
export type MirrorRun = {
  readonly id: string;
  readonly change: number;
  readonly at: Instant;
  readonly counts: Counts;
  /** Files of evidence written in this run. */
  readonly written: number;
  readonly leftOut: { readonly rows: number; readonly files: number };
};

async function readBefore(root: FileSystemDirectoryHandle, mayReplace: boolean): Promise<Manifest | null> {
  try {
    return await readManifest(root);
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error;
    if (mayReplace) return null;
    throw new MirrorRefusal({ code: "mirror.unknown-content" });
  }
}

function refuseForeign(db: Database, before: Manifest | null, options: MirrorOptions): void {
  if (before === null || options.mayReplace) return;
  if (before.id === options.lastId || before.source === db.deviceId) return;
  const { counts, createdAt } = before;
  throw new MirrorRefusal({ code: "mirror.other-workspace", ratings: counts.ratings, createdAt });
}

async function write(
  db: Database,
  picked: FileSystemDirectoryHandle,
  options: MirrorOptions,
): Promise<MirrorRun> {
  if (db.seal !== null) throw new MirrorRefusal({ code: "mirror.locked" });
  const found = await findMirror(picked);
  if (found !== null) {
    // Whose it is comes first: not even a broken-off run of somebody else is finished here.
    refuseForeign(db, await readBefore(found, options.mayReplace), options);
    await switchToNext(found);
  }
  const before = found === null ? null : await readBefore(found, options.mayReplace);
  refuseForeign(db, before, options);

  const change = await loadLatestChange(db);
  const { rows, leftOut } = await readSnapshot(db);
  if (rows.sites.length === 0 && before !== null && before.counts.sites > 0) {
    throw new MirrorRefusal({ code: "mirror.nothing-here", ratings: before.counts.ratings });
  }
  const root = found ?? (await picked.getDirectoryHandle(MIRROR_FOLDER, { create: true }));
  const parts = await collectParts(db, rows, options.resultsOf, "by-key", {});
  const evidence = await mirrorEvidence(db, root, parts, options);
  const { texts, catalogues } = parts;
  const manifest = toManifest(db, rows, { texts, catalogues, ...evidence }, options);
  await writeNext(root, { manifest, texts, before });
  await switchToNext(root);
  await removeUnlisted(root, manifest);
  const files = manifest.missing.filter((path) => path.startsWith("evidence/")).length;
  return {
    id: manifest.id,
    change,
    at: manifest.createdAt,
    counts: manifest.counts,
    written: evidence.written,
    leftOut: { rows: leftOut, files },
  };
}

/**
 * Brings a folder up to what the workspace holds: the entries of a hand-off file as files of their own. At
 * every moment the folder holds one whole state, the last or the next: bytes come first, the texts of the
 * next state wait beside those of the last one until they are proved, and what is no longer named goes at
 * the very end.
 */
export async function writeMirror(
  db: Database,
  picked: FileSystemDirectoryHandle,
  options: MirrorOptions,
): Promise<Result<MirrorRun, MirrorError>> {
  try {
    return succeed(await write(db, picked, options));
  } catch (error) {
    const known = toMirrorError(error);
    if (known === null) throw error;
    return fail(known);
  }
}
