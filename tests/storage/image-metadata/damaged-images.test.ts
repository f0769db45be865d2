import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExif } from "../../../src/storage/image-metadata/exif";
import { readImageSize } from "../../../src/storage/image-metadata/read-image-size";
import { canStripMetadata, stripMetadata } from "../../../src/storage/image-metadata/strip-metadata";
import { fullJpeg, fullPng, fullWebp } from "./images-with-metadata";
import {
  anAnimatedPng,
  aTiff,
  ascii,
  concat,
  gifExtension,
  gifWith,
  jpegSegment,
  riffChunk,
} from "./metadata-builders";
import { animatedGif, animatedWebp, progressiveJpeg } from "./plain-images";

const samples: readonly (readonly [string, Uint8Array])[] = [
  ["image/jpeg", fullJpeg],
  ["image/jpeg", progressiveJpeg],
  ["image/png", fullPng],
  ["image/png", anAnimatedPng()],
  ["image/webp", fullWebp],
  ["image/webp", animatedWebp],
  ["image/gif", gifWith(animatedGif, gifExtension(0xfe, ascii("a comment")))],
];

const sampleArbitrary = fc.constantFrom(...samples);
const byte = fc.integer({ min: 0, max: 255 });

type Change = { readonly at: number; readonly value: number; readonly kind: "set" | "cut" | "insert" };
const changeArbitrary: fc.Arbitrary<Change> = fc.record({
  at: fc.nat({ max: 6000 }),
  value: fc.oneof(byte, fc.constantFrom(0, 0x7f, 0x80, 0xff)),
  kind: fc.constantFrom("set" as const, "set" as const, "cut" as const, "insert" as const),
});

function mutate(bytes: Uint8Array, changes: readonly Change[]): Uint8Array<ArrayBuffer> {
  const mutated = [...bytes];
  for (const { at, value, kind } of changes) {
    const place = at % mutated.length;
    if (kind === "set") mutated[place] = value;
    else if (kind === "cut") mutated.splice(place, 1 + (value % 64));
    else mutated.splice(place, 0, value, value);
    if (mutated.length === 0) mutated.push(value);
  }
  return Uint8Array.from(mutated);
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

describe("damaged and hostile pictures", () => {
  it("whatever is changed in a picture, it is cleaned or called damaged, and a clean one stays clean", () => {
    fc.assert(
      fc.property(
        sampleArbitrary,
        fc.array(changeArbitrary, { minLength: 1, maxLength: 6 }),
        ([mediaType, bytes], changes) => {
          const mutated = mutate(bytes, changes);
          const before = mutated.slice();
          const stripped = stripMetadata(mutated, mediaType);
          expect(isSame(mutated, before)).toBe(true);
          if (!stripped.ok) return;
          expect(stripped.value.bytes.length).toBeLessThanOrEqual(mutated.length + 16);
          const again = stripMetadata(stripped.value.bytes, mediaType);
          if (!again.ok) throw new Error("the cleaned picture is called damaged");
          expect(isSame(again.value.bytes, stripped.value.bytes)).toBe(true);
          expect(again.value.removed).toEqual([]);
          // The same picture has the same size and is turned the same way.
          expect(readImageSize(stripped.value.bytes, mediaType)).toEqual(readImageSize(mutated, mediaType));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("bytes that are no picture at all never throw", () => {
    const bytesArbitrary = fc.uint8Array({ maxLength: 400 });
    const heads = samples.map(([mediaType, bytes]) => ({ mediaType, head: bytes.subarray(0, 12) }));
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        bytesArbitrary,
        fc.boolean(),
        ({ mediaType, head }, rest, isBare) => {
          const bytes = isBare ? rest : concat(head, rest);
          stripMetadata(bytes, mediaType);
          expect(readImageSize(bytes, mediaType)?.width ?? 1).toBeGreaterThan(0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("camera data whose directories point at each other is read once", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 300 }), (rest) => {
        const tiff = concat(ascii("II*\0"), rest);
        const orientation = readExif(tiff)?.orientation ?? 1;
        expect(orientation).toBeGreaterThanOrEqual(1);
        expect(orientation).toBeLessThanOrEqual(8);
      }),
      { numRuns: 2000 },
    );
    // Every entry opens a further directory, all at the same place.
    const tags = Array.from({ length: 4000 }, () => 0x8769);
    const started = performance.now();
    expect(readExif(aTiff({ tags }))).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it.each([
    ["image/jpeg", concat([0xff, 0xd8], new Uint8Array(16_000_000).fill(0xff))],
    ["image/jpeg", concat([0xff, 0xd8], jpegSegment(0xda), new Uint8Array(8_000_000).fill(0xff), [0])],
    ["image/gif", concat(gifWith(animatedGif, ascii("\x21\xfe")), new Uint8Array(16_000_000).fill(1))],
    ["image/png", concat(anAnimatedPng(), new Uint8Array(16_000_000))],
    ["image/webp", concat(ascii("RIFF\0\0\x70\0WEBP"), riffChunk("VP8 ", []), new Uint8Array(8_000_000))],
  ])("16 MB of the same byte in an %s file are done in a moment", (mediaType, bytes) => {
    const started = performance.now();
    stripMetadata(bytes, mediaType);
    readImageSize(bytes, mediaType);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("types that cannot be cleaned come back as they are, and are known as such", () => {
    expect(["image/jpeg", "image/png", "image/webp", "image/gif"].every(canStripMetadata)).toBe(true);
    expect(
      ["image/heic", "image/avif", "image/tiff", "image/svg+xml", "video/mp4"].some(canStripMetadata),
    ).toBe(false);
    const bytes = ascii("\0\0\0\x18ftypheic");
    expect(stripMetadata(bytes, "image/heic")).toEqual({ ok: true, value: { bytes, removed: [] } });
    expect(readImageSize(bytes, "image/heic")).toBeNull();
  });
});
