import { bytesToLatin1, hasAsciiAt } from "../byte-search";
import { inflate, type Inflated } from "./inflate";

/** One file inside a zip (PKWARE APPNOTE 6.3.10), checked against its local header. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly dataStart: number;
  readonly dataEnd: number;
};

const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
/** An Office file has some dozens of parts, one with many pictures some thousands. */
const MAX_ENTRIES = 10_000;

/** Where the end record stands whose comment reaches exactly to the end of the file, or -1. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (
      hasAsciiAt(bytes, "PK\x05\x06", at) &&
      at + END_BYTES + view.getUint16(at + 20, true) === bytes.length
    ) {
      return at;
    }
  }
  return -1;
}

/**
 * The files inside a zip by its central directory. Null for anything doubtful: two parts of one
 * archive, zip64, a local header that disagrees, data that overlaps or leads outside, a name twice.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  if (end === -1) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isWhole || count > MAX_ENTRIES || start + view.getUint32(end + 12, true) > end) return null;

  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || !hasAsciiAt(bytes, "PK\x01\x02", at)) return null;
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + LOCAL_BYTES > start || !hasAsciiAt(bytes, "PK\x03\x04", local)) return null;
    if (view.getUint16(local + 26, true) !== nameLength) return null;
    const name = bytesToLatin1(bytes, at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    if (!hasAsciiAt(bytes, name, local + LOCAL_BYTES)) return null;
    const dataStart = local + LOCAL_BYTES + nameLength + view.getUint16(local + 28, true);
    const dataEnd = dataStart + view.getUint32(at + 20, true);
    if (dataEnd > start) return null;
    const isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0;
    entries.push({ name, method: view.getUint16(at + 10, true), isEncrypted, dataStart, dataEnd });
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return hasOverlap(entries) || new Set(entries.map(({ name }) => name)).size < count ? null : entries;
}

function hasOverlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.dataStart - b.dataStart);
  return sorted.some(({ dataStart }, index) => index > 0 && dataStart < sorted[index - 1]!.dataEnd);
}

/** The content of one entry, at most `maxBytes` of it; nothing for a method that is not deflate. */
export async function readZipEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Promise<Inflated> {
  const data = bytes.subarray(entry.dataStart, entry.dataEnd);
  if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) {
    return { bytes: new Uint8Array(), isWhole: false };
  }
  if (entry.method === 8) return inflate(data, "deflate-raw", maxBytes);
  return { bytes: data.slice(0, maxBytes), isWhole: data.length <= maxBytes };
}
