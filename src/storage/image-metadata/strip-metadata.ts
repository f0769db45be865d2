import { fail, succeed, type Result } from "../../shared/result";
import { sortRemovedWords, type RemovedWord } from "./removed-metadata";
import { stripGif } from "./strip-gif";
import { stripJpeg } from "./strip-jpeg";
import { stripPng } from "./strip-png";
import { stripWebp } from "./strip-webp";

type Strip = (bytes: Uint8Array, found: Set<RemovedWord>) => Uint8Array<ArrayBuffer> | null;

const stripByMediaType: ReadonlyMap<string, Strip> = new Map([
  ["image/jpeg", stripJpeg],
  ["image/png", stripPng],
  ["image/webp", stripWebp],
  ["image/gif", stripGif],
]);

export type StrippedImage = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was taken out, in plain words, each once; empty when there was nothing. */
  readonly removed: readonly RemovedWord[];
};

/** The picture cannot be taken apart, so nobody can say what is in it: it must not be stored as clean. */
export type StripError = { readonly code: "image.damaged" };

/**
 * True for the types that `stripMetadata` cleans. All others (HEIC, AVIF, TIFF, video) are kept as
 * they are, and a person must be told that they may hold a location.
 */
export function canStripMetadata(mediaType: string): boolean {
  return stripByMediaType.has(mediaType);
}

/**
 * The same picture without the data that tells where, when, by whom and with what it was taken:
 * Exif, XMP, IPTC, comments, small pictures inside, and whatever follows the end. The compressed
 * pixels are copied byte for byte; color profile and orientation stay.
 *
 * `mediaType` is what the content was detected as. Bytes of other types come back as they are.
 */
export function stripMetadata(bytes: Uint8Array, mediaType: string): Result<StrippedImage, StripError> {
  const strip = stripByMediaType.get(mediaType);
  if (strip === undefined) return succeed({ bytes: bytes.slice(), removed: [] });
  const found = new Set<RemovedWord>();
  const stripped = strip(bytes, found);
  if (stripped === null) return fail({ code: "image.damaged" });
  return succeed({ bytes: stripped, removed: sortRemovedWords(found) });
}
