import { createStreamHash } from "../hand-off/stream-hash";
import { MirrorRefusal } from "./mirror-error";

/** A file below a folder: `data/sites.ndjson`. */
function split(path: string): { readonly folders: readonly string[]; readonly name: string } {
  const parts = path.split("/");
  return { folders: parts.slice(0, -1), name: parts.at(-1) ?? "" };
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === "NotFoundError" || error.name === "TypeMismatchError")
  );
}

/** The folder of that name, or null where there is none. */
export async function findFolder(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await parent.getDirectoryHandle(name);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** The file at a path below a folder, or null where there is none. */
export async function findFile(root: FileSystemDirectoryHandle, path: string): Promise<File | null> {
  const { folders, name } = split(path);
  let folder: FileSystemDirectoryHandle | null = root;
  for (const one of folders) folder = folder === null ? null : await findFolder(folder, one);
  if (folder === null) return null;
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

const SLICE_BYTES = 4 * 1024 * 1024;

/** The SHA-256 of a file, read again in parts. */
export async function hashFile(file: File): Promise<string> {
  const hash = await createStreamHash();
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    hash.update(new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer()));
  }
  return hash.digest();
}

/**
 * Writes a file and reads it again. The browser writes under another name and puts it in place when it is
 * whole, so that what was there stays until then. Refuses with `mirror.not-verified` when what is read
 * has not the hash that was meant.
 */
export async function writeProved(
  root: FileSystemDirectoryHandle,
  path: string,
  parts: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>,
  sha256: string,
): Promise<void> {
  const { folders, name } = split(path);
  let folder = root;
  for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    for await (const part of parts) await stream.write(part);
    await stream.close();
  } catch (error) {
    // A stream that has failed already cannot be given up once more.
    await stream.abort().catch(() => undefined);
    throw error;
  }
  if ((await hashFile(await handle.getFile())) !== sha256) {
    throw new MirrorRefusal({ code: "mirror.not-verified", path });
  }
}

/** Removes a file or folder; that it is gone already is as good. */
export async function remove(parent: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await parent.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
