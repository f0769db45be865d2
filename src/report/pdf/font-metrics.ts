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
  readonly capHeight: number;
  has(codePoint: number): boolean;
  /** The glyph in the subset font. `codePoint` must be covered. */
  glyphId(codePoint: number): number;
  /** Combining marks have no width of their own. `codePoint` must be covered. */
  width(codePoint: number): number;
  /** What to add between two neighbors; mostly 0 or negative. */
  kerning(left: number, right: number): number;
  mark(codePoint: number): Mark | undefined;
};

export type Metrics = Readonly<Record<Face, FontMetrics>>;

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

/** Unpacks a table. Only the Basic Multilingual Plane is covered: the faces hold nothing beyond it. */
export function readFontTable(table: FontTable): FontMetrics {
  const codePoints = expandRanges(table.codePoints);
  const placeByCode = new Int16Array(0x10000).fill(-1);
  for (const [place, code] of codePoints.entries()) placeByCode[code] = place;
  const placeOf = (code: number): number => (code < 0x10000 ? placeByCode[code]! : -1);
  const [glyphIds, widths] = [numbers(table.glyphIds), numbers(table.widths)];
  const [lefts, rights] = [numbers(table.leftClasses), numbers(table.rightClasses)];
  const kerning = table.kerning.map(numbers);
  const marks = readMarks(table.marks);
  return {
    name: table.name,
    capHeight: table.capHeight,
    has: (code) => placeOf(code) >= 0,
    glyphId: (code) => glyphIds[placeOf(code)]!,
    width: (code) => widths[placeOf(code)]!,
    kerning: (left, right) => kerning[lefts[placeOf(left)]!]![rights[placeOf(right)]!]!,
    mark: (code) => marks.get(code),
  };
}
