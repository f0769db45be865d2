import type { RemovedWord } from "./removed-metadata";

/** How the stored picture is turned or mirrored for display; 1 is upright (Exif 2.32, tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type ExifReading = {
  readonly orientation: Orientation;
  readonly found: ReadonlySet<RemovedWord>;
};

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;
/** A picture has five directories or fewer; hostile files chain them. */
const MAX_DIRECTORIES = 16;

const wordsByTag: ReadonlyMap<number, RemovedWord> = new Map([
  [0x010e, "caption"],
  [0x010f, "camera model"],
  [0x0110, "camera model"],
  [0x0131, "software"],
  [0x0132, "date taken"],
  [0x013b, "author"],
  [0x013c, "software"],
  [0x8298, "copyright"],
  [0x9003, "date taken"],
  [0x9004, "date taken"],
  [0x927c, "camera notes"],
  [0x9286, "comment"],
  [0x9c9b, "caption"],
  [0x9c9c, "comment"],
  [0x9c9d, "author"],
  [0x9c9e, "keywords"],
  [0x9c9f, "caption"],
  [0xa430, "author"],
  [0xa431, "serial number"],
  [0xa432, "camera model"],
  [0xa433, "camera model"],
  [0xa434, "camera model"],
  [0xa435, "serial number"],
]);

type Directory = { readonly offset: number; readonly holds: "main" | "thumbnail" | "camera" | "gps" };

/** The word for one entry of a directory; null for what only decoding needs. */
function wordOf(tag: number, holds: Directory["holds"]): RemovedWord | null {
  if (holds === "thumbnail") return "embedded thumbnail";
  if (holds === "gps") return tag === 0 ? "camera data" : "GPS position";
  const isAboutPixels = tag === ORIENTATION_TAG || tag === 0x8769 || tag === 0x8825;
  return wordsByTag.get(tag) ?? (isAboutPixels ? null : "camera data");
}

/** Where entry `tag` points to, if it opens a further directory. */
function directoryOf(tag: number, offset: number): Directory | null {
  if (tag === 0x8769) return { offset, holds: "camera" };
  if (tag === 0x8825) return { offset, holds: "gps" };
  return null;
}

/**
 * Reads a TIFF block just far enough to say what it tells and how the picture is turned.
 * Null when it is not one. Offsets that lead nowhere or in circles are left alone.
 */
export function readExif(tiff: Uint8Array): ExifReading | null {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return null;
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return null;

  const found = new Set<RemovedWord>();
  const directories: Directory[] = [];
  let orientation: Orientation = 1;

  function visit(next: Directory): void {
    const isSeen = directories.some(({ offset }) => offset === next.offset);
    if (!isSeen && directories.length < MAX_DIRECTORIES && next.offset + 2 <= tiff.length) {
      directories.push(next);
    }
  }

  visit({ offset: view.getUint32(4, isLittle), holds: "main" });
  // The list grows while it is walked.
  for (const { offset, holds } of directories) {
    const count = view.getUint16(offset, isLittle);
    let at = offset + 2;
    for (let index = 0; index < count && at + ENTRY_BYTES <= tiff.length; index += 1, at += ENTRY_BYTES) {
      const tag = view.getUint16(at, isLittle);
      const word = wordOf(tag, holds);
      if (word !== null) found.add(word);
      const next = directoryOf(tag, view.getUint32(at + 8, isLittle));
      if (next !== null) visit(next);
      const isOne = view.getUint16(at + 2, isLittle) === SHORT && view.getUint32(at + 4, isLittle) === 1;
      const value = view.getUint16(at + 8, isLittle);
      if (tag === ORIENTATION_TAG && holds === "main" && isOne && value >= 1 && value <= 8) {
        orientation = value as Orientation;
      }
    }
    // The directory after the first describes the small picture inside.
    if (holds === "main" && at + 4 <= tiff.length) {
      const next = view.getUint32(at, isLittle);
      if (next !== 0) visit({ offset: next, holds: "thumbnail" });
    }
  }
  return { orientation, found };
}

/** A TIFF block of 26 bytes that says how the picture is turned, and nothing else. */
export function orientationToExif(orientation: Orientation): Uint8Array<ArrayBuffer> {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([...header, 0, 1, ...entry, 0, 0, 0, 0]);
}
