import type { Database } from "../database";
import type { Entry } from "../hand-off/backup-parts";
import { evidencePath, pathToName } from "../hand-off/format";
import { stopIfCanceled, type Watch } from "../hand-off/watch";
import { readPiecesOneByOne } from "../pieces";
import { findFile, findFolder, hashFile, remove, writeProved } from "./folder-files";
import { MirrorRefusal } from "./mirror-error";

/** Thrown where stored bytes break off; they are then owned up to as missing. */
class BytesGone extends Error {}

async function* readBytes(
  db: Database,
  sha: string,
  watch: Watch,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for await (const piece of readPiecesOneByOne(db, sha)) {
    stopIfCanceled(watch);
    if (piece === null) throw new BytesGone();
    yield new Uint8Array(piece);
  }
}

/** Writes the bytes of a file; false where what is stored of it is damaged, and then nothing is left of it. */
async function writeEvidence(
  db: Database,
  root: FileSystemDirectoryHandle,
  entry: Entry,
  watch: Watch,
): Promise<boolean> {
  try {
    await writeProved(root, entry.path, readBytes(db, entry.sha256, watch), entry.sha256);
    return true;
  } catch (error) {
    const isWrong = error instanceof MirrorRefusal && error.error.code === "mirror.not-verified";
    if (!isWrong && !(error instanceof BytesGone)) throw error;
    const folder = await findFolder(root, "evidence");
    if (folder !== null) await remove(folder, pathToName(entry.path));
    return false;
  }
}

/** The evidence of a state of the mirror: what is in the folder, and what can be had nowhere. */
export type MirroredFiles = {
  readonly files: readonly Entry[];
  readonly missing: readonly string[];
  /** How many were written in this run. */
  readonly written: number;
};

/**
 * Brings the bytes of evidence into the folder: the new ones only, since each is named by its hash. What
 * the browser has lost and the folder still holds stays there, and is listed.
 */
export async function mirrorEvidence(
  db: Database,
  root: FileSystemDirectoryHandle,
  wanted: { readonly files: readonly Entry[]; readonly missing: readonly string[] },
  watch: Watch,
): Promise<MirroredFiles> {
  const files: Entry[] = [];
  const missing: string[] = [];
  const total = wanted.files.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  let done = 0;
  let written = 0;
  for (const entry of wanted.files) {
    stopIfCanceled(watch);
    const there = await findFile(root, entry.path);
    if (there?.size === entry.sizeBytes) files.push(entry);
    else if (await writeEvidence(db, root, entry, watch)) {
      files.push(entry);
      written += 1;
    } else missing.push(entry.path);
    done += entry.sizeBytes;
    watch.onProgress?.({ phase: "writing", done, total });
  }
  for (const path of wanted.missing) {
    const sha = pathToName(path);
    const there = path === evidencePath(sha) ? await findFile(root, path) : null;
    if (there !== null && (await hashFile(there)) === sha) {
      files.push({ path, sizeBytes: there.size, sha256: sha });
    } else missing.push(path);
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), missing, written };
}
