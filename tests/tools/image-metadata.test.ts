import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stripMetadata } from "../../src/storage/image-metadata/strip-metadata";
import { fullJpeg, fullPng, fullWebp } from "../storage/image-metadata/images-with-metadata";
import {
  anAnimatedPng,
  ascii,
  aTiff,
  concat,
  exifSegment,
  gifExtension,
  gifWith,
  jpegSegment,
  jpegWith,
  pngChunk,
  pngWith,
  riffChunk,
  webpWith,
  xmpPacket,
} from "../storage/image-metadata/metadata-builders";
import * as plain from "../storage/image-metadata/plain-images";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "havenmark-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What exiftool names of a clean picture: the file itself, and what decoding needs. */
const decodingTags = [
  /^SourceFile$/,
  /^ExifTool:ExifToolVersion$/,
  /^System:(?:FileName|Directory|FileSize|FileModifyDate|FileAccessDate|FileInodeChangeDate|FilePermissions)$/,
  /^File:(?:FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling|ExifByteOrder)$/,
  /^JFIF:(?:JFIFVersion|ResolutionUnit|XResolution|YResolution)$/,
  /^Adobe:(?:DCTEncodeVersion|APP14Flags0|APP14Flags1|ColorTransform)$/,
  /^ICC/,
  /^PNG:(?:ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette|Transparency|Gamma|SRGBRendering|BackgroundColor|SignificantBits|ProfileName)$/,
  /^PNG-pHYs:(?:PixelsPerUnitX|PixelsPerUnitY|PixelUnits)$/,
  /^PNG-cHRM:/,
  /^PNG:(?:AnimationFrames|AnimationPlays)$/,
  /^RIFF:(?:ImageWidth|ImageHeight|VP8Version|HorizontalScale|VerticalScale|WebP_Flags|Alpha\w+|BackgroundColor|AnimationLoopCount|Duration|FrameCount)$/,
  /^GIF:(?:GIFVersion|ImageWidth|ImageHeight|HasColorMap|ColorResolutionDepth|BitsPerPixel|BackgroundColor|AnimationIterations|FrameCount|Duration|TransparentColor|PixelAspectRatio)$/,
  /^IFD0:Orientation$/,
  /^Composite:(?:ImageSize|Megapixels)$/,
];

type Tags = Readonly<Record<string, unknown>>;

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Both programs complain about planted metadata; what counts is what they give out. */
function run(program: string, ...args: readonly string[]): Buffer {
  return execFileSync(program, args, { maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] });
}

function readTags(path: string): Tags {
  const output = run("exiftool", "-a", "-G1", "-j", "-u", "-ee3", path).toString("utf8");
  return (JSON.parse(output) as readonly Tags[])[0]!;
}

function tellingTags(path: string): readonly string[] {
  return Object.keys(readTags(path)).filter((tag) => !decodingTags.some((pattern) => pattern.test(tag)));
}

/** The pixels of every frame as ImageMagick decodes them, turned as the file says. */
function pixelsOf(path: string): Buffer {
  return run("convert", path, "-auto-orient", "-depth", "8", "rgba:-");
}

function expectClean(name: string, mediaType: string, bytes: Uint8Array): readonly string[] {
  const stripped = stripMetadata(bytes, mediaType);
  if (!stripped.ok) throw new Error(`${name} is called damaged`);
  const [before, after] = [write(`before-${name}`, bytes), write(`after-${name}`, stripped.value.bytes)];
  expect(tellingTags(before), "the picture had something to take out").not.toEqual([]);
  expect(tellingTags(after)).toEqual([]);
  expect(readTags(after)).not.toHaveProperty("ExifTool:Warning");
  expect(pixelsOf(after).equals(pixelsOf(before)), "the pixels are the same").toBe(true);
  return stripped.value.removed;
}

const planted = [
  ["EXIF:GPSLatitude", "38.5"],
  ["EXIF:GPSLongitude", "121.4"],
  ["EXIF:Make", "Acme"],
  ["EXIF:Model", "Pocket 3"],
  ["EXIF:DateTimeOriginal", "2026:11:24 08:00:00"],
  ["EXIF:Artist", "Jordan Example"],
  ["XMP-exif:GPSLatitude", "38.5"],
  ["XMP-dc:Creator", "Jordan Example"],
  ["IPTC:City", "Example City"],
  ["Comment", "a planted comment"],
];

describe("exiftool finds nothing that decoding does not need", () => {
  const others: readonly (readonly [string, string, Uint8Array])[] = [
    ["everything.jpg", "image/jpeg", fullJpeg],
    ["everything.png", "image/png", fullPng],
    ["everything.webp", "image/webp", fullWebp],
    [
      "long-xmp.jpg",
      "image/jpeg",
      jpegWith(
        plain.progressiveJpeg,
        jpegSegment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0"), xmpPacket),
        jpegSegment(0xe2, ascii("MPF\0"), aTiff({ tags: [0xb001] })),
        jpegSegment(0xec, ascii("Ducky\0\x01\0\x04\0\0\0\x50\0\0")),
      ),
    ],
    [
      "four-colors.jpg",
      "image/jpeg",
      jpegWith(plain.cmykJpeg, exifSegment({ hasGps: true, hasThumbnail: true })),
    ],
    ["palette.png", "image/png", pngWith(plain.palettePng, pngChunk("tEXt", ascii("Author\0Jordan")))],
    [
      "animated.png",
      "image/png",
      anAnimatedPng(
        pngChunk("iTXt", concat(ascii("XML:com.adobe.xmp\0\0\0\0\0"), xmpPacket)),
        pngChunk("tIME", [7, 0xea, 11, 24, 8, 0, 0]),
      ),
    ],
    [
      "transparent.webp",
      "image/webp",
      webpWith(plain.losslessWebp, 0x1c, [], [riffChunk("EXIF", aTiff({ hasGps: true, orientation: 8 }))]),
    ],
    [
      "animated.gif",
      "image/gif",
      gifWith(plain.animatedGif, gifExtension(0xfe, ascii("a comment")), gifExtension(0x77, ascii("hidden"))),
    ],
  ];

  it.each(others)("%s", (name, mediaType, bytes) => {
    expect(expectClean(name, mediaType, bytes)).not.toEqual([]);
  });

  it.each(["jpg", "png", "webp"])("orientation 1 to 8 of a %s, written by exiftool", (ending) => {
    const source = { jpg: plain.baselineJpeg, png: plain.rgbaPng, webp: plain.lossyWebp }[ending]!;
    const mediaType = ending === "jpg" ? "image/jpeg" : `image/${ending}`;
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const path = write(`turned-${orientation}.${ending}`, source);
      const tags = planted.map(([tag, value]) => `-${tag}=${value}`);
      run("exiftool", "-m", "-overwrite_original", ...tags, `-EXIF:Orientation#=${orientation}`, path);
      const bytes = concat(readFileSync(path), ascii("TRAILER"));
      const removed = expectClean(`turned-${orientation}.${ending}`, mediaType, bytes);
      expect(removed).toEqual(
        expect.arrayContaining(["GPS position", "author", "date taken", "trailing data"]),
      );
      const after = readTags(join(folder, `after-turned-${orientation}.${ending}`));
      const before = readTags(join(folder, `before-turned-${orientation}.${ending}`));
      expect(after["IFD0:Orientation"]).toBe(orientation === 1 ? undefined : before["IFD0:Orientation"]);
    }
  });
});
