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
 * ASCII is written as itself, so that most characters take one byte; all others as their glyph and
 * this, in two bytes, of which the first says so: it is below ASCII. The faces have fewer glyphs.
 */
export const TWO_BYTES = 0x1000;
export const [FIRST_SINGLE, LAST_SINGLE] = [0x20, 0x7e];

export function isSingle(code: number): boolean {
  return code >= FIRST_SINGLE && code <= LAST_SINGLE;
}

/** Most bytes of one character: two numbers with their parentheses, and two bytes with a backslash each. */
const BYTES_EACH = 64;

/**
 * Writes a text as the operand of `TJ`: a byte or two a glyph, with kerning between them. A combining
 * mark is drawn over the middle of the letter before it. Remembers the glyphs in `used`.
 */
export function writeText(text: string, metrics: FontMetrics, used: UsedGlyphs, out: ByteWriter): void {
  let left = -1;
  out.makeRoom(text.length * BYTES_EACH + 2);
  const { room } = out;
  room[out.length++] = LEFT_PARENTHESIS;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const mark = metrics.mark(code);
    if (mark === undefined) {
      if (left >= 0) shift(-metrics.kerning(left, code), out);
      writeGlyph(code, metrics, used, out);
      left = code;
    } else {
      const back = (left < 0 ? 0 : metrics.width(left) / 2) + mark.middle;
      shift(back, out);
      writeGlyph(code, metrics, used, out);
      shift(mark.advance - back, out);
    }
  }
  room[out.length++] = RIGHT_PARENTHESIS;
}

/** Moves what follows to the left, by 1/1000 of the font size. */
function shift(amount: number, out: ByteWriter): void {
  if (amount === 0) return;
  out.room[out.length++] = RIGHT_PARENTHESIS;
  out.number(amount);
  out.room[out.length++] = LEFT_PARENTHESIS;
}

/** A glyph that several characters share counts as the one in ASCII, if there is one. */
function writeGlyph(code: number, metrics: FontMetrics, used: UsedGlyphs, out: ByteWriter): void {
  const glyph = metrics.glyphId(code);
  if (isSingle(code)) {
    used[glyph] = code;
    writeStringByte(code, out);
    return;
  }
  if (used[glyph] === 0) used[glyph] = code;
  writeStringByte((TWO_BYTES | glyph) >> 8, out);
  writeStringByte(glyph & 0xff, out);
}

function writeStringByte(value: number, out: ByteWriter): void {
  const escaped = ESCAPED[value]!;
  if (escaped !== 0) out.room[out.length++] = BACKSLASH;
  out.room[out.length++] = escaped === 0 ? value : escaped;
}
