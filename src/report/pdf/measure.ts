import type { Face, FontMetrics, Metrics } from "./font-metrics";

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** Kerning never reaches over a blank, so the width of a line is the sum of its words and blanks. */
export function kerningBetween(metrics: FontMetrics, left: number, right: number): number {
  if (left === SPACE || right === SPACE || left === NO_BREAK_SPACE || right === NO_BREAK_SPACE) return 0;
  return metrics.kerning(left, right);
}

/** Width of a text in 1/1000 of the font size, kerning included. Every character must be covered. */
export function measureText(metrics: FontMetrics, text: string): number {
  let width = 0;
  let left = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    width += metrics.width(code);
    if (metrics.mark(code) !== undefined) continue;
    if (left >= 0) width += kerningBetween(metrics, left, code);
    left = code;
  }
  return width;
}

/** Measures with a memory: reports repeat their words. Widths in points. */
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
