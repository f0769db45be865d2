import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDrawable } from "../../../src/storage/renditions/decode-image";
import { redactedType } from "../../../src/storage/renditions/draw-redactions";
import { fitWithin } from "../../../src/storage/renditions/fit-within";
import { areaToPixels } from "../../../src/storage/renditions/redaction-area";

const side = fc.integer({ min: 1, max: 65_000 });

describe("the size of a smaller copy", () => {
  it.each([
    [{ width: 4000, height: 3000 }, 1200, { width: 1200, height: 900 }],
    [{ width: 3000, height: 4000 }, 240, { width: 180, height: 240 }],
    [{ width: 200, height: 100 }, 240, { width: 200, height: 100 }],
    [{ width: 60_000, height: 1 }, 1200, { width: 1200, height: 1 }],
    [{ width: 30, height: 20 }, Infinity, { width: 30, height: 20 }],
  ])("%j fits within %d pixels as %j", (size, edge, fitted) => {
    expect(fitWithin(size, edge)).toEqual(fitted);
  });

  it("is never larger than the picture or the limit, and keeps the proportions", () => {
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 2000 }), (width, height, edge) => {
        const fitted = fitWithin({ width, height }, edge);
        expect(Math.max(fitted.width, fitted.height)).toBe(Math.min(edge, Math.max(width, height)));
        const exact = (height * fitted.width) / width;
        if (width >= height) expect(Math.abs(fitted.height - exact)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the types of pictures", () => {
  it("only those that browsers draw without running anything get copies", () => {
    expect(["image/jpeg", "image/png", "image/webp", "image/gif"].every(isDrawable)).toBe(true);
    expect(["image/svg+xml", "text/html", "image/heic", "application/pdf", ""].some(isDrawable)).toBe(false);
  });

  it("a blackened PNG is a PNG, everything else a JPEG", () => {
    expect(["image/png", "image/jpeg", "image/webp", "image/gif"].map(redactedType)).toEqual([
      "image/png",
      "image/jpeg",
      "image/jpeg",
      "image/jpeg",
    ]);
  });
});

describe("an area to be blackened", () => {
  const size = { width: 100, height: 50 };

  it.each([
    [
      { x: 0, y: 0, width: 1, height: 1 },
      { x: 0, y: 0, width: 100, height: 50 },
    ],
    [
      { x: 0.101, y: 0.5, width: 0.008, height: 0.001 },
      { x: 10, y: 25, width: 1, height: 1 },
    ],
    [
      { x: 0.5, y: 0.5, width: -0.25, height: -0.5 },
      { x: 25, y: 0, width: 25, height: 25 },
    ],
    [
      { x: -1, y: 0.9, width: 5, height: 5 },
      { x: 0, y: 45, width: 100, height: 5 },
    ],
    [{ x: 1.2, y: 0, width: 1, height: 1 }, null],
    [{ x: 0.5, y: 0.5, width: 0, height: 0.1 }, null],
    [{ x: Number.NaN, y: 0, width: 1, height: 1 }, null],
  ])("%j covers the pixels %j", (area, pixels) => {
    expect(areaToPixels(area, size)).toEqual(pixels);
  });

  it("covers every pixel that it touches, and only pixels of the picture", () => {
    const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, side, side, (x, y, right, bottom, width, height) => {
        const pixels = areaToPixels({ x, y, width: right - x, height: bottom - y }, { width, height });
        if (pixels === null) return;
        expect(pixels.x).toBeGreaterThanOrEqual(0);
        expect(pixels.x + pixels.width).toBeLessThanOrEqual(width);
        expect(pixels.x).toBeLessThanOrEqual(Math.max(0, Math.min(x, right)) * width);
        expect(pixels.y + pixels.height + 1e-6).toBeGreaterThanOrEqual(
          Math.min(1, Math.max(y, bottom)) * height,
        );
      }),
    );
  });
});
