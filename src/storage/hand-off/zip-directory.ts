import { BackupRefusal, refuseDamaged } from "./backup-error";
import { maxBytesOf } from "./format";
import { readSlice, viewOf } from "./read-slice";
import { readCount64, readZipEnd, SEE_64 } from "./zip-end-record";
import type { ReadableFile } from "./readable-file";

/** One entry of a zip, as far as its directory says. */
export type ZipEntry = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly crc: number;
  /** Where its local header stands. */
  readonly headerStart: number;
  /** Version, flags, method, time and date, which the local header must repeat byte for byte. */
  readonly repeated: Uint8Array;
  /** Sizes and checksum stand behind the data, not before it. */
  readonly hasDescriptor: boolean;
};

const DIRECTORY_HEADER_BYTES = 46;
const HAS_DESCRIPTOR = 0x08;
const IS_UTF8 = 0x800;
/** The longest allowed name, and then some. */
const MAX_NAME_BYTES = 128;
const OFFSET_64_BYTES = 12;

function toPath(name: Uint8Array): string {
  // Every allowed name is plain ASCII, so each byte is a character.
  return String.fromCharCode(...name);
}

function readOffset(view: DataView, extraStart: number, extraLength: number): number {
  const short = view.getUint32(42, true);
  const isLong = short === SEE_64;
  if (extraLength !== (isLong ? OFFSET_64_BYTES : 0))
    refuseDamaged("An entry has parts that nobody asked for");
  if (!isLong) return short;
  const isOffset = view.getUint16(extraStart, true) === 1 && view.getUint16(extraStart + 2, true) === 8;
  const offset = readCount64(view, extraStart + 4);
  if (!isOffset || offset < SEE_64) refuseDamaged("An entry says in 64 bits what fits into 32");
  return offset;
}

function readHeader(bytes: Uint8Array<ArrayBuffer>): { entry: ZipEntry; length: number } {
  const view = viewOf(bytes);
  if (bytes.length < DIRECTORY_HEADER_BYTES || view.getUint32(0, true) !== 0x02_01_4b_50) {
    refuseDamaged("The list of entries breaks off");
  }
  const flags = view.getUint16(8, true);
  const sizeBytes = view.getUint32(24, true);
  const nameLength = view.getUint16(28, true);
  const extraLength = view.getUint16(30, true);
  const extraStart = DIRECTORY_HEADER_BYTES + nameLength;
  const length = extraStart + extraLength;
  const isPlain =
    view.getUint16(6, true) <= 45 &&
    (flags & ~(HAS_DESCRIPTOR | IS_UTF8)) === 0 &&
    view.getUint16(10, true) === 0 &&
    view.getUint32(20, true) === sizeBytes &&
    view.getUint16(32, true) === 0 &&
    view.getUint16(34, true) === 0;
  if (!isPlain) refuseDamaged("An entry is compressed, encrypted or spread over files");
  if (nameLength === 0 || nameLength > MAX_NAME_BYTES || length > bytes.length) {
    refuseDamaged("The list of entries breaks off");
  }
  const path = toPath(bytes.subarray(DIRECTORY_HEADER_BYTES, extraStart));
  const maxBytes = maxBytesOf(path);
  if (maxBytes === null) throw new BackupRefusal({ code: "backup.entry-not-allowed", path });
  if (sizeBytes > maxBytes) throw new BackupRefusal({ code: "backup.too-large" });
  return {
    length,
    entry: {
      path,
      sizeBytes,
      crc: view.getUint32(16, true),
      headerStart: readOffset(view, extraStart, extraLength),
      repeated: bytes.slice(6, 16),
      hasDescriptor: (flags & HAS_DESCRIPTOR) !== 0,
    },
  };
}

/** A zip's own list of what is in it, and where that list begins. */
export type ZipDirectory = { readonly entries: readonly ZipEntry[]; readonly start: number };

/**
 * Reads the list of entries at the end of a zip. Names must be among the allowed ones, each once;
 * nothing may be compressed, so that no entry is larger than the file itself.
 */
export async function readZipDirectory(file: ReadableFile): Promise<ZipDirectory> {
  const end = await readZipEnd(file);
  const largest = end.entries * (DIRECTORY_HEADER_BYTES + MAX_NAME_BYTES + OFFSET_64_BYTES);
  if (end.directoryEnd - end.directoryStart > largest) refuseDamaged("The list of entries is too long");
  const bytes = await readSlice(file, end.directoryStart, end.directoryEnd);
  const entries: ZipEntry[] = [];
  const paths = new Set<string>();
  let at = 0;
  while (entries.length < end.entries) {
    const { entry, length } = readHeader(bytes.subarray(at));
    if (paths.has(entry.path)) {
      throw new BackupRefusal({ code: "backup.entry-not-allowed", path: entry.path });
    }
    paths.add(entry.path);
    entries.push(entry);
    at += length;
  }
  if (at !== bytes.length) refuseDamaged("The list of entries is followed by something else");
  return { entries, start: end.directoryStart };
}
