import { hasAsciiAt } from "../byte-search";
import { readExif } from "./exif";
import type { RemovedWord } from "./removed-metadata";
import { readXmpWords } from "./xmp-words";

const IPTC_RESOURCE = 0x0404;
const XMP_RESOURCE = 0x0424;
const EXIF_RESOURCES: readonly number[] = [0x0422, 0x0423];
const THUMBNAIL_RESOURCES: readonly number[] = [0x0409, 0x040c];
const IPTC_MARKER = 0x1c;

/** Data sets of the second record of IPTC-IIM 4.2. */
const wordsByDataSet: ReadonlyMap<number, RemovedWord> = new Map([
  [5, "caption"],
  [25, "keywords"],
  [55, "date taken"],
  [60, "date taken"],
  [80, "author"],
  [85, "author"],
  [90, "place name"],
  [92, "place name"],
  [95, "place name"],
  [101, "place name"],
  [105, "caption"],
  [110, "author"],
  [116, "copyright"],
  [118, "author"],
  [120, "caption"],
  [122, "author"],
]);

function readIptcWords(view: DataView, from: number, to: number, found: Set<RemovedWord>): void {
  let at = from;
  while (at + 5 <= to && view.getUint8(at) === IPTC_MARKER) {
    const word = view.getUint8(at + 1) === 2 ? wordsByDataSet.get(view.getUint8(at + 2)) : undefined;
    if (word !== undefined) found.add(word);
    at += 5 + view.getUint16(at + 3);
  }
}

/** What the image resources of an APP13 segment tell; `from` is where the first `8BIM` should stand. */
export function readPhotoshopWords(segment: Uint8Array, from: number): ReadonlySet<RemovedWord> {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const found = new Set<RemovedWord>();
  let at = from;
  while (hasAsciiAt(segment, "8BIM", at) && at + 7 < segment.length) {
    const id = view.getUint16(at + 4);
    // A name with its length in front, then the size; both padded to even.
    const sizeAt = at + 6 + ((view.getUint8(at + 6) + 2) & ~1);
    if (sizeAt + 4 > segment.length) break;
    const dataAt = sizeAt + 4;
    const end = Math.min(dataAt + view.getUint32(sizeAt), segment.length);
    if (id === IPTC_RESOURCE) readIptcWords(view, dataAt, end, found);
    if (THUMBNAIL_RESOURCES.includes(id)) found.add("embedded thumbnail");
    const nested = EXIF_RESOURCES.includes(id) ? readExif(segment.subarray(dataAt, end))?.found : undefined;
    for (const word of nested ?? []) found.add(word);
    if (id === XMP_RESOURCE) for (const word of readXmpWords(segment.subarray(dataAt, end))) found.add(word);
    at = end + ((end - dataAt) & 1);
  }
  if (found.size === 0) found.add("other data");
  return found;
}
