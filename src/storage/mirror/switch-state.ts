import type { Entry } from "../hand-off/backup-parts";
import { MANIFEST_PATH, maxBytesOf } from "../hand-off/format";
import type { Manifest } from "../hand-off/manifest";
import { hashBytes } from "../hash-bytes";
import { findFile, findFolder, remove, writeProved } from "./folder-files";
import { NEXT_FOLDER, readNextManifest } from "./mirror-layout";

type TextEntry = Entry & { readonly bytes: Uint8Array<ArrayBuffer> };

/** Writes the texts of the next state that are not in the folder as they are, and its list last of all. */
export async function writeNext(
  root: FileSystemDirectoryHandle,
  {
    manifest,
    texts,
    before,
  }: {
    readonly manifest: Manifest;
    readonly texts: readonly TextEntry[];
    readonly before: Manifest | null;
  },
): Promise<void> {
  const hashesBefore = new Map(before?.entries.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, bytes, sha256, sizeBytes } of texts) {
    const isSame = hashesBefore.get(path) === sha256 && (await findFile(root, path))?.size === sizeBytes;
    if (!isSame) await writeProved(root, `${NEXT_FOLDER}/${path}`, [bytes], sha256);
  }
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
    for (const { path } of manifest.entries) if (maxBytesOf(path) !== null) await copyIntoPlace(root, path);
    await copyIntoPlace(root, MANIFEST_PATH);
  }
  await remove(root, NEXT_FOLDER);
}

/** Removes files of ours that the list no longer names; files of other programs are left alone. */
export async function removeUnlisted(root: FileSystemDirectoryHandle, manifest: Manifest): Promise<void> {
  const listed = new Set(manifest.entries.map(({ path }) => path));
  for (const name of ["evidence", "catalogues", "results"]) {
    const folder = await findFolder(root, name);
    if (folder === null) continue;
    const names: string[] = [];
    for await (const one of folder.keys()) names.push(one);
    for (const one of names) {
      const path = `${name}/${one}`;
      if (maxBytesOf(path) !== null && !listed.has(path)) await remove(folder, one);
    }
  }
}
