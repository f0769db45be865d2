import { describe, expect, it } from "vitest";
import {
  areaAt,
  areaBetween,
  growArea,
  moveArea,
  resizeArea,
} from "../../../src/app/evidence-intake/redaction-areas";

const area = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

describe("a box over a picture", () => {
  it("lies between two corners, in whatever direction it was drawn, and never beyond the edge", () => {
    expect(areaBetween({ x: 0.75, y: 0.75 }, { x: 0.25, y: 0.25 })).toEqual(area);
    expect(areaBetween({ x: -1, y: 0.5 }, { x: 2, y: 3 })).toEqual({ x: 0, y: 0.5, width: 1, height: 0.5 });
    expect(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 })).toBeNull();
  });

  it("is moved inside of the picture only", () => {
    expect(moveArea(area, 0.5, -0.5)).toEqual({ ...area, x: 0.5, y: 0 });
  });

  it("grows and shrinks at its far edges, and never away or out of the picture", () => {
    expect(growArea(area, 0.125, -0.25)).toEqual({ ...area, width: 0.625, height: 0.25 });
    expect(growArea(area, 5, -5)).toEqual({ ...area, width: 0.75, height: 0.01 });
  });

  it("is set by numbers that are no numbers, too large or too small, and still covers something", () => {
    expect(resizeArea(area, "width", 90)).toEqual({ ...area, width: 0.75 });
    expect(resizeArea(area, "x", Number.NaN)).toEqual({ ...area, x: 0 });
    expect(resizeArea(area, "height", -5).height).toBe(0.01);
  });

  it("is found under a point, the topmost first", () => {
    expect(areaAt([area, area], { x: 0.3, y: 0.3 })).toBe(1);
    expect(areaAt([area], { x: 0.1, y: 0.3 })).toBe(-1);
  });
});
