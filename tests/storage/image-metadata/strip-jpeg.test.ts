import { describe, expect, it } from "vitest";
import { bytesToLatin1 } from "../../../src/storage/byte-search";
import { readImageSize } from "../../../src/storage/image-metadata/read-image-size";
import { stripMetadata, type StrippedImage } from "../../../src/storage/image-metadata/strip-metadata";
import { fullJpeg } from "./images-with-metadata";
import { ascii, concat, exifSegment, jpegSegment, jpegWith, xmpPacket } from "./metadata-builders";
import { baselineJpeg, cmykJpeg, progressiveJpeg } from "./plain-images";

function strip(bytes: Uint8Array): StrippedImage {
  const stripped = stripMetadata(bytes, "image/jpeg");
  if (!stripped.ok) throw new Error(stripped.error.code);
  return stripped.value;
}

const asText = (bytes: Uint8Array): string => bytesToLatin1(bytes, 0, bytes.length);

describe("taking metadata out of a JPEG", () => {
  it("a photo with everything that a camera and an editor write keeps its picture and loses the rest", () => {
    const { bytes, removed } = strip(fullJpeg);
    expect(removed).toEqual([
      "GPS position",
      "place name",
      "author",
      "serial number",
      "date taken",
      "embedded thumbnail",
      "caption",
      "comment",
      "camera model",
      "camera data",
      "software",
      "editing history",
      "trailing data",
    ]);
    expect(asText(bytes)).not.toMatch(/Jordan|Example|GPS|Acme|TRAILER|xmp|Photoshop|SN0042/);
    // What is left is the plain picture and 36 bytes that say how it is turned.
    expect(bytes.length).toBe(baselineJpeg.length + 36);
    expect(readImageSize(bytes, "image/jpeg")).toEqual({ width: 24, height: 16, orientation: 6 });
  });

  it.each([
    ["baseline", baselineJpeg],
    ["progressive", progressiveJpeg],
    ["four-color", cmykJpeg],
  ])("a plain %s picture stays as it is, byte for byte", (_, plain) => {
    expect(strip(plain)).toEqual({ bytes: plain, removed: [] });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i is kept, in either byte order", (orientation) => {
    for (const isLittle of [true, false]) {
      const photo = jpegWith(baselineJpeg, exifSegment({ orientation, hasGps: true, isLittle }));
      const { bytes, removed } = strip(photo);
      expect(removed).toEqual(["GPS position"]);
      expect(readImageSize(bytes, "image/jpeg")?.orientation).toBe(orientation);
      expect(asText(bytes).includes("Exif")).toBe(orientation !== 1);
    }
  });

  it.each([0, 9, 300])("an orientation of %i, which means nothing, is dropped", (orientation) => {
    expect(strip(jpegWith(baselineJpeg, exifSegment({ orientation }))).bytes).toEqual(baselineJpeg);
  });

  it.each([
    ["GPS position", jpegSegment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0"), xmpPacket)],
    ["GPS position", jpegSegment(0xe1, ascii("http://ns.adobe.com/xmp/extension/\0"), xmpPacket)],
    ["embedded thumbnail", exifSegment({ hasThumbnail: true })],
    ["camera notes", exifSegment({ tags: [0x927c] })],
    ["embedded thumbnail", jpegSegment(0xe0, ascii("JFXX\0\x13\x01\x01rgb"))],
    ["second image", jpegSegment(0xe2, ascii("MPF\0II*\0"))],
    ["other data", jpegSegment(0xe2, ascii("FPXR\0"))],
    ["other data", jpegSegment(0xec, ascii("Ducky"))],
    ["other data", jpegSegment(0xed, ascii("Adobe_CM\0"))],
    ["comment", jpegSegment(0xfe, ascii("taken at the front desk"))],
  ])("%s in a segment of its own is named and dropped", (word, segment) => {
    const { bytes, removed } = strip(jpegWith(baselineJpeg, segment));
    expect(removed).toContain(word);
    expect(bytes).toEqual(baselineJpeg);
  });

  it("a small picture in the JFIF header is dropped and the header stays", () => {
    const header = ascii("JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01rgb");
    const plain = baselineJpeg.subarray(20);
    const { bytes, removed } = strip(concat([0xff, 0xd8], jpegSegment(0xe0, header), plain));
    expect(removed).toEqual(["embedded thumbnail"]);
    expect(bytes).toEqual(baselineJpeg);
  });

  it("the color profile and what says how colors are coded stay", () => {
    const profile = jpegSegment(0xe2, ascii("ICC_PROFILE\0\x01\x01"), ascii("profile"));
    const adobe = jpegSegment(0xee, ascii("Adobe\0\x64\0\0\0\0\x01"));
    const longAdobe = jpegSegment(0xee, ascii("Adobe\0\x64\0\0\0\0\x01hidden"));
    expect(strip(jpegWith(baselineJpeg, profile, adobe)).removed).toEqual([]);
    expect(strip(jpegWith(baselineJpeg, profile, longAdobe)).bytes).toEqual(
      jpegWith(baselineJpeg, profile, adobe),
    );
  });

  it("a video or a second picture behind the end is dropped", () => {
    expect(strip(concat(baselineJpeg, ascii("\0\0\0\x18ftypmp42"))).removed).toEqual([
      "video",
      "trailing data",
    ]);
    expect(strip(concat(baselineJpeg, baselineJpeg))).toEqual({
      bytes: baselineJpeg,
      removed: ["second image", "trailing data"],
    });
  });

  it("a picture that was cut off anywhere is called damaged", () => {
    for (let length = 0; length < baselineJpeg.length; length += 1) {
      expect(stripMetadata(baselineJpeg.subarray(0, length), "image/jpeg").ok).toBe(false);
    }
  });

  it.each([
    ["a marker that no browser knows", jpegSegment(0xf8)],
    ["a second start", Uint8Array.of(0xff, 0xd8)],
    ["a length beyond the end", Uint8Array.of(0xff, 0xe1, 0xff, 0xff)],
    ["a length below two", Uint8Array.of(0xff, 0xe1, 0, 1)],
  ])("a picture with %s is called damaged", (_, part) => {
    const stripped = stripMetadata(jpegWith(baselineJpeg, part), "image/jpeg");
    expect(stripped).toEqual({ ok: false, error: { code: "image.damaged" } });
  });
});
