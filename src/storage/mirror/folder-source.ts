import { BackupRefusal } from "../hand-off/backup-error";
import { MANIFEST_PATH, MAX_ENTRIES, maxBytesOf } from "../hand-off/format";
import type { PlacedEntry, ReadableFile } from "../hand-off/readable-file";
import { findFile } from "./folder-files";
import {
  isLockedManifest,
  MIRROR_FOLDER,
  NEXT_FOLDER,
  parseManifestFile,
  parseNextManifest,
  type FolderManifest,
} from "./mirror-layout";

/** A folder that is read: the file at a path below it, or null. */
export type FolderSource = { readonly fileAt: (path: string) => Promise<File | null> };

/** A folder by its handle. */
export function handleToSource(folder: FileSystemDirectoryHandle): FolderSource {
  return { fileAt: (path) => findFile(folder, path) };
}

/** A folder as a file input gives it where there are no handles: all files below it, with their paths. */
export function filesToSource(files: readonly File[]): FolderSource {
  const byPath = new Map(files.map((file) => [file.webkitRelativePath.replace(/^[^/]*\//, ""), file]));
  return { fileAt: (path) => Promise.resolve(byPath.get(path) ?? null) };
}

/** The latest whole state in a folder. */
type Found = {
  readonly manifest: FolderManifest;
  readonly manifestFile: File;
  readonly fileAt: FolderSource["fileAt"];
};

/** Looks for the latest whole state of the mirror in a folder; see `NEXT_FOLDER`. */
export async function findLatest(source: FolderSource): Promise<Found> {
  for (const base of ["", `${MIRROR_FOLDER}/`]) {
    const next = `${base}${NEXT_FOLDER}/`;
    const [nextFile, file] = await Promise.all(
      [next, base].map((folder) => source.fileAt(`${folder}${MANIFEST_PATH}`)),
    );
    const nextManifest = await parseNextManifest(nextFile ?? null);
    if (nextFile && nextManifest !== null) {
      // What is the same in both states lies in its place already.
      const fileAt = async (path: string): Promise<File | null> =>
        (await source.fileAt(`${next}${path}`)) ?? source.fileAt(`${base}${path}`);
      return { manifest: nextManifest, manifestFile: nextFile, fileAt };
    }
    if (file) {
      const fileAt = (path: string): Promise<File | null> => source.fileAt(`${base}${path}`);
      return { manifest: await parseManifestFile(file), manifestFile: file, fileAt };
    }
  }
  throw new BackupRefusal({ code: "backup.foreign" });
}

/** A file and where it begins when all are laid one behind the other. */
type LaidFile = { readonly from: number; readonly file: File };

/** The index of the last file that begins at or before a place. */
function findLastAt(files: readonly LaidFile[], at: number): number {
  let [low, high] = [0, files.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((files[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Opens a mirror for the same checks that a hand-off file passes: its files are laid one behind the other,
 * the list first. Files that the list does not name are not looked at: other programs leave their own.
 * Refuses a locked folder with `backup.encrypted`: see `openLockedFolder`.
 */
export async function openFolder(source: FolderSource): Promise<ReadableFile> {
  const { manifest, manifestFile, fileAt } = await findLatest(source);
  if (isLockedManifest(manifest)) throw new BackupRefusal({ code: "backup.encrypted" });
  if (manifest.entries.length > MAX_ENTRIES) throw new BackupRefusal({ code: "backup.too-large" });
  const placed: PlacedEntry[] = [];
  const files: LaidFile[] = [];
  let size = 0;
  const place = (path: string, file: File): void => {
    placed.push({ path, start: size, sizeBytes: file.size, crc: null });
    files.push({ from: size, file });
    size += file.size;
  };
  place(MANIFEST_PATH, manifestFile);
  for (const { path } of manifest.entries) {
    const most = maxBytesOf(path);
    if (most === null || path === MANIFEST_PATH) {
      throw new BackupRefusal({ code: "backup.entry-not-allowed", path });
    }
    const file = await fileAt(path);
    if (file === null) throw new BackupRefusal({ code: "backup.entry-missing", path });
    if (file.size > most) throw new BackupRefusal({ code: "backup.too-large" });
    // Two empty ones would stand at one place; none of ours is empty but a table without rows.
    if (file.size > 0) place(path, file);
    else placed.push({ path, start: size, sizeBytes: 0, crc: null });
  }
  return {
    size,
    placed,
    slice(start, end) {
      const { from, file } = files[findLastAt(files, start)] ?? { from: 0, file: manifestFile };
      return file.slice(start - from, end - from);
    },
  };
}
