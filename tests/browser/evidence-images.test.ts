import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImageSize } from "../../src/storage/image-metadata/read-image-size";
import { stripMetadata } from "../../src/storage/image-metadata/strip-metadata";
import { aWordFile } from "../storage/document-text/office-builders";
import { fullJpeg, fullPng, fullWebp } from "../storage/image-metadata/images-with-metadata";
import {
  anAnimatedPng,
  ascii,
  aTiff,
  concat,
  exifSegment,
  gifExtension,
  gifWith,
  jpegWith,
  pngChunk,
  pngWith,
  riffChunk,
  webpWith,
} from "../storage/image-metadata/metadata-builders";
import * as plain from "../storage/image-metadata/plain-images";
import type { EvidencePage } from "./support/evidence-page";
import { launchBrowser } from "./support/launch-browser";
import { serveBundle, type ServedBundle } from "./support/serve-bundle";

const PORT = 5190;

let served: ServedBundle;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  served = await serveBundle("evidence-page.ts", PORT);
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(served.url) || /^(?:blob|data):/.test(request.url());
    if (!isOwn) problems.push(`request to ${request.url()}`);
  });
  await page.goto(served.url);
  await page.waitForFunction(() => "evidence" in globalThis);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "base64"));

/** Calls one of the functions of the page; bytes travel as base64. */
function call<Name extends keyof EvidencePage>(
  name: Name,
  ...args: Parameters<EvidencePage[Name]>
): Promise<Awaited<ReturnType<EvidencePage[Name]>>> {
  return page.evaluate(
    ([method, values]) => {
      const { evidence } = globalThis as unknown as {
        evidence: Record<string, (...all: unknown[]) => unknown>;
      };
      return evidence[method]!(...values);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<EvidencePage[Name]>>>;
}

/** What the browser shows of a picture, short enough to read when two differ. */
async function look(bytes: Uint8Array, mediaType: string): Promise<string> {
  const pixels = await call("decode", toBase64(bytes), mediaType);
  if (pixels === null) return "cannot be decoded";
  const hash = createHash("sha256").update(pixels.rgba).digest("hex");
  return `${pixels.width} × ${pixels.height} ${hash}`;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** The picture as the browser shows it, and the color at a place of it. */
async function show(base64: string, mediaType: string) {
  const pixels = await call("decode", base64, mediaType);
  if (pixels === null) throw new Error("the browser cannot decode the picture");
  const rgba = Buffer.from(pixels.rgba, "base64");
  const { width, height } = pixels;
  const at = (x: number, y: number): Color => {
    const place = 4 * (y * width + x);
    return [rgba[place]!, rgba[place + 1]!, rgba[place + 2]!, rgba[place + 3]!];
  };
  return { width, height, at };
}

const isYellow = ([red, green, blue]: Color): boolean => red > 180 && green > 180 && blue < 120;

describe("pictures in a real browser", () => {
  const orientations = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((orientation) => {
    const tiff = aTiff({ orientation, hasGps: true, isLittle: true });
    return [
      [
        `turned-${orientation}.jpg`,
        "image/jpeg",
        jpegWith(plain.baselineJpeg, exifSegment({ orientation, hasGps: true })),
      ],
      [`turned-${orientation}.png`, "image/png", pngWith(plain.rgbaPng, pngChunk("eXIf", tiff))],
      [
        `turned-${orientation}.webp`,
        "image/webp",
        webpWith(plain.lossyWebp, 8, [], [riffChunk("EXIF", tiff)]),
      ],
      [
        `turned-${orientation}-named.webp`,
        "image/webp",
        webpWith(plain.lossyWebp, 8, [], [riffChunk("EXIF", concat(ascii("Exif\0\0"), tiff))]),
      ],
      [
        `turned-${orientation}-named.png`,
        "image/png",
        pngWith(plain.rgbaPng, pngChunk("eXIf", concat(ascii("Exif\0\0"), tiff))),
      ],
      [
        `turned-${orientation}-twice.jpg`,
        "image/jpeg",
        jpegWith(plain.baselineJpeg, exifSegment({ orientation }), exifSegment({ orientation: 3 })),
      ],
      [
        `turned-${orientation}-later.jpg`,
        "image/jpeg",
        jpegWith(plain.baselineJpeg, exifSegment({ hasGps: true }), exifSegment({ orientation })),
      ],
      [
        `turned-${orientation}-unsaid.webp`,
        "image/webp",
        webpWith(plain.lossyWebp, 0, [], [riffChunk("EXIF", tiff)]),
      ],
      [
        `turned-${orientation}-last.png`,
        "image/png",
        concat(plain.rgbaPng.subarray(0, -12), pngChunk("eXIf", tiff), pngChunk("IEND")),
      ],
    ] as const;
  });

  it.each<readonly [string, string, Uint8Array]>([
    ["everything.jpg", "image/jpeg", fullJpeg],
    ["everything.png", "image/png", fullPng],
    ["everything.webp", "image/webp", fullWebp],
    ["four-colors.jpg", "image/jpeg", jpegWith(plain.cmykJpeg, exifSegment({ hasGps: true }))],
    ["progressive.jpg", "image/jpeg", jpegWith(plain.progressiveJpeg, exifSegment({ hasGps: true }))],
    ["palette.png", "image/png", pngWith(plain.palettePng, pngChunk("tEXt", ascii("Author\0Jordan")))],
    ["animated.png", "image/png", anAnimatedPng(pngChunk("tIME", [7, 0xea, 11, 24, 8, 0, 0]))],
    ["animated.webp", "image/webp", concat(plain.animatedWebp, ascii("behind"))],
    ["transparent.webp", "image/webp", concat(plain.alphaWebp, ascii("behind"))],
    ["animated.gif", "image/gif", gifWith(plain.animatedGif, gifExtension(0xfe, ascii("a comment")))],
    ...orientations,
  ])("%s looks the same without its metadata, pixel for pixel", async (name, mediaType, bytes) => {
    const stripped = stripMetadata(bytes, mediaType);
    if (!stripped.ok) throw new Error(stripped.error.code);
    const before = await look(bytes, mediaType);
    const size = readImageSize(bytes, mediaType)!;
    const sides = [size.width, size.height];
    // Chromium passes over the orientation of WebP, and of PNG where it stands behind the pixels.
    const isTurned = size.orientation > 4 && !/webp|last/.test(name);
    expect(before).toContain((isTurned ? sides.toReversed() : sides).join(" × "));
    expect(await look(stripped.value.bytes, mediaType)).toBe(before);
    expect(await call("strip", toBase64(bytes), mediaType)).toEqual({
      bytes: toBase64(stripped.value.bytes),
      removed: stripped.value.removed,
    });
  });

  it.each([
    [1, 0, 0],
    [2, 23, 0],
    [3, 23, 15],
    [4, 0, 15],
    [5, 0, 0],
    [6, 15, 0],
    [7, 15, 23],
    [8, 0, 23],
  ])("a photo of orientation %i is upright: its yellow corner is at %i, %i", async (orientation, x, y) => {
    const photo = jpegWith(plain.baselineJpeg, exifSegment({ orientation }));
    const turned = orientation > 4;
    const made = await call("renditions", toBase64(photo), "image/jpeg");
    if (!("thumbnail" in made)) throw new Error(made.code);
    expect([made.width, made.height]).toEqual(turned ? [16, 24] : [24, 16]);
    for (const copy of [made.thumbnail, made.rendition]) {
      const shown = await show(copy, "image/jpeg");
      expect([shown.width, shown.height]).toEqual(turned ? [16, 24] : [24, 16]);
      expect(isYellow(shown.at(x, y))).toBe(true);
    }
  });
});

describe("thumbnails and copies for the report", () => {
  it.each(["image/jpeg", "image/png", "image/webp"])(
    "a large %s gives JPEGs of 240 and 1200 pixels that hold nothing but the picture",
    async (mediaType) => {
      const photo = await call("draw", 3000, 2000, ["#0000ff", "#ffff00"], mediaType);
      const made = await call("renditions", photo, mediaType);
      if (!("thumbnail" in made)) throw new Error(made.code);
      expect([made.width, made.height]).toEqual([3000, 2000]);
      for (const [copy, width, height] of [
        [made.thumbnail, 240, 160],
        [made.rendition, 1200, 800],
      ] as const) {
        const bytes = fromBase64(copy);
        expect(readImageSize(bytes, "image/jpeg")).toEqual({ width, height, orientation: 1 });
        const stripped = stripMetadata(bytes, "image/jpeg");
        expect(stripped.ok && stripped.value.removed).toEqual([]);
        const shown = await show(copy, "image/jpeg");
        expect(isYellow(shown.at(5, 5))).toBe(true);
        expect(shown.at(width - 5, height - 5)[2]).toBeGreaterThan(240);
      }
    },
  );

  it("transparent parts are white, and an animation gives its first frame", async () => {
    const clear = await call("draw", 100, 100, ["#00000000", "#ff0000"], "image/png");
    const made = await call("renditions", clear, "image/png");
    if (!("rendition" in made)) throw new Error(made.code);
    expect((await show(made.rendition, "image/jpeg")).at(90, 90)).toEqual([255, 255, 255, 255]);
    const animated = await call("renditions", toBase64(anAnimatedPng()), "image/png");
    if (!("rendition" in animated)) throw new Error(animated.code);
    const [red, green] = (await show(animated.rendition, "image/jpeg")).at(1, 1);
    expect([red > 240, green < 15]).toEqual([true, true]);
  });

  /** A PNG that announces this size and holds next to nothing. */
  const announcing = (width: number, height: number): Uint8Array => {
    const bytes = plain.rgbaPng.slice();
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };

  it.each<readonly [string, string, Uint8Array]>([
    ["image.too-large", "image/png", announcing(10_001, 10_000)],
    ["image.too-large", "image/png", announcing(2_000_000_000, 2_000_000_000)],
    ["image.damaged", "image/png", announcing(5000, 5000)],
    ["image.damaged", "image/jpeg", plain.baselineJpeg.subarray(0, 300)],
    ["image.damaged", "image/png", ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["image.unsupported", "image/svg+xml", ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["image.unsupported", "image/heic", ascii("\0\0\0\x18ftypheic")],
    ["image.unsupported", "application/pdf", ascii("%PDF-1.7")],
  ])("%s is told of a picture of type %s that is one", async (code, mediaType, bytes) => {
    const started = performance.now();
    expect(await call("renditions", toBase64(bytes), mediaType)).toEqual({ code });
    expect(await call("burn", toBase64(bytes), mediaType, [])).toEqual({ code });
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it("work that is canceled ends at once", async () => {
    const photo = await call("draw", 6000, 6000, ["#0000ff", "#ffff00"], "image/png");
    expect(await call("renditions", photo, "image/png", 1)).toEqual({ code: "rendition.canceled" });
  });
});

describe("blackened areas", () => {
  const quarter = { x: 0, y: 0, width: 0.5, height: 0.5 };

  it("of a PNG are black, the rest is as it was, and nothing else is in the file", async () => {
    const photo = await call("draw", 400, 300, ["#123456", "#ffff00"], "image/png");
    const withNote = pngWith(fromBase64(photo), pngChunk("tEXt", ascii("Comment\0planted")));
    const burned = await call("burn", toBase64(withNote), "image/png", [quarter]);
    if (!("bytes" in burned)) throw new Error(burned.code);
    const bytes = fromBase64(burned.bytes);
    expect(readImageSize(bytes, "image/png")).toEqual({ width: 400, height: 300, orientation: 1 });
    expect(stripMetadata(bytes, "image/png")).toMatchObject({ value: { removed: [] } });
    const shown = await show(burned.bytes, "image/png");
    for (const [x, y] of [
      [0, 0],
      [199, 149],
      [100, 75],
    ] as const)
      expect(shown.at(x, y)).toEqual([0, 0, 0, 255]);
    for (const [x, y] of [
      [200, 149],
      [199, 150],
      [399, 299],
    ] as const) {
      expect(shown.at(x, y)).toEqual([0x12, 0x34, 0x56, 255]);
    }
  });

  it.each(["image/jpeg", "image/webp"])("of a %s are black in a new JPEG", async (mediaType) => {
    const photo = await call("draw", 400, 300, ["#0000ff", "#ffff00"], mediaType);
    const burned = await call("burn", photo, mediaType, [quarter, { x: 0.9, y: 0.9, width: 9, height: 9 }]);
    if (!("bytes" in burned)) throw new Error(burned.code);
    expect(readImageSize(fromBase64(burned.bytes), "image/jpeg")).toMatchObject({ width: 400, height: 300 });
    const shown = await show(burned.bytes, "image/jpeg");
    for (const [x, y] of [
      [10, 10],
      [180, 130],
      [395, 295],
    ] as const) {
      expect(Math.max(...shown.at(x, y).slice(0, 3))).toBeLessThan(6);
    }
    expect(shown.at(300, 200)[2]).toBeGreaterThan(240);
  });

  it("are measured on the picture as it is displayed, and lie upright in the result", async () => {
    const photo = jpegWith(plain.baselineJpeg, exifSegment({ orientation: 6, hasGps: true }));
    // Turned, the yellow corner is at the top right.
    const burned = await call("burn", toBase64(photo), "image/jpeg", [
      { x: 0.5, y: 0, width: 0.5, height: 0.5 },
    ]);
    if (!("bytes" in burned)) throw new Error(burned.code);
    const bytes = fromBase64(burned.bytes);
    expect(readImageSize(bytes, "image/jpeg")).toEqual({ width: 16, height: 24, orientation: 1 });
    expect(isYellow((await show(burned.bytes, "image/jpeg")).at(15, 0))).toBe(false);
  });

  it("a picture can be scaled down with or without them", async () => {
    const photo = await call("draw", 3000, 2000, ["#0000ff", "#ffff00"], "image/png");
    const burned = await call("burn", photo, "image/png", [quarter], 600);
    if (!("bytes" in burned)) throw new Error(burned.code);
    const shown = await show(burned.bytes, "image/png");
    expect([shown.width, shown.height]).toEqual([600, 400]);
    expect(shown.at(298, 198)).toEqual([0, 0, 0, 255]);
    const scaled = await call("burn", photo, "image/png", [], 600);
    if (!("bytes" in scaled)) throw new Error(scaled.code);
    expect(isYellow((await show(scaled.bytes, "image/png")).at(298, 198))).toBe(true);
  });
});

describe("a document in a real browser", () => {
  it("is decompressed and looked through as in the other tests", async () => {
    const file = aWordFile(["Patient: Maria Lopez", "DOB: 03/14/1988"], {
      core: "<dc:creator>Jordan</dc:creator>",
    });
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const { found, properties, isPartial } = await call("identifiersIn", toBase64(file), type);
    expect(found.map(({ kind }) => kind)).toEqual(["person name", "date of birth"]);
    expect(properties).toEqual({ author: "Jordan" });
    expect(isPartial).toBe(false);
    const damaged = file.slice();
    damaged.fill(7, 140, 180);
    expect((await call("identifiersIn", toBase64(damaged), type)).isPartial).toBe(true);
  });
});

it("nothing of all this broke the page's policy, asked anybody for anything or was logged", () => {
  expect(problems).toEqual([]);
});
