import { BackupRefusal } from "../hand-off/backup-error";
import { FORMAT, MANIFEST_PATH, maxBytesOf } from "../hand-off/format";
import { parseManifest, type Manifest } from "../hand-off/manifest";
import { decodeStrictly } from "../hand-off/strict-json";
import { findFile, findFolder } from "./folder-files";
import { maxBytesOfLocked, parseLockedManifest, type LockedManifest } from "./locked-manifest";

/** The list of a folder: of a plain workspace, that of a hand-off file; of a locked one, of what is sealed. */
export type FolderManifest = Manifest | LockedManifest;

/** True for the list of a folder that holds nothing but what is sealed. */
export function isLockedManifest(manifest: FolderManifest): manifest is LockedManifest {
  return manifest.kind === "locked-mirror";
}

/** The most bytes a file of this name may have in a folder of either kind, or null for a name of others. */
export function maxBytesInFolder(path: string): number | null {
  return maxBytesOf(path) ?? maxBytesOfLocked(path);
}

/** The folder that is made inside the one a person picked, so that nothing of theirs is ever in the way. */
export const MIRROR_FOLDER = "havenmark-mirror";

/**
 * Where the next state waits, complete and proved, while it is put in the place of the last one. As long as
 * its list stands there it is the one to read: what lies beside it may be half of each.
 */
export const NEXT_FOLDER = "next";

/** Reads a list. Throws a `BackupRefusal` for one that does not read. */
export async function parseManifestFile(file: File): Promise<FolderManifest> {
  if (file.size > (maxBytesOf(MANIFEST_PATH) ?? 0)) throw new BackupRefusal({ code: "backup.too-large" });
  const text = decodeStrictly(MANIFEST_PATH, new Uint8Array(await file.arrayBuffer()));
  return parseLockedManifest(text) ?? parseManifest(text);
}

/** The list of the next state, or null where there is none that is whole: it is written last. */
export async function parseNextManifest(file: File | null): Promise<FolderManifest | null> {
  try {
    return file === null ? null : await parseManifestFile(file);
  } catch (error) {
    if (error instanceof BackupRefusal) return null;
    throw error;
  }
}

/** The list of the next state in a folder. */
export async function readNextManifest(root: FileSystemDirectoryHandle): Promise<FolderManifest | null> {
  return parseNextManifest(await findFile(root, `${NEXT_FOLDER}/${MANIFEST_PATH}`));
}

/** The list of the state to read in a folder, or null. Throws a `BackupRefusal` for one that does not read. */
export async function readManifest(root: FileSystemDirectoryHandle): Promise<FolderManifest | null> {
  const next = await readNextManifest(root);
  if (next !== null) return next;
  const file = await findFile(root, MANIFEST_PATH);
  // A run that broke off may leave a file without a word in it.
  return file === null || file.size === 0 ? null : parseManifestFile(file);
}

async function isMirror(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const file = await findFile(folder, MANIFEST_PATH);
  return file !== null && (await file.slice(0, 100).text()).includes(`"${FORMAT}"`);
}

/** The mirror in a picked folder, or the picked folder itself where that is one; null where there is none. */
export async function findMirror(
  picked: FileSystemDirectoryHandle,
): Promise<FileSystemDirectoryHandle | null> {
  if (picked.name === MIRROR_FOLDER || (await isMirror(picked))) return picked;
  return findFolder(picked, MIRROR_FOLDER);
}
