import { describe, expect, it } from "vitest";
import { bytesToLatin1 } from "../../../src/storage/byte-search";
import { readImageSize } from "../../../src/storage/image-metadata/read-image-size";
import { stripMetadata, type StrippedImage } from "../../../src/storage/image-metadata/strip-metadata";
import { fullPng } from "./images-with-metadata";
import { anAnimatedPng, ascii, aTiff, concat, pngChunk, pngWith, xmpPacket } from "./metadata-builders";
import { palettePng, rgbaPng } from "./plain-images";

function strip(bytes: Uint8Array): StrippedImage {
  const stripped = stripMetadata(bytes, "image/png");
  if (!stripped.ok) throw new Error(stripped.error.code);
  return stripped.value;
}

describe("taking metadata out of a PNG", () => {
  it("a picture with all that can be written into it keeps its pixels and loses the rest", () => {
    const { bytes, removed } = strip(fullPng);
    expect(removed).toEqual([
      "GPS position",
      "place name",
      "author",
      "serial number",
      "date taken",
      "comment",
      "camera model",
      "camera data",
      "software",
      "editing history",
      "trailing data",
    ]);
    const text = bytesToLatin1(bytes, 0, bytes.length);
    expect(text).not.toMatch(/Jordan|Example|GPS|Acme|TRAILER|xmp/);
    expect(readImageSize(bytes, "image/png")).toEqual({ width: 24, height: 16, orientation: 6 });
  });

  it.each([
    ["true color with transparency", rgbaPng],
    ["palette", palettePng],
    ["animated", anAnimatedPng()],
  ])("a plain %s picture stays as it is, byte for byte", (_, plain) => {
    expect(strip(plain)).toEqual({ bytes: plain, removed: [] });
  });

  it.each([
    ["comment", pngChunk("tEXt", ascii("Comment\0front desk"))],
    ["author", pngChunk("zTXt", ascii("Author\0\0xx"))],
    ["date taken", pngChunk("tEXt", ascii("Creation Time\0today"))],
    [
      ["GPS position", "editing history"],
      pngChunk("iTXt", concat(ascii("XML:com.adobe.xmp\0\0\0\0\0"), xmpPacket)),
    ],
    ["camera data", pngChunk("zTXt", ascii("Raw profile type exif\0\0xx"))],
    ["comment", pngChunk("tEXt", ascii("no keyword at all"))],
    ["date taken", pngChunk("tIME", [7, 0xea, 11, 24, 8, 0, 0])],
    ["GPS position", pngChunk("eXIf", aTiff({ hasGps: true }))],
    ["camera data", pngChunk("eXIf", ascii("no TIFF"))],
    // Behind the name that belongs to JPEG nothing turns the picture, but the position is still there.
    ["GPS position", pngChunk("eXIf", concat(ascii("Exif\0\0"), aTiff({ hasGps: true, orientation: 6 })))],
    ["other data", pngChunk("prVt", ascii("something"))],
    ["other data", pngChunk("gAMA", ascii("too long for a number"))],
  ])("%j in a chunk of its own is named and dropped", (word, chunk) => {
    const plain = anAnimatedPng();
    expect(strip(anAnimatedPng(chunk))).toEqual({ bytes: plain, removed: [word].flat() });
  });

  it.each([2, 3, 4, 5, 6, 7, 8])("orientation %i is kept where it stood", (orientation) => {
    const clean = pngWith(rgbaPng, pngChunk("eXIf", aTiff({ orientation })));
    const { bytes } = strip(
      pngWith(rgbaPng, pngChunk("eXIf", aTiff({ orientation, hasGps: true, isLittle: true }))),
    );
    expect(bytes).toEqual(clean);
    expect(readImageSize(bytes, "image/png")?.orientation).toBe(orientation);
  });

  it("what is behind the end, such as the rest of an uncropped picture, is dropped", () => {
    expect(strip(concat(rgbaPng, palettePng))).toEqual({ bytes: rgbaPng, removed: ["trailing data"] });
  });

  it("a picture that was cut off anywhere is called damaged", () => {
    for (let length = 0; length < palettePng.length; length += 1) {
      expect(stripMetadata(palettePng.subarray(0, length), "image/png").ok).toBe(false);
    }
  });

  it.each([
    ["a necessary chunk that no browser knows", pngChunk("CgBI", [0, 0, 0, 0])],
    ["a second header", pngChunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0])],
    ["a chunk without a name", pngChunk("\0\0\0\0")],
    ["a length beyond the end", Uint8Array.of(0x7f, 0xff, 0xff, 0xff)],
  ])("a picture with %s is called damaged", (_, chunk) => {
    const stripped = stripMetadata(pngWith(rgbaPng, chunk), "image/png");
    expect(stripped).toEqual({ ok: false, error: { code: "image.damaged" } });
  });
});
