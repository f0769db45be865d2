import { hasAsciiAt, indexOfAscii } from "../byte-search";
import { createByteWriter } from "./byte-writer";
import { orientationToExif, readExif, type Orientation } from "./exif";
import { isFrameMarker, readJpegSegments, type JpegSegment } from "./jpeg-segments";
import { readPhotoshopWords } from "./photoshop-words";
import type { RemovedWord } from "./removed-metadata";
import { readXmpWords } from "./xmp-words";

const EXIF_NAME = "Exif\0\0";
const XMP_NAME = "http://ns.adobe.com/xap/1.0/\0";
const LONG_XMP_NAME = "http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP_NAME = "Photoshop 3.0\0";
const JFIF_DATA_BYTES = 14;
const ADOBE_DATA_BYTES = 12;

const marker = {
  huffman: 0xc4,
  arithmetic: 0xcc,
  scan: 0xda,
  quantization: 0xdb,
  lines: 0xdc,
  restartInterval: 0xdd,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app13: 0xed,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
} as const;

/** What a decoder reads besides frames. */
const decodingMarkers: readonly number[] = [
  marker.huffman,
  marker.arithmetic,
  marker.scan,
  marker.quantization,
  marker.lines,
  marker.restartInterval,
];

/** How a segment of metadata is dealt with: `kept` is what goes on in its place. */
type Verdict = {
  readonly kept: Uint8Array | readonly number[] | null;
  readonly found: Iterable<RemovedWord>;
};

const drop = (...found: readonly RemovedWord[]): Verdict => ({ kept: null, found });

function orientationSegment(orientation: Orientation): readonly number[] {
  const exif = orientationToExif(orientation);
  const name = Array.from(EXIF_NAME, (letter) => letter.charCodeAt(0));
  return [0xff, marker.app1, 0, 2 + name.length + exif.length, ...name, ...exif];
}

function judgeJfif(bytes: Uint8Array, { start, dataStart, end }: JpegSegment): Verdict {
  if (hasAsciiAt(bytes, "JFXX\0", dataStart)) return drop("embedded thumbnail");
  if (!hasAsciiAt(bytes, "JFIF\0", dataStart) || end - dataStart < JFIF_DATA_BYTES) return drop("other data");
  // The same header, its thumbnail of no width and no height.
  const head = bytes.subarray(start, start + 2);
  const kept = [...head, 0, 2 + JFIF_DATA_BYTES, ...bytes.subarray(dataStart, dataStart + 12), 0, 0];
  return { kept, found: end - dataStart > JFIF_DATA_BYTES ? ["embedded thumbnail"] : [] };
}

function judgeAdobe(bytes: Uint8Array, { dataStart, end }: JpegSegment): Verdict {
  if (!hasAsciiAt(bytes, "Adobe", dataStart) || end - dataStart < ADOBE_DATA_BYTES) return drop("other data");
  const data = bytes.subarray(dataStart, dataStart + ADOBE_DATA_BYTES);
  const hasMore = end - dataStart > ADOBE_DATA_BYTES;
  return {
    kept: [0xff, marker.app14, 0, 2 + ADOBE_DATA_BYTES, ...data],
    found: hasMore ? ["other data"] : [],
  };
}

function judgeApp1(bytes: Uint8Array, { dataStart, end }: JpegSegment): Verdict {
  const data = bytes.subarray(dataStart, end);
  if (hasAsciiAt(data, XMP_NAME, 0)) return drop(...readXmpWords(data.subarray(XMP_NAME.length)));
  if (hasAsciiAt(data, LONG_XMP_NAME, 0)) return drop(...readXmpWords(data.subarray(LONG_XMP_NAME.length)));
  return drop("other data");
}

function judgeMetadata(bytes: Uint8Array, segment: JpegSegment): Verdict | "damaged" {
  const { start, dataStart, end } = segment;
  switch (segment.marker) {
    case marker.app0:
      return judgeJfif(bytes, segment);
    case marker.app1:
      return judgeApp1(bytes, segment);
    case marker.app2:
      if (hasAsciiAt(bytes, "ICC_PROFILE\0", dataStart)) {
        return { kept: bytes.subarray(start, end), found: [] };
      }
      return drop(hasAsciiAt(bytes, "MPF\0", dataStart) ? "second image" : "other data");
    case marker.app13:
      if (!hasAsciiAt(bytes, PHOTOSHOP_NAME, dataStart)) return drop("other data");
      return drop(...readPhotoshopWords(bytes.subarray(dataStart, end), PHOTOSHOP_NAME.length));
    case marker.app14:
      return judgeAdobe(bytes, segment);
    case marker.comment:
      return drop("comment");
    default:
      // Reserved and hierarchical markers are in no photo, and no browser decodes them.
      return segment.marker > marker.app2 && segment.marker <= marker.app15 ? drop("other data") : "damaged";
  }
}

function trailerWords(bytes: Uint8Array, from: number): readonly RemovedWord[] {
  if (from >= bytes.length) return [];
  const words: RemovedWord[] = ["trailing data"];
  if (indexOfAscii(bytes, "ftyp", from) !== -1) words.push("video");
  if (indexOfAscii(bytes, "\xff\xd8\xff", from) !== -1) words.push("second image");
  return words;
}

/**
 * The same JPEG without metadata; frames, tables and compressed data are copied byte for byte.
 * Kept are the color profile, what says how colors are coded, and the orientation where it is not 1.
 * Null when the file is damaged.
 */
export function stripJpeg(bytes: Uint8Array, found: Set<RemovedWord>): Uint8Array<ArrayBuffer> | null {
  const structure = readJpegSegments(bytes);
  if (structure === null) return null;
  const writer = createByteWriter(bytes.length + 64);
  writer.write([0xff, 0xd8]);
  let [hasExif, hasFrame, hasScan] = [false, false, false];
  for (const segment of structure.segments) {
    const { start, dataStart, end } = segment;
    if (isFrameMarker(segment.marker) || decodingMarkers.includes(segment.marker)) {
      writer.write(bytes.subarray(start, end));
      hasFrame ||= isFrameMarker(segment.marker);
      hasScan ||= segment.marker === marker.scan;
      continue;
    }
    if (segment.marker === marker.app1 && hasAsciiAt(bytes, EXIF_NAME, dataStart)) {
      const exif = readExif(bytes.subarray(dataStart + EXIF_NAME.length, end));
      for (const word of exif?.found ?? ["camera data" as const]) found.add(word);
      // Decoders take the first Exif block, so a later one never turned the picture.
      if (exif !== null && exif.orientation !== 1 && !hasExif) {
        writer.write(orientationSegment(exif.orientation));
      }
      hasExif = true;
      continue;
    }
    const verdict = judgeMetadata(bytes, segment);
    if (verdict === "damaged") return null;
    if (verdict.kept !== null) writer.write(verdict.kept);
    for (const word of verdict.found) found.add(word);
  }
  if (!hasFrame || !hasScan) return null;
  for (const word of trailerWords(bytes, structure.end)) found.add(word);
  writer.write([0xff, 0xd9]);
  return writer.finish();
}
