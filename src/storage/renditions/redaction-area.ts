import type { PixelSize } from "./fit-within";

/**
 * A rectangle to be blackened, as shares of the picture as it is displayed: `x` and `y` of its top left
 * corner and its size, each from 0 to 1. Shares hold for every size at which the picture is shown.
 */
export type RedactionArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type PixelArea = PixelSize & { readonly x: number; readonly y: number };

/** From the lower to the upper end of one side in whole pixels, rounded outwards, inside of the picture. */
function toPixels(start: number, length: number, size: number): readonly [from: number, to: number] {
  const [low, high] = length < 0 ? [start + length, start] : [start, start + length];
  const clamp = (value: number): number => Math.min(size, Math.max(0, value));
  return [clamp(Math.floor(low * size)), clamp(Math.ceil(high * size))];
}

/**
 * The pixels that an area touches, even in part; what lies outside of the picture is cut off. Null when
 * nothing is left. An area drawn from right to left or upwards has a negative size and means the same.
 */
export function areaToPixels(area: RedactionArea, size: PixelSize): PixelArea | null {
  const [left, right] = toPixels(area.x, area.width, size.width);
  const [top, bottom] = toPixels(area.y, area.height, size.height);
  // Written so that an area that is no number counts as none.
  if (!(right > left && bottom > top)) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
