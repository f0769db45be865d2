import { describe, expect, it } from "vitest";
import { bytesToLatin1 } from "../../../src/storage/byte-search";
import { readImageSize } from "../../../src/storage/image-metadata/read-image-size";
import { stripMetadata, type StrippedImage } from "../../../src/storage/image-metadata/strip-metadata";
import { fullWebp } from "./images-with-metadata";
import { ascii, aTiff, concat, riff, riffChunk, webpWith, xmpPacket } from "./metadata-builders";
import { alphaWebp, animatedWebp, losslessWebp, lossyWebp } from "./plain-images";

function strip(bytes: Uint8Array): StrippedImage {
  const stripped = stripMetadata(bytes, "image/webp");
  if (!stripped.ok) throw new Error(stripped.error.code);
  return stripped.value;
}

describe("taking metadata out of a WebP", () => {
  it("a picture with all that can be written into it keeps its pixels and loses the rest", () => {
    const { bytes, removed } = strip(fullWebp);
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
    expect(bytes).toEqual(webpWith(lossyWebp, 0x08, [], [riffChunk("EXIF", aTiff({ orientation: 6 }))]));
    expect(bytesToLatin1(bytes, 0, bytes.length)).not.toMatch(/Jordan|Example|GPS|Acme|TRAILER|xmp/);
  });

  it.each([
    ["lossy", lossyWebp],
    ["lossless", losslessWebp],
    ["half-transparent", alphaWebp],
    ["animated", animatedWebp],
  ])("a plain %s picture stays as it is, byte for byte", (_, plain) => {
    expect(strip(plain)).toEqual({ bytes: plain, removed: [] });
  });

  it.each([2, 3, 4, 5, 6, 7, 8])("orientation %i is kept", (orientation) => {
    for (const name of ["", "Exif\0\0"]) {
      const exif = riffChunk(
        "EXIF",
        concat(ascii(name), aTiff({ orientation, hasGps: true, isLittle: true })),
      );
      const { bytes } = strip(webpWith(losslessWebp, 0x0c, [], [exif, riffChunk("XMP ", xmpPacket)]));
      expect(bytes).toEqual(webpWith(losslessWebp, 0x08, [], [riffChunk("EXIF", aTiff({ orientation }))]));
      expect(readImageSize(bytes, "image/webp")).toEqual({ width: 24, height: 16, orientation });
    }
  });

  it("the color profile stays, and the flags say what is left", () => {
    const profile = riffChunk("ICCP", ascii("profile"));
    const others = [riffChunk("XMP ", xmpPacket), riffChunk("what", ascii("odd"))];
    const { bytes, removed } = strip(webpWith(lossyWebp, 0xff, [profile], others));
    expect(removed).toEqual(["GPS position", "editing history", "other data"]);
    expect(bytes).toEqual(webpWith(lossyWebp, 0x32, [profile], []));
  });

  it("data behind a picture of the simple form is dropped", () => {
    const photo = riff(lossyWebp.subarray(12), riffChunk("EXIF", aTiff({ orientation: 6, hasGps: true })));
    expect(strip(photo)).toEqual({ bytes: lossyWebp, removed: ["GPS position"] });
  });

  it("data inside a frame of an animation is dropped and the frame's length is right", () => {
    const planted = riffChunk("note", ascii("hidden"));
    const at = bytesToLatin1(animatedWebp, 0, animatedWebp.length).indexOf("ANMF");
    const size = new DataView(animatedWebp.buffer).getUint32(at + 4, true);
    const frame = animatedWebp.subarray(at + 8, at + 8 + size);
    const photo = riff(
      animatedWebp.subarray(12, at),
      riffChunk("ANMF", concat(frame, planted)),
      animatedWebp.subarray(at + 8 + size),
    );
    expect(strip(photo)).toEqual({ bytes: animatedWebp, removed: ["other data"] });
  });

  it("what is behind the end is dropped", () => {
    expect(strip(concat(lossyWebp, lossyWebp))).toEqual({ bytes: lossyWebp, removed: ["trailing data"] });
  });

  it("a picture that was cut off anywhere is called damaged", () => {
    for (const whole of [lossyWebp, animatedWebp]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(stripMetadata(whole.subarray(0, length), "image/webp").ok).toBe(false);
      }
    }
  });

  it.each([
    ["no picture", riff(riffChunk("VP8X", [0, 0, 0, 0, 23, 0, 0, 15, 0, 0]))],
    ["nothing", riff()],
    ["a header of the wrong size", riff(riffChunk("VP8X", [0, 0]), lossyWebp.subarray(12))],
    ["something else first", riff(riffChunk("what", [0]), lossyWebp.subarray(12))],
  ])("a file with %s is called damaged", (_, bytes) => {
    expect(stripMetadata(bytes, "image/webp")).toEqual({ ok: false, error: { code: "image.damaged" } });
  });
});
