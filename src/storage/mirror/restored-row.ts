import { MirrorRefusal } from "./mirror-error";
import { findMirror, readManifest } from "./mirror-layout";
import type { MirrorRow } from "./mirror-row";

/** The row for a folder that the workspace was just restored from: its state is the one that is here. */
export async function rowOfRestored(
  picked: FileSystemDirectoryHandle,
  { change, lockMark }: Pick<MirrorRow, "change" | "lockMark">,
): Promise<MirrorRow> {
  const root = await findMirror(picked);
  const manifest = root === null ? null : await readManifest(root);
  if (manifest === null) throw new MirrorRefusal({ code: "mirror.folder-gone" });
  const { id: lastId, createdAt: at } = manifest;
  return { folder: picked, lastId, change, at, lockMark, isPaused: false };
}
