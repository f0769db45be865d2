import { bytesToLatin1, hasAsciiAt } from "../byte-search";
import { bigEndian, createByteWriter } from "./byte-writer";
import { crc32 } from "./crc32";
import { orientationToExif, readExif, type Orientation } from "./exif";
import { PNG_SIGNATURE, readPngChunks } from "./png-chunks";
import type { RemovedWord } from "./removed-metadata";
import { readXmpWords } from "./xmp-words";

/**
 * The chunks that stay, with the most bytes each may hold: decoders ignore a longer one,
 * so that it could only carry something else.
 */
const keptChunks: ReadonlyMap<string, number> = new Map([
  ["IHDR", 13],
  ["PLTE", 768],
  ["IDAT", Infinity],
  ["IEND", 0],
  ["tRNS", 256],
  ["gAMA", 4],
  ["cHRM", 32],
  ["sRGB", 1],
  ["iCCP", Infinity],
  ["cICP", 4],
  ["mDCV", 24],
  ["cLLI", 8],
  ["sBIT", 4],
  ["bKGD", 6],
  ["pHYs", 9],
  ["acTL", 8],
  ["fcTL", 26],
  ["fdAT", Infinity],
]);

const textChunks: readonly string[] = ["tEXt", "zTXt", "iTXt"];

/** Keywords of text chunks (PNG, section 11.3.3.1). */
const wordsByKeyword: ReadonlyMap<string, RemovedWord> = new Map([
  ["author", "author"],
  ["artist", "author"],
  ["title", "caption"],
  ["description", "caption"],
  ["copyright", "copyright"],
  ["creation time", "date taken"],
  ["date:create", "date taken"],
  ["date:modify", "date taken"],
  ["software", "software"],
  ["source", "camera model"],
  ["comment", "comment"],
]);

function textWords(data: Uint8Array): Iterable<RemovedWord> {
  const head = bytesToLatin1(data, 0, 80);
  const keyword = head.slice(0, Math.max(0, head.indexOf("\0"))).toLowerCase();
  if (keyword === "xml:com.adobe.xmp") return readXmpWords(data);
  if (keyword.startsWith("raw profile type")) return ["camera data"];
  return [wordsByKeyword.get(keyword) ?? "comment"];
}

function orientationChunk(orientation: Orientation): Uint8Array {
  const exif = orientationToExif(orientation);
  const typeAndData = Uint8Array.of(0x65, 0x58, 0x49, 0x66, ...exif);
  return Uint8Array.of(...bigEndian(exif.length), ...typeAndData, ...bigEndian(crc32(typeAndData)));
}

/** Some programs put the name of JPEG's segment first: decoders pass over it, so it turns nothing. */
function misnamedExifWords(data: Uint8Array): Iterable<RemovedWord> {
  const exif = hasAsciiAt(data, "Exif\0\0", 0) ? readExif(data.subarray(6)) : null;
  return exif?.found ?? ["camera data"];
}

/**
 * The same PNG (or animated PNG) with only the chunks that decoding and colors need, each copied with
 * its checksum. Null when it is damaged or holds a critical chunk that no browser knows.
 */
export function stripPng(bytes: Uint8Array, found: Set<RemovedWord>): Uint8Array<ArrayBuffer> | null {
  const structure = readPngChunks(bytes);
  if (structure === null || !structure.chunks.some(({ type }) => type === "IDAT")) return null;
  const writer = createByteWriter(bytes.length + 64);
  writer.write(bytes.subarray(0, PNG_SIGNATURE.length));
  let hasExif = false;
  for (const chunk of structure.chunks) {
    const { type, start, dataStart, dataEnd, end } = chunk;
    if (dataEnd - dataStart <= (keptChunks.get(type) ?? -1)) {
      writer.write(bytes.subarray(start, end));
    } else if (type === "eXIf") {
      const data = bytes.subarray(dataStart, dataEnd);
      const exif = readExif(data);
      for (const word of exif?.found ?? misnamedExifWords(data)) found.add(word);
      if (exif !== null && exif.orientation !== 1 && !hasExif) {
        writer.write(orientationChunk(exif.orientation));
      }
      hasExif = true;
    } else if (textChunks.includes(type)) {
      for (const word of textWords(bytes.subarray(dataStart, dataEnd))) found.add(word);
    } else if (type === "tIME") {
      found.add("date taken");
    } else {
      // A capital first letter says that nothing can be shown without this chunk.
      if (type.charCodeAt(0) < 0x61) return null;
      found.add("other data");
    }
  }
  if (structure.end < bytes.length) found.add("trailing data");
  return writer.finish();
}
