import type { FontMetrics } from "./font-metrics";
import { kerningBetween } from "./measure";
import { hex4, pdfNumber } from "./pdf-syntax";

/** The glyphs that a document uses of one face: by glyph id its character and its width in the file. */
export type UsedGlyphs = Map<number, { readonly codePoint: number; readonly width: number }>;

/**
 * A text as the operand of `TJ`: glyph ids in hexadecimal, with kerning between them. A combining
 * mark is drawn over the middle of the letter before it. Remembers the glyphs in `used`.
 */
export function encodeText(text: string, metrics: FontMetrics, used: UsedGlyphs): string {
  let operand = "[<";
  let left = -1;
  const shift = (amount: number): void => {
    if (amount !== 0) operand += `>${pdfNumber(amount)}<`;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const glyph = metrics.glyphId(code);
    const mark = metrics.mark(code);
    if (!used.has(glyph)) used.set(glyph, { codePoint: code, width: mark?.advance ?? metrics.width(code) });
    if (mark !== undefined) {
      const back = (left < 0 ? 0 : metrics.width(left) / 2) + mark.middle;
      shift(back);
      operand += hex4(glyph);
      shift(mark.advance - back);
      continue;
    }
    if (left >= 0) shift(-kerningBetween(metrics, left, code));
    operand += hex4(glyph);
    left = code;
  }
  return `${operand}>]`;
}
