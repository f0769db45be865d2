import { FIRST_SINGLE, isSingle, LAST_SINGLE, TWO_BYTES } from "./encode-text";

/** A glyph and the character that it shows. */
export type GlyphEntry = readonly [glyph: number, code: number];

/** Glyphs are inside too, which MuPDF asks for, though no text holds their bare numbers. */
const CODE_SPACE = [
  "2 begincodespacerange",
  `<${hex2(FIRST_SINGLE)}><${hex2(LAST_SINGLE)}>`,
  `<0000><${hex4(2 * TWO_BYTES - 1)}>`,
  "endcodespacerange",
];

/** The CMap that says which glyph each code of a text draws (ISO 32000-1, 9.7.5). */
export function writeEncoding(name: string, glyphs: readonly GlyphEntry[]): string {
  const singles = glyphs.filter(([, code]) => isSingle(code));
  const last = glyphs.at(-1)?.[0] ?? 0;
  const ranges: string[] = [];
  // A range may count up in its last byte only.
  for (let start = 0; start <= last; start += 0x100) {
    ranges.push(`<${hex4(TWO_BYTES + start)}><${hex4(TWO_BYTES + start + 0xff)}> ${start}`);
  }
  return wrapMap(name, "Identity", 1, [
    ...listed(
      "cidchar",
      singles.map(([glyph, code]) => `<${hex2(code)}> ${glyph}`),
    ),
    ...listed("cidrange", ranges),
  ]);
}

/** The CMap that says which character each code of a text stands for (ISO 32000-1, 9.10.3). */
export function writeUnicodeMap(glyphs: readonly GlyphEntry[]): string {
  const singles = glyphs.filter(([, code]) => isSingle(code));
  return wrapMap("Adobe-Identity-UCS", "UCS", 2, [
    ...listed(
      "bfchar",
      singles.map(([, code]) => `<${hex2(code)}><${hex4(code)}>`),
    ),
    ...listed(
      "bfchar",
      glyphs.map(([glyph, code]) => `<${hex4(TWO_BYTES + glyph)}><${hex4(code)}>`),
    ),
  ]);
}

function wrapMap(name: string, ordering: string, type: 1 | 2, body: readonly string[]): string {
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    `/CIDSystemInfo <</Registry (Adobe) /Ordering (${ordering}) /Supplement 0>> def`,
    `/CMapName /${name} def`,
    `/CMapType ${type} def`,
    ...CODE_SPACE,
    ...body,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

/** Most entries that one list of a CMap may hold. */
const ENTRIES_TOGETHER = 100;

function listed(kind: string, entries: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < entries.length; start += ENTRIES_TOGETHER) {
    const together = entries.slice(start, start + ENTRIES_TOGETHER);
    lines.push(`${together.length} begin${kind}`, ...together, `end${kind}`);
  }
  return lines;
}

function hex2(value: number): string {
  return value.toString(16).padStart(2, "0");
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, "0");
}
