import type { TextEntry } from "../hand-off/backup-parts";
import { MANIFEST_PATH, maxBytesOf } from "../hand-off/format";
import { stopIfCanceled, type Watch } from "../hand-off/watch";
import { hashBytes } from "../hash-bytes";
import { findFile, findFolder, remove, writeProved } from "./folder-files";
import { maxBytesInFolder, NEXT_FOLDER, readNextManifest, type FolderManifest } from "./mirror-layout";

/** Writes the texts of the next state that are not in the folder as they are, and its list last of all: from then on it is not stopped. */
export async function writeNext(
  root: FileSystemDirectoryHandle,
  {
    manifest,
    texts,
    before,
  }: {
    readonly manifest: FolderManifest;
    readonly texts: readonly TextEntry[];
    readonly before: FolderManifest | null;
  },
  watch: Watch,
): Promise<void> {
  const hashesBefore = new Map(before?.entries.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, bytes, sha256, sizeBytes } of texts) {
    stopIfCanceled(watch);
    const isSame = hashesBefore.get(path) === sha256 && (await findFile(root, path))?.size === sizeBytes;
    if (!isSame) await writeProved(root, `${NEXT_FOLDER}/${path}`, [bytes], sha256);
  }
  stopIfCanceled(watch);
  const list = new TextEncoder().encode(JSON.stringify(manifest));
  await writeProved(root, `${NEXT_FOLDER}/${MANIFEST_PATH}`, [list], await hashBytes(list));
}

async function copyIntoPlace(root: FileSystemDirectoryHandle, path: string): Promise<void> {
  const file = await findFile(root, `${NEXT_FOLDER}/${path}`);
  if (file === null) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  await writeProved(root, path, [bytes], await hashBytes(bytes));
}

/**
 * Puts the next state in the place of the last one, where one waits; also after a run that broke off in
 * the midst of this. A next state without its list was never complete, and goes.
 */
export async function switchToNext(root: FileSystemDirectoryHandle): Promise<void> {
  if ((await findFolder(root, NEXT_FOLDER)) === null) return;
  const manifest = await readNextManifest(root);
  if (manifest !== null) {
    for (const { path } of manifest.entries)
      if (maxBytesInFolder(path) !== null) await copyIntoPlace(root, path);
    await copyIntoPlace(root, MANIFEST_PATH);
  }
  await remove(root, NEXT_FOLDER);
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

const ourFolders = ["data", "evidence", "catalogues", "results", "sealed", "bytes"];

/**
 * Removes files of ours that the list no longer names; files of other programs are left alone. Gives back how
 * many of them anybody could have read: those of a workspace that was locked since.
 */
export async function removeUnlisted(
  root: FileSystemDirectoryHandle,
  manifest: FolderManifest,
): Promise<number> {
  const listed = new Set([MANIFEST_PATH, ...manifest.entries.map(({ path }) => path)]);
  let readable = 0;
  async function removeFrom(folder: FileSystemDirectoryHandle, base: string): Promise<void> {
    for (const name of await namesIn(folder)) {
      const path = `${base}${name}`;
      if (maxBytesInFolder(path) === null || listed.has(path)) continue;
      await remove(folder, name);
      if (maxBytesOf(path) !== null) readable += 1;
    }
  }
  await removeFrom(root, "");
  for (const name of ourFolders) {
    const folder = await findFolder(root, name);
    if (folder === null) continue;
    await removeFrom(folder, `${name}/`);
    if ((await namesIn(folder)).length === 0) await remove(root, name);
  }
  return readable;
}
