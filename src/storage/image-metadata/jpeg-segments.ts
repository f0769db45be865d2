/** One marker of a JPEG file with what belongs to it (ITU-T T.81, annex B). */
export type JpegSegment = {
  /** The byte after 0xFF, such as 0xE1 for APP1. */
  readonly marker: number;
  /** Where its 0xFF stands. */
  readonly start: number;
  /** Where the payload begins, after the two bytes of length. */
  readonly dataStart: number;
  /** Where it ends, for a scan with its compressed data. */
  readonly end: number;
};

export type JpegStructure = {
  readonly segments: readonly JpegSegment[];
  /** The first byte after the end-of-image marker; what follows belongs to no picture. */
  readonly end: number;
};

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** A photo has some dozens; only a hostile file has this many. */
const MAX_SEGMENTS = 100_000;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** True for a marker that opens a frame and so holds its size. */
export function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where the compressed data that begins at `from` ends: at the next marker that is no restart. */
function findScanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    let next = at + 1;
    while (bytes[next] === 0xff) next += 1;
    const marker = bytes[next];
    if (marker === undefined) return -1;
    if (marker !== 0 && !isRestart(marker)) return at;
    at = bytes.indexOf(0xff, next + 1);
  }
  return -1;
}

/**
 * Takes a JPEG file apart, up to its end-of-image marker. Null when it is no JPEG, when a length leads
 * beyond the end, or when the end-of-image marker is missing (the file was cut off).
 */
export function readJpegSegments(bytes: Uint8Array): JpegStructure | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const segments: JpegSegment[] = [];
  let at = 2;
  while (segments.length < MAX_SEGMENTS) {
    if (bytes[at] !== 0xff) return null;
    // Any number of 0xFF may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === END_OF_IMAGE) return { segments, end: at + 2 };
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === START_OF_SCAN) {
      end = findScanEnd(bytes, end);
      if (end === -1) return null;
    }
    segments.push({ marker, start: at, dataStart: at + 4, end });
    at = end;
  }
  return null;
}
