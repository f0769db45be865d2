import { fail, succeed, type Result } from "../../shared/result";
import type { Instant } from "../../shared/iso-date";
import type { Database } from "../database";
import { BackupRefusal } from "../hand-off/backup-error";
import { collectParts, type ResultsOf, type TextEntry } from "../hand-off/backup-parts";
import type { BackupRows } from "../hand-off/backup-rows";
import type { Counts } from "../hand-off/manifest";
import { toManifest } from "../hand-off/save-backup";
import { readSnapshot } from "../hand-off/snapshot";
import type { Watch } from "../hand-off/watch";
import { loadLatestChange } from "../latest-change";
import { gatherSealed } from "./gather-sealed";
import { MirrorRefusal, toMirrorError, type MirrorError } from "./mirror-error";
import {
  findMirror,
  isLockedManifest,
  MIRROR_FOLDER,
  readManifest,
  type FolderManifest,
} from "./mirror-layout";
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
  /** The mark of the lock under which it was written; null in the open. */
  readonly lockMark: string | null;
  /** Files that anybody could read, which went because the workspace is locked now. */
  readonly unlockedFilesRemoved: number;
};

/** What of a run differs between a plain workspace and a locked one. */
export type Gathered = Pick<MirrorRun, "written" | "leftOut" | "lockMark"> & {
  readonly manifest: FolderManifest;
  readonly texts: readonly TextEntry[];
};

/** Refuses to put nothing in the place of something. */
export type RefuseEmpty = (rows: BackupRows) => void;

/** Where a run writes to, and what is there. */
export type MirrorTarget = {
  readonly before: FolderManifest | null;
  /** The folder of the mirror, made where it is missing. Asked for when nothing more can be refused. */
  readonly openRoot: () => Promise<FileSystemDirectoryHandle>;
  readonly refuseEmpty: RefuseEmpty;
};

async function readBefore(
  root: FileSystemDirectoryHandle,
  mayReplace: boolean,
): Promise<FolderManifest | null> {
  try {
    return await readManifest(root);
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error;
    if (mayReplace) return null;
    throw new MirrorRefusal({ code: "mirror.unknown-content" });
  }
}

function refuseForeign(db: Database, before: FolderManifest | null, options: MirrorOptions): void {
  if (before === null || options.mayReplace) return;
  if (before.id === options.lastId || before.source === db.deviceId) return;
  const { counts, createdAt } = before;
  throw new MirrorRefusal({ code: "mirror.other-workspace", ratings: counts.ratings, createdAt });
}

async function gatherPlain(
  db: Database,
  { openRoot, refuseEmpty }: MirrorTarget,
  options: MirrorOptions,
): Promise<Gathered> {
  const { rows, leftOut } = await readSnapshot(db);
  refuseEmpty(rows);
  const root = await openRoot();
  const parts = await collectParts(db, rows, options.resultsOf, "by-key", {});
  const evidence = await mirrorEvidence(db, root, parts, options);
  const { texts, catalogues } = parts;
  const manifest = toManifest(db, rows, { texts, catalogues, ...evidence }, options);
  const files = manifest.missing.filter((path) => path.startsWith("evidence/")).length;
  const { written } = evidence;
  return { manifest, texts, written, leftOut: { rows: leftOut, files }, lockMark: null };
}

async function write(
  db: Database,
  picked: FileSystemDirectoryHandle,
  options: MirrorOptions,
): Promise<MirrorRun> {
  const found = await findMirror(picked);
  if (found !== null) {
    // Whose it is comes first: not even a broken-off run of somebody else is finished here.
    refuseForeign(db, await readBefore(found, options.mayReplace), options);
    await switchToNext(found);
  }
  const before = found === null ? null : await readBefore(found, options.mayReplace);
  refuseForeign(db, before, options);

  const change = await loadLatestChange(db);
  const openRoot = (): Promise<FileSystemDirectoryHandle> =>
    found === null ? picked.getDirectoryHandle(MIRROR_FOLDER, { create: true }) : Promise.resolve(found);
  const refuseEmpty: RefuseEmpty = (rows) => {
    if (rows.sites.length > 0 || before === null || before.counts.sites === 0) return;
    throw new MirrorRefusal({ code: "mirror.nothing-here", ratings: before.counts.ratings });
  };
  const target = { before, openRoot, refuseEmpty };
  const gathered =
    db.seal === null
      ? await gatherPlain(db, target, options)
      : await gatherSealed(db, db.seal, target, options);
  const { manifest, texts, ...rest } = gathered;
  const root = await openRoot();
  await writeNext(root, { manifest, texts, before }, options);
  await switchToNext(root);
  const readable = await removeUnlisted(root, manifest);
  return {
    id: manifest.id,
    change,
    at: manifest.createdAt,
    counts: manifest.counts,
    unlockedFilesRemoved: isLockedManifest(manifest) ? readable : 0,
    ...rest,
  };
}

/**
 * Brings a folder up to what the workspace holds: the entries of a hand-off file as files of their own. At
 * every moment the folder holds one whole state, the last or the next: bytes come first, the texts of the
 * next state wait beside those of the last one until they are proved, and what is no longer named goes at
 * the very end. Of a locked workspace only what is sealed goes there, with its lock, and nothing that was
 * written in the open before stays.
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
