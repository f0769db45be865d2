import { refuseDamaged } from "./backup-error";
import { readSlice, viewOf } from "./read-slice";
import type { ZipDirectory, ZipEntry } from "./zip-directory";
import type { PlacedEntry, ReadableFile } from "./readable-file";

const LOCAL_HEADER_BYTES = 30;
const DESCRIPTOR_BYTES = 16;

function dataStart(entry: ZipEntry): number {
  return entry.headerStart + LOCAL_HEADER_BYTES + entry.path.length;
}

function nextStart(entry: ZipEntry): number {
  return dataStart(entry) + entry.sizeBytes + (entry.hasDescriptor ? DESCRIPTOR_BYTES : 0);
}

function checkLocalHeader(entry: ZipEntry, bytes: Uint8Array<ArrayBuffer>): void {
  const view = viewOf(bytes);
  const [crc, size] = entry.hasDescriptor ? [0, 0] : [entry.crc, entry.sizeBytes];
  const isSame =
    view.getUint32(0, true) === 0x04_03_4b_50 &&
    entry.repeated.every((byte, index) => bytes[4 + index] === byte) &&
    view.getUint32(14, true) === crc &&
    view.getUint32(18, true) === size &&
    view.getUint32(22, true) === size &&
    view.getUint16(26, true) === entry.path.length &&
    view.getUint16(28, true) === 0 &&
    String.fromCharCode(...bytes.subarray(LOCAL_HEADER_BYTES)) === entry.path;
  if (!isSame) refuseDamaged(`The header of ${entry.path} is not what the list says`);
}

function checkDescriptor(entry: ZipEntry, bytes: Uint8Array<ArrayBuffer>): void {
  if (!entry.hasDescriptor) return;
  const view = viewOf(bytes);
  const isSame =
    view.getUint32(0, true) === 0x08_07_4b_50 &&
    view.getUint32(4, true) === entry.crc &&
    view.getUint32(8, true) === entry.sizeBytes &&
    view.getUint32(12, true) === entry.sizeBytes;
  if (!isSame) refuseDamaged(`The end of ${entry.path} is not what the list says`);
}

/**
 * Proves that the entries fill the file from its first byte to the list, one behind the other in
 * the list's order, without gap or overlap, and that header and descriptor of each repeat what the
 * list says. So every reader of zips sees the same entries as we do.
 */
export async function placeEntries(
  file: ReadableFile,
  directory: ZipDirectory,
): Promise<readonly PlacedEntry[]> {
  let expected = 0;
  for (const entry of directory.entries) {
    if (entry.headerStart !== expected) refuseDamaged(`${entry.path} does not follow what stands before it`);
    expected = nextStart(entry);
  }
  if (expected !== directory.start) refuseDamaged("The list does not follow the last entry");
  for (const [index, entry] of directory.entries.entries()) {
    // One read covers the end of the entry before and the header of this one.
    const before = directory.entries[index - 1];
    const from = before === undefined ? 0 : dataStart(before) + before.sizeBytes;
    const bytes = await readSlice(file, from, dataStart(entry));
    const headerAt = entry.headerStart - from;
    if (before !== undefined) checkDescriptor(before, bytes.subarray(0, headerAt));
    checkLocalHeader(entry, bytes.subarray(headerAt));
  }
  const last = directory.entries.at(-1);
  if (last !== undefined) {
    checkDescriptor(last, await readSlice(file, dataStart(last) + last.sizeBytes, directory.start));
  }
  return directory.entries.map((entry) => ({
    path: entry.path,
    start: dataStart(entry),
    sizeBytes: entry.sizeBytes,
    crc: entry.crc,
  }));
}

/** The bytes of one entry. */
export function readEntry(file: ReadableFile, entry: PlacedEntry): Promise<Uint8Array<ArrayBuffer>> {
  return readSlice(file, entry.start, entry.start + entry.sizeBytes);
}
