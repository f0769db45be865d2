import { crc32, deflateSync } from "node:zlib";

export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function concat(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function numberToBytes(value: number, size: number, isLittle: boolean): readonly number[] {
  const bytes = Array.from({ length: size }, (_, index) => (value >>> (8 * (size - 1 - index))) & 0xff);
  return isLittle ? bytes.toReversed() : bytes;
}

type TiffOptions = {
  readonly orientation?: number;
  readonly hasGps?: boolean;
  readonly hasThumbnail?: boolean;
  readonly isLittle?: boolean;
  /** Further tags of the first directory, each a short. */
  readonly tags?: readonly number[];
};

/** A TIFF block as cameras write it: first directory, GPS directory, directory of the small picture. */
export function aTiff({
  orientation,
  hasGps,
  hasThumbnail,
  isLittle = false,
  tags = [],
}: TiffOptions): Uint8Array<ArrayBuffer> {
  const short = (value: number): readonly number[] => numberToBytes(value, 2, isLittle);
  const long = (value: number): readonly number[] => numberToBytes(value, 4, isLittle);
  const shortEntry = (tag: number, value: number): readonly number[] => [
    ...short(tag),
    ...short(3),
    ...long(1),
    ...short(value),
    0,
    0,
  ];
  const entries = tags.map((tag) => shortEntry(tag, 1));
  if (orientation !== undefined) entries.push(shortEntry(0x0112, orientation));
  const gpsAt = 8 + 2 + (entries.length + 1) * 12 + 4;
  if (hasGps === true) entries.push([...short(0x8825), ...short(4), ...long(1), ...long(gpsAt)]);
  const end = 8 + 2 + entries.length * 12 + 4;
  const gps = hasGps === true ? [...short(1), ...shortEntry(0x0002, 38), ...long(0)] : [];
  const small = hasThumbnail === true ? [...short(1), ...shortEntry(0x0103, 6), ...long(0)] : [];
  const header = [...ascii(isLittle ? "II" : "MM"), ...short(42), ...long(8)];
  const next = hasThumbnail === true ? end + gps.length : 0;
  return concat(header, short(entries.length), ...entries, long(next), gps, small);
}

export function jpegSegment(marker: number, ...data: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = concat(...data);
  return concat([0xff, marker], numberToBytes(whole.length + 2, 2, false), whole);
}

export function exifSegment(options: TiffOptions): Uint8Array<ArrayBuffer> {
  return jpegSegment(0xe1, ascii("Exif\0\0"), aTiff(options));
}

/** The JPEG with further segments behind its first two bytes. */
export function jpegWith(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return concat(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
}

export function pngChunk(type: string, data: Uint8Array | readonly number[] = []): Uint8Array<ArrayBuffer> {
  const body = concat(ascii(type), data);
  return concat(numberToBytes(data.length, 4, false), body, numberToBytes(crc32(body), 4, false));
}

const AFTER_PNG_HEADER = 33;

/** The PNG with further chunks behind IHDR. */
export function pngWith(png: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return concat(png.subarray(0, AFTER_PNG_HEADER), ...chunks, png.subarray(AFTER_PNG_HEADER));
}

/** An animated PNG of two frames, 2 × 2 pixels, red and then green. */
export function anAnimatedPng(...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const pixels = (color: readonly number[]): Uint8Array =>
    deflateSync(concat([0], color, color, [0], color, color));
  const control = (sequence: number): readonly number[] => [
    ...[sequence, 2, 2, 0, 0].flatMap((value) => numberToBytes(value, 4, false)),
    0,
    1,
    0,
    10,
    0,
    0,
  ];
  return concat(
    ascii("\x89PNG\r\n\x1a\n"),
    pngChunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]),
    pngChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]),
    ...chunks,
    pngChunk("fcTL", control(0)),
    pngChunk("IDAT", pixels([255, 0, 0])),
    pngChunk("fcTL", control(1)),
    pngChunk("fdAT", concat([0, 0, 0, 2], pixels([0, 255, 0]))),
    pngChunk("IEND"),
  );
}

export function riffChunk(type: string, data: Uint8Array | readonly number[]): Uint8Array<ArrayBuffer> {
  return concat(ascii(type), numberToBytes(data.length, 4, true), data, data.length % 2 === 1 ? [0] : []);
}

export function riff(...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = concat(ascii("WEBP"), ...chunks);
  return concat(ascii("RIFF"), numberToBytes(body.length, 4, true), body);
}

/** A plain WebP of 24 × 16 pixels in the extended form, with these flags and chunks around its picture. */
export function webpWith(
  webp: Uint8Array,
  flags: number,
  before: readonly Uint8Array[],
  after: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const header = riffChunk("VP8X", [flags, 0, 0, 0, 23, 0, 0, 15, 0, 0]);
  return riff(header, ...before, webp.subarray(12), ...after);
}

export function gifExtension(label: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const blocks = parts.flatMap((part) => [part.length, ...part]);
  return concat([0x21, label], blocks, [0]);
}

/** The GIF with further blocks behind its global colors. */
export function gifWith(gif: Uint8Array, ...blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const headerEnd = 13 + ((gif[10]! & 0x80) === 0 ? 0 : 3 * 2 ** ((gif[10]! & 7) + 1));
  return concat(gif.subarray(0, headerEnd), ...blocks, gif.subarray(headerEnd));
}

const xmpStart = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="38,30N"';

/** An XMP packet with a GPS position. */
export const xmpPacket = ascii(`${xmpStart} xmpMM:DocumentID="xmp.did:0042"/></x:xmpmeta>`);
