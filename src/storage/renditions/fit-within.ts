/** Width and height in whole pixels. */
export type PixelSize = { readonly width: number; readonly height: number };

/**
 * The size at which a picture fits into a square of `maxEdge` pixels, its proportions kept as well as
 * whole pixels can. Never larger than it was, and never without a pixel in either direction.
 */
export function fitWithin({ width, height }: PixelSize, maxEdge: number): PixelSize {
  const scale = Math.min(1, maxEdge / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
