import { bytesToLatin1, hasAsciiAt } from "../byte-search";

/** One chunk of a PNG file (W3C PNG, third edition, section 5). */
export type PngChunk = {
  /** Four letters, such as `IDAT`. */
  readonly type: string;
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** After the four bytes of the checksum. */
  readonly end: number;
};

export type PngStructure = {
  readonly chunks: readonly PngChunk[];
  /** The first byte after IEND. */
  readonly end: number;
};

export const PNG_SIGNATURE = "\x89PNG\r\n\x1a\n";
const HEADER_BYTES = 13;
/** A picture of 100 MB in the usual pieces of 8 KB has 12,800. */
const MAX_CHUNKS = 200_000;

/**
 * Takes a PNG file apart, from IHDR to IEND. Null when it is no PNG, when a length leads beyond the
 * end, or when IEND is missing. Checksums are not checked: they are copied with their chunks.
 */
export function readPngChunks(bytes: Uint8Array): PngStructure | null {
  if (!hasAsciiAt(bytes, PNG_SIGNATURE, 0)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length && chunks.length < MAX_CHUNKS) {
    const dataStart = at + 8;
    const dataEnd = dataStart + view.getUint32(at);
    const type = bytesToLatin1(bytes, at + 4, dataStart);
    if (dataEnd + 4 > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null;
    chunks.push({ type, start: at, dataStart, dataEnd, end: dataEnd + 4 });
    const isHeader = type === "IHDR" && dataEnd - dataStart === HEADER_BYTES;
    if (isHeader !== (chunks.length === 1)) return null;
    if (type === "IEND") return { chunks, end: dataEnd + 4 };
    at = dataEnd + 4;
  }
  return null;
}
