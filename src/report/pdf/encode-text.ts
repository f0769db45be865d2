import type { ByteWriter } from "./byte-writer";
import type { FontMetrics } from "./font-metrics";

/** The glyphs that a document uses of one face: by glyph id the character it shows, 0 where unused. */
export type UsedGlyphs = Uint16Array;

export function createUsedGlyphs(): UsedGlyphs {
  return new Uint16Array(0x10000);
}

const [BACKSLASH, LEFT_PARENTHESIS, RIGHT_PARENTHESIS] = [0x5c, 0x28, 0x29];

/**
 * What stands behind a backslash in a literal string (ISO 32000-1, 7.3.4.2) instead of a byte; 0 where
 * the byte can stand for itself. A bare return would be read as a line feed; line feeds are written
 * out so that every operator of a page stands on a line of its own.
 */
const ESCAPED = new Uint8Array(0x100);
for (const sign of [BACKSLASH, LEFT_PARENTHESIS, RIGHT_PARENTHESIS]) ESCAPED[sign] = sign;
ESCAPED[0x0a] = 0x6e;
ESCAPED[0x0d] = 0x72;

/**
 * Writes a text as the operand of `TJ`: two bytes a glyph, with kerning between them. A combining
 * mark is drawn over the middle of the letter before it. Remembers the glyphs in `used`.
 */
export function writeText(text: string, metrics: FontMetrics, used: UsedGlyphs, out: ByteWriter): void {
  let left = -1;
  out.latin("(");
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const glyph = metrics.glyphId(code);
    const mark = metrics.mark(code);
    if (used[glyph] === 0) used[glyph] = code;
    if (mark === undefined) {
      if (left >= 0) shift(-metrics.kerning(left, code), out);
      writeGlyph(glyph, out);
      left = code;
    } else {
      const back = (left < 0 ? 0 : metrics.width(left) / 2) + mark.middle;
      shift(back, out);
      writeGlyph(glyph, out);
      shift(mark.advance - back, out);
    }
  }
  out.latin(")");
}

/** Moves what follows to the left, by 1/1000 of the font size. */
function shift(amount: number, out: ByteWriter): void {
  if (amount === 0) return;
  out.latin(")");
  out.number(amount);
  out.latin("(");
}

/** Most bytes that a glyph takes: two, each behind a backslash. */
const GLYPH_BYTES = 4;

function writeGlyph(glyph: number, out: ByteWriter): void {
  out.makeRoom(GLYPH_BYTES);
  const { room } = out;
  let at = out.length;
  const high = glyph >> 8;
  const low = glyph & 0xff;
  if (ESCAPED[high] !== 0) room[at++] = BACKSLASH;
  room[at++] = ESCAPED[high] === 0 ? high : ESCAPED[high]!;
  if (ESCAPED[low] !== 0) room[at++] = BACKSLASH;
  room[at++] = ESCAPED[low] === 0 ? low : ESCAPED[low]!;
  out.length = at;
}
