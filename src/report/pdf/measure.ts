import type { Face, FontMetrics, Metrics } from "./font-metrics";

/**
 * Width of a text, or of its part from `start` to `end`, in 1/1000 of the font size, kerning included.
 * Every character must be covered.
 */
export function measureText(metrics: FontMetrics, text: string, start = 0, end = text.length): number {
  let width = 0;
  let left = -1;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    width += metrics.width(code);
    if (metrics.mark(code) !== undefined) continue;
    if (left >= 0) width += metrics.kerning(left, code);
    left = code;
  }
  return width;
}

/** Measures with a memory: charts and running heads repeat their words. Widths in points. */
export function createRuler(metrics: Metrics): (text: string, face: Face, size: number) => number {
  const known: Record<Face, Map<string, number>> = { regular: new Map(), semibold: new Map() };
  return (text, face, size) => {
    let width = known[face].get(text);
    if (width === undefined) {
      width = measureText(metrics[face], text);
      known[face].set(text, width);
    }
    return (width * size) / 1000;
  };
}
export type Ruler = ReturnType<typeof createRuler>;
