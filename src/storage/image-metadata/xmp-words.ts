import { bytesToLatin1 } from "../byte-search";
import type { RemovedWord } from "./removed-metadata";

/** Enough for every packet a camera writes; the rest is dropped unread. */
const MAX_READ_BYTES = 512 * 1024;

const wordsByName: readonly (readonly [RemovedWord, readonly string[]])[] = [
  ["GPS position", ["exif:GPSL", "exif:GPSA", "exif:GPSD", "GPSLatitude", "GPSLongitude"]],
  [
    "place name",
    ["photoshop:City", "photoshop:State", "photoshop:Country", "Iptc4xmpCore:Location", "Iptc4xmpExt:City"],
  ],
  ["author", ["dc:creator", "photoshop:Credit", "photoshop:AuthorsPosition", "CreatorContactInfo"]],
  ["serial number", ["SerialNumber"]],
  ["date taken", ["CreateDate", "DateTimeOriginal", "photoshop:DateCreated"]],
  ["embedded thumbnail", ["xmp:Thumbnails", "xmpGImg:"]],
  ["caption", ["dc:description", "dc:title", "photoshop:Headline"]],
  ["comment", ["exif:UserComment"]],
  ["keywords", ["dc:subject", "lr:hierarchicalSubject"]],
  ["copyright", ["dc:rights", "xmpRights:"]],
  ["camera model", ["tiff:Make", "tiff:Model", "aux:Lens"]],
  ["software", ["xmp:CreatorTool"]],
  ["editing history", ["xmpMM:", "photoshop:History", "crs:"]],
];

/** What an XMP packet tells, by the names it uses (XMP specification, part 1); never parsed as XML. */
export function readXmpWords(packet: Uint8Array): ReadonlySet<RemovedWord> {
  const text = bytesToLatin1(packet, 0, MAX_READ_BYTES);
  const found = wordsByName.filter(([, names]) => names.some((name) => text.includes(name)));
  return new Set(found.length === 0 ? ["other data"] : found.map(([word]) => word));
}
