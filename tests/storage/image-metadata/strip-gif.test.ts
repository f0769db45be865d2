import { describe, expect, it } from "vitest";
import { stripMetadata, type StrippedImage } from "../../../src/storage/image-metadata/strip-metadata";
import { ascii, concat, gifExtension, gifWith, xmpPacket } from "./metadata-builders";
import { animatedGif } from "./plain-images";

function strip(bytes: Uint8Array): StrippedImage {
  const stripped = stripMetadata(bytes, "image/gif");
  if (!stripped.ok) throw new Error(stripped.error.code);
  return stripped.value;
}

const xmp = concat(
  [0x21, 0xff, 11],
  ascii("XMP DataXMP"),
  xmpPacket,
  // XMP stands in a GIF as plain text, with a tail that leads any reader to its end.
  [1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0],
);

describe("taking metadata out of a GIF", () => {
  it("a plain animation stays as it is, with its timing and repetitions", () => {
    expect(strip(animatedGif)).toEqual({ bytes: animatedGif, removed: [] });
  });

  it.each([
    ["comment", gifExtension(0xfe, ascii("front desk, "), ascii("Tuesday"))],
    ["caption", gifExtension(0x01, ascii("\0\0\0\0\0\0\0\0\0\0\0\0"), ascii("text"))],
    ["GPS position", xmp],
    ["other data", gifExtension(0xff, ascii("MAKERNOTE01"), ascii("hidden"))],
    ["other data", gifExtension(0x77, ascii("hidden"))],
  ])("%s in a block of its own is named and dropped", (word, block) => {
    const { bytes, removed } = strip(gifWith(animatedGif, block));
    expect(removed).toContain(word);
    expect(bytes).toEqual(animatedGif);
  });

  it("data behind the number of repetitions is dropped", () => {
    const loop = gifExtension(0xff, ascii("NETSCAPE2.0"), Uint8Array.of(1, 0, 0), ascii("hidden"));
    const clean = gifExtension(0xff, ascii("NETSCAPE2.0"), Uint8Array.of(1, 0, 0));
    expect(strip(gifWith(animatedGif, loop)).bytes).toEqual(gifWith(animatedGif, clean));
  });

  it("what is behind the end is dropped, and a missing end is written", () => {
    expect(strip(concat(animatedGif, ascii("hidden")))).toEqual({
      bytes: animatedGif,
      removed: ["trailing data"],
    });
    expect(strip(animatedGif.subarray(0, -1))).toEqual({ bytes: animatedGif, removed: [] });
  });

  it("a picture cut off inside its first frame is called damaged", () => {
    for (let length = 0; length < 300; length += 1) {
      expect(stripMetadata(animatedGif.subarray(0, length), "image/gif").ok).toBe(false);
    }
  });

  it("something unknown between blocks is called damage", () => {
    expect(stripMetadata(gifWith(animatedGif, Uint8Array.of(0x55)), "image/gif").ok).toBe(false);
  });
});
