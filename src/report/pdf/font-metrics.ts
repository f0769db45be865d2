/** The faces of the report; each is one subset font in `fonts/`. */
export const faces = ["regular", "semibold"] as const;
export type Face = (typeof faces)[number];

/** What `scripts/build-fonts.mjs` writes: lists as text, one number per code point in order. Units: 1/1000 em. */
export type FontTable = {
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Hexadecimal ranges, `20-7e a0-17f`. */
  readonly codePoints: string;
  readonly glyphIds: string;
  readonly widths: string;
  /** Combining marks: `code point:middle:own advance`. */
  readonly marks: string;
  readonly leftClasses: string;
  readonly rightClasses: string;
  /** One row per left class, one number per right class. */
  readonly kerning: readonly string[];
};

/** A combining mark's outline: where its middle lies, and how far the font itself would move on. */
export type Mark = { readonly middle: number; readonly advance: number };

/** Widths and kerning of one face, in 1/1000 of the font size. */
export type FontMetrics = {
  readonly name: string;
  readonly ascent: number;
  /** Below the baseline, so negative. */
  readonly descent: number;
  readonly capHeight: number;
  has(codePoint: number): boolean;
  /** The glyph in the subset font. `codePoint` must be covered. */
  glyphId(codePoint: number): number;
  /** Combining marks have no width of their own. `codePoint` must be covered. */
  width(codePoint: number): number;
  /**
   * What to add between two neighbors; mostly 0 or negative. Never reaches over a blank, so the width
   * of a line is the sum of its words and blanks. Both code points must be covered.
   */
  kerning(left: number, right: number): number;
  mark(codePoint: number): Mark | undefined;
};

export type Metrics = Readonly<Record<Face, FontMetrics>>;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** The first of the combining marks (U+0300). */
const FIRST_MARK = 0x300;

const numbers = (list: string): readonly number[] => (list === "" ? [] : list.split(" ").map(Number));

function expandRanges(ranges: string): readonly number[] {
  return ranges.split(" ").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
}

function readMarks(list: string): ReadonlyMap<number, Mark> {
  return new Map(
    list.split(" ").map((entry) => {
      const [code = "", middle = "0", advance = "0"] = entry.split(":");
      return [Number.parseInt(code, 16), { middle: Number(middle), advance: Number(advance) }];
    }),
  );
}

/**
 * Unpacks a table. Only the Basic Multilingual Plane is covered: the faces hold nothing beyond it.
 * Tables by code point, because every character of a report is looked up several times.
 */
export function readFontTable(table: FontTable): FontMetrics {
  const codePoints = expandRanges(table.codePoints);
  const glyphs = spreadByCode(codePoints, numbers(table.glyphIds));
  const widths = spreadByCode(codePoints, numbers(table.widths));
  const marks = readMarks(table.marks);
  return {
    name: table.name,
    ascent: table.ascent,
    descent: table.descent,
    capHeight: table.capHeight,
    // Glyph 0 is what a font shows for characters that it lacks.
    has: (code) => code < 0x10000 && glyphs[code] !== 0,
    glyphId: (code) => glyphs[code]!,
    width: (code) => widths[code]!,
    kerning: readKerning(table, codePoints),
    mark: (code) => (code < FIRST_MARK ? undefined : marks.get(code)),
  };
}

/** A value for each code point; 0 for those that are not covered. */
function spreadByCode(codePoints: readonly number[], values: readonly number[]): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [place, code] of codePoints.entries()) table[code] = values[place]!;
  return table;
}

/** Kerning of up to a hundredth of the size is not seen, a thirtieth of a millimeter, but takes as long to write. */
const UNSEEN = 10;

function readKerning(table: FontTable, codePoints: readonly number[]): FontMetrics["kerning"] {
  const rows = table.kerning.map(numbers);
  const columns = rows.length === 0 ? 0 : rows[0]!.length;
  // One more row and one more column, of zeros: the class of blanks, which kern with nothing.
  const values = new Int16Array((rows.length + 1) * (columns + 1));
  for (const [row, list] of rows.entries()) {
    const seen = list.map((value) => (Math.abs(value) <= UNSEEN ? 0 : value));
    values.set(seen, row * (columns + 1));
  }
  const starts = numbers(table.leftClasses).map((row) => row * (columns + 1));
  const lefts = spreadByCode(codePoints, starts);
  const rights = spreadByCode(codePoints, numbers(table.rightClasses));
  for (const blank of [SPACE, NO_BREAK_SPACE]) {
    lefts[blank] = rows.length * (columns + 1);
    rights[blank] = columns;
  }
  return (left, right) => values[lefts[left]! + rights[right]!]!;
}
