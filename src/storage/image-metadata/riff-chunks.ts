import { bytesToLatin1, hasAsciiAt } from "../byte-search";

/** One chunk of a WebP file (RFC 9649). */
export type RiffChunk = {
  /** Four characters, such as `VP8 `. */
  readonly type: string;
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
};

/** An animation has one chunk a frame; only a hostile file has this many. */
const MAX_CHUNKS = 100_000;
export const RIFF_HEADER_BYTES = 12;

/** The chunks that fill `from` … `to`, or null when one leads beyond the end. */
export function readRiffChunks(bytes: Uint8Array, from: number, to: number): readonly RiffChunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: RiffChunk[] = [];
  let at = from;
  while (at + 8 <= to) {
    const dataStart = at + 8;
    const dataEnd = dataStart + view.getUint32(at + 4, true);
    if (dataEnd > to || chunks.length >= MAX_CHUNKS) return null;
    chunks.push({ type: bytesToLatin1(bytes, at, at + 4), start: at, dataStart, dataEnd });
    // Data of odd length is followed by one byte of padding.
    at = dataEnd + ((dataEnd - dataStart) & 1);
  }
  // One byte short is the padding that some writers leave out at the very end.
  return at === to || at === to + 1 ? chunks : null;
}

export type WebpStructure = {
  readonly chunks: readonly RiffChunk[];
  /** The first byte after what the RIFF header says the file holds. */
  readonly end: number;
};

/** Takes a WebP file apart; null when it is none or was cut off. */
export function readWebpChunks(bytes: Uint8Array): WebpStructure | null {
  if (!hasAsciiAt(bytes, "RIFF", 0) || !hasAsciiAt(bytes, "WEBP", 8)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end < RIFF_HEADER_BYTES || end > bytes.length) return null;
  const chunks = readRiffChunks(bytes, RIFF_HEADER_BYTES, end);
  return chunks === null ? null : { chunks, end };
}
