import { hasAsciiAt } from "../byte-search";
import { createByteWriter, littleEndian, type ByteWriter } from "./byte-writer";
import { orientationToExif, readExif } from "./exif";
import type { RemovedWord } from "./removed-metadata";
import { readRiffChunks, readWebpChunks, RIFF_HEADER_BYTES, type RiffChunk } from "./riff-chunks";
import { readXmpWords } from "./xmp-words";

/** Bits in the first byte of VP8X (RFC 9649, section 2.7). */
const flag = { color: 0x20, alpha: 0x10, exif: 0x08, xmp: 0x04, animation: 0x02 } as const;
const VP8X_BYTES = 10;
const FRAME_HEADER_BYTES = 16;
const imageChunks: readonly string[] = ["VP8 ", "VP8L"];
const frameChunks: readonly string[] = ["ALPH", ...imageChunks];

function writeChunk(writer: ByteWriter, type: string, data: Uint8Array | readonly number[]): void {
  writer.write(Array.from(type, (letter) => letter.charCodeAt(0)));
  writer.write(littleEndian(data.length));
  writer.write(data);
  if (data.length % 2 === 1) writer.write([0]);
}

/** One frame of an animation without the chunks that are none of its picture; null when damaged. */
function stripFrame(bytes: Uint8Array, frame: RiffChunk, found: Set<RemovedWord>): Uint8Array | null {
  const { dataStart, dataEnd } = frame;
  if (dataEnd - dataStart < FRAME_HEADER_BYTES) return null;
  const chunks = readRiffChunks(bytes, dataStart + FRAME_HEADER_BYTES, dataEnd);
  if (chunks === null) return null;
  const writer = createByteWriter(dataEnd - dataStart + 8);
  writer.write(bytes.subarray(dataStart, dataStart + FRAME_HEADER_BYTES));
  for (const chunk of chunks) {
    if (frameChunks.includes(chunk.type)) {
      writeChunk(writer, chunk.type, bytes.subarray(chunk.dataStart, chunk.dataEnd));
    } else {
      found.add("other data");
    }
  }
  return writer.finish();
}

/**
 * The same WebP with only the chunks of its pictures, its color profile, and the orientation where it
 * is not 1; flags and sizes say what is left. Null when it is damaged.
 */
export function stripWebp(bytes: Uint8Array, found: Set<RemovedWord>): Uint8Array<ArrayBuffer> | null {
  const structure = readWebpChunks(bytes);
  const first = structure?.chunks[0];
  if (structure === null || first === undefined) return null;
  const isExtended = first.type === "VP8X";
  if (isExtended && first.dataEnd - first.dataStart !== VP8X_BYTES) return null;
  if (!isExtended && !imageChunks.includes(first.type)) return null;
  const flags = isExtended ? bytes[first.dataStart]! : 0;

  const writer = createByteWriter(bytes.length + 64);
  writer.write(bytes.subarray(0, RIFF_HEADER_BYTES));
  const seen = new Set<string>();
  let keptFlags = flags & (flag.alpha | flag.animation);

  for (const chunk of structure.chunks) {
    const { type, dataStart, dataEnd } = chunk;
    const data = bytes.subarray(dataStart, dataEnd);
    const isFirst = !seen.has(type);
    seen.add(type);
    if (type === "ANMF" && isExtended) {
      const frame = stripFrame(bytes, chunk, found);
      if (frame === null) return null;
      writeChunk(writer, type, frame);
    } else if (
      chunk === first ||
      (isExtended && isFirst && ["ALPH", "ANIM", ...imageChunks].includes(type))
    ) {
      writeChunk(writer, type, data);
    } else if (type === "ICCP" && isExtended && isFirst && (flags & flag.color) !== 0) {
      writeChunk(writer, type, data);
      keptFlags |= flag.color;
    } else if (type === "EXIF") {
      const exif = readExif(hasAsciiAt(data, "Exif\0\0", 0) ? data.subarray(6) : data);
      for (const word of exif?.found ?? ["camera data" as const]) found.add(word);
      // Without its flag a decoder never looks at the chunk, so it never turned the picture.
      if (exif !== null && exif.orientation !== 1 && isFirst && (flags & flag.exif) !== 0) {
        writeChunk(writer, type, orientationToExif(exif.orientation));
        keptFlags |= flag.exif;
      }
    } else {
      for (const word of type === "XMP " ? readXmpWords(data) : (["other data"] as const)) found.add(word);
    }
  }
  if (!imageChunks.some((type) => seen.has(type)) && !seen.has("ANMF")) return null;
  if (structure.end < bytes.length) found.add("trailing data");
  writer.patch(4, littleEndian(writer.length() - 8));
  // The reserved bytes after the flags are zero by the standard.
  if (isExtended) writer.patch(RIFF_HEADER_BYTES + 8, [keptFlags, 0, 0, 0]);
  return writer.finish();
}
