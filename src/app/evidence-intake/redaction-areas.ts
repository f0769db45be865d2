/** A box over a picture, in shares of its width and height from 0 to 1. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Point = { readonly x: number; readonly y: number };

/** Boxes smaller than this are a slip of the finger. */
const SMALLEST = 0.01;

function clamp(value: number, most = 1): number {
  return Math.min(most, Math.max(0, value));
}

/** The box between two corners, or null for a mere click. */
export function areaBetween(a: Point, b: Point): Area | null {
  const [left, right] = [clamp(Math.min(a.x, b.x)), clamp(Math.max(a.x, b.x))];
  const [top, bottom] = [clamp(Math.min(a.y, b.y)), clamp(Math.max(a.y, b.y))];
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  return area.width < SMALLEST || area.height < SMALLEST ? null : area;
}

/** The box elsewhere, never beyond the edge of the picture. */
export function moveArea(area: Area, dx: number, dy: number): Area {
  return { ...area, x: clamp(area.x + dx, 1 - area.width), y: clamp(area.y + dy, 1 - area.height) };
}

/** The box larger or smaller at its right and lower edge, kept inside the picture. */
export function growArea(area: Area, dWidth: number, dHeight: number): Area {
  return {
    ...area,
    width: Math.min(Math.max(area.width + dWidth, SMALLEST), 1 - area.x),
    height: Math.min(Math.max(area.height + dHeight, SMALLEST), 1 - area.y),
  };
}

/** The box with one of its numbers changed to whole per cents, kept inside the picture. */
export function resizeArea(area: Area, field: keyof Area, percent: number): Area {
  const value = Number.isFinite(percent) ? clamp(percent / 100) : 0;
  const next = { ...area, [field]: value };
  const [x, y] = [clamp(next.x, 1 - SMALLEST), clamp(next.y, 1 - SMALLEST)];
  const fit = (length: number, start: number): number => Math.min(Math.max(length, SMALLEST), 1 - start);
  return { x, y, width: fit(next.width, x), height: fit(next.height, y) };
}

/** Which box lies under a point, the topmost first; -1 for none. */
export function areaAt(areas: readonly Area[], { x, y }: Point): number {
  return areas.findLastIndex(
    (area) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height,
  );
}
