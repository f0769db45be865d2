import { hashBytes } from "../hash-bytes";
import { isAgeFile } from "./age/age-header";
import { BackupRefusal, refuseDamaged } from "./backup-error";
import { crc32 } from "./crc32";
import { MANIFEST_PATH } from "./format";
import { parseManifest, type Manifest } from "./manifest";
import { readSlice } from "./read-slice";
import { decodeStrictly } from "./strict-json";
import { readZipDirectory } from "./zip-directory";
import { placeEntries, readEntry } from "./zip-layout";
import type { PlacedEntry, ReadableFile } from "./readable-file";

/** A file whose outer form is proved: what is in it is what its manifest lists, no more and no less. */
export type OpenFile = {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest; its first digits are the hand-off code. */
  readonly manifestSha: string;
  /** All entries but the manifest, with the hash that the manifest gives them. */
  readonly entries: ReadonlyMap<string, ListedEntry>;
};

/** An entry that stands in the zip and in the manifest alike. */
export type ListedEntry = PlacedEntry & { readonly sha256: string };

const ZIP_MARK = "PK\x03\x04";

async function refuseOtherFiles(file: ReadableFile): Promise<void> {
  if (await isAgeFile(file)) throw new BackupRefusal({ code: "backup.encrypted" });
  const head = String.fromCharCode(...(await readSlice(file, 0, Math.min(file.size, ZIP_MARK.length))));
  if (head !== ZIP_MARK) throw new BackupRefusal({ code: "backup.foreign" });
}

function joinWithList(manifest: Manifest, placed: readonly PlacedEntry[]): ReadonlyMap<string, ListedEntry> {
  const byPath = new Map(placed.map((entry) => [entry.path, entry]));
  const listed = new Map<string, ListedEntry>();
  for (const { path, sizeBytes, sha256 } of manifest.entries) {
    const entry = byPath.get(path);
    if (entry === undefined) throw new BackupRefusal({ code: "backup.entry-missing", path });
    if (entry.sizeBytes !== sizeBytes) throw new BackupRefusal({ code: "backup.entry-changed", path });
    if (listed.has(path)) throw new BackupRefusal({ code: "backup.entry-not-allowed", path });
    listed.set(path, { ...entry, sha256 });
  }
  const unlisted = placed.find(({ path }) => !listed.has(path));
  if (unlisted !== undefined) {
    throw new BackupRefusal({ code: "backup.entry-not-allowed", path: unlisted.path });
  }
  return listed;
}

async function placeInZip(file: ReadableFile): Promise<readonly PlacedEntry[]> {
  await refuseOtherFiles(file);
  return placeEntries(file, await readZipDirectory(file));
}

/** Proves the outer form and reads the manifest. The hashes of the entries are not checked yet. */
export async function openEntries(file: ReadableFile): Promise<OpenFile> {
  const placed = file.placed ?? (await placeInZip(file));
  const [first, ...others] = placed;
  if (first?.path !== MANIFEST_PATH) throw new BackupRefusal({ code: "backup.foreign" });
  const bytes = await readEntry(file, first);
  // The manifest is the one entry whose hash is not in the manifest.
  if (first.crc !== null && crc32(bytes) !== first.crc) refuseDamaged(`${MANIFEST_PATH} was changed`);
  const manifest = parseManifest(decodeStrictly(MANIFEST_PATH, bytes));
  return { manifest, manifestSha: await hashBytes(bytes), entries: joinWithList(manifest, others) };
}

/** The bytes of an entry, whose hash must be the one in the manifest. */
async function readChecked(
  file: ReadableFile,
  open: OpenFile,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = open.entries.get(path);
  if (entry === undefined) throw new BackupRefusal({ code: "backup.entry-missing", path });
  const bytes = await readEntry(file, entry);
  if ((await hashBytes(bytes)) !== entry.sha256) {
    throw new BackupRefusal({ code: "backup.entry-changed", path });
  }
  return bytes;
}

/** The text of an entry, as `readChecked`. */
export async function readCheckedText(file: ReadableFile, open: OpenFile, path: string): Promise<string> {
  return decodeStrictly(path, await readChecked(file, open, path));
}
