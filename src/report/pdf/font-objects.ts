import type { UsedGlyphs } from "./encode-text";
import type { FileObjects } from "./file-objects";
import type { FontMetrics } from "./font-metrics";
import { reference, toBytes } from "./pdf-syntax";
import { subsetFont } from "./subset-font";

/**
 * Embeds the glyphs that a document uses of a face (ISO 32000-1, 9.7) and returns the number of the
 * font. Glyphs keep their ids, so that text can be written before it is known which are needed.
 */
export function writeFont(
  name: string,
  metrics: FontMetrics,
  file: Uint8Array<ArrayBuffer>,
  used: UsedGlyphs,
  objects: FileObjects,
): number {
  const glyphs = listGlyphs(used);
  const subset = subsetFont(
    file,
    glyphs.map(([glyph]) => glyph),
  );
  const widthOf = (code: number): number => metrics.mark(code)?.advance ?? metrics.width(code);
  const widths = glyphs.map(([glyph, code]) => `${glyph}[${widthOf(code)}]`).join("");
  const fontFile = objects.writeStream(`/Length1 ${subset.bytes.length}`, subset.bytes);
  const toUnicode = objects.writeStream("", toBytes(writeUnicodeMap(glyphs)));
  const [descriptor, descendant, font] = [objects.reserve(), objects.reserve(), objects.reserve()];
  objects
    .open(descriptor)
    .latin(
      [
        `<</Type/FontDescriptor/FontName/${name}/FontFile2 ${reference(fontFile)}/Flags 32/ItalicAngle 0/StemV 0`,
        `/FontBBox[${subset.box.join(" ")}]/Ascent ${metrics.ascent}/Descent ${metrics.descent}`,
        `/CapHeight ${metrics.capHeight}>>`,
      ].join(""),
    );
  objects
    .open(descendant)
    .latin(
      [
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/FontDescriptor ${reference(descriptor)}`,
        `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity`,
        `/W[${widths}]>>`,
      ].join(""),
    );
  objects
    .open(font)
    .latin(
      [
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H`,
        `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(toUnicode)}>>`,
      ].join(""),
    );
  return font;
}

function listGlyphs(used: UsedGlyphs): readonly (readonly [glyph: number, code: number])[] {
  const glyphs: (readonly [number, number])[] = [];
  for (let glyph = 0; glyph < used.length; glyph += 1) {
    const code = used[glyph]!;
    if (code !== 0) glyphs.push([glyph, code]);
  }
  return glyphs;
}

/** Most entries that one list of a CMap may hold. */
const CHARACTERS_TOGETHER = 100;

/** The CMap that says which character each glyph shows (ISO 32000-1, 9.10.3). */
function writeUnicodeMap(glyphs: readonly (readonly [glyph: number, code: number])[]): string {
  const lines = [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000><ffff>",
    "endcodespacerange",
  ];
  for (let start = 0; start < glyphs.length; start += CHARACTERS_TOGETHER) {
    const together = glyphs.slice(start, start + CHARACTERS_TOGETHER);
    lines.push(`${together.length} beginbfchar`);
    for (const [glyph, code] of together) lines.push(`<${hex4(glyph)}><${hex4(code)}>`);
    lines.push("endbfchar");
  }
  lines.push("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end");
  return lines.join("\n");
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, "0");
}
