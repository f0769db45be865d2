/** The tables that a PDF asks of an embedded TrueType font drawn by glyph ids (ISO 32000-1, 9.9). */
const TABLES = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"] as const;
type Tables = Readonly<Record<(typeof TABLES)[number], DataView<ArrayBuffer>>>;

const HEAD = { checksumAdjustment: 8, unitsPerEm: 18, box: 36, locaFormat: 50 } as const;
const COMPONENT = { wordArguments: 0x0001, scale: 0x0008, more: 0x0020, twoScales: 0x0040, matrix: 0x0080 };

/** A font with the outlines of some glyphs only, under their old ids. */
export type SubsetFont = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Left, bottom, right, top of all glyphs, in 1/1000 em. */
  readonly box: readonly number[];
};

/** Keeps of a TrueType font the outlines of `glyphs` and of what they are made of, and glyph 0. */
export function subsetFont(font: Uint8Array<ArrayBuffer>, glyphs: Iterable<number>): SubsetFont {
  const tables = readTables(font);
  const { head, loca, glyf } = tables;
  const isLong = head.getInt16(HEAD.locaFormat) === 1;
  const placeOf = (glyph: number): number =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  const outlineOf = (glyph: number): DataView =>
    new DataView(glyf.buffer, glyf.byteOffset + placeOf(glyph), placeOf(glyph + 1) - placeOf(glyph));

  const kept = new Set([0, ...glyphs]);
  // A set goes on with what is added on the way: components of components.
  for (const glyph of kept) for (const part of componentsOf(outlineOf(glyph))) kept.add(part);

  const count = tables.maxp.getUint16(4);
  const outlines = new Uint8Array([...kept].reduce((sum, glyph) => sum + outlineOf(glyph).byteLength, 0));
  const places = new DataView(new ArrayBuffer(loca.byteLength));
  let at = 0;
  for (let glyph = 0; glyph <= count; glyph += 1) {
    if (isLong) places.setUint32(4 * glyph, at);
    else places.setUint16(2 * glyph, at / 2);
    if (glyph === count || !kept.has(glyph)) continue;
    const outline = outlineOf(glyph);
    outlines.set(bytesOf(outline), at);
    at += outline.byteLength;
  }
  const widths = keepWidths(tables, kept);
  const scale = 1000 / head.getUint16(HEAD.unitsPerEm);
  return {
    bytes: joinTables({ ...tables, glyf: new DataView(outlines.buffer), loca: places, hmtx: widths }),
    box: [0, 2, 4, 6].map((offset) => Math.round(head.getInt16(HEAD.box + offset) * scale)),
  };
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function readTables(font: Uint8Array<ArrayBuffer>): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entries = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    const place = font.byteOffset + view.getUint32(at + 8);
    return [tag, new DataView(font.buffer, place, view.getUint32(at + 12))] as const;
  });
  const tables = Object.fromEntries(entries);
  for (const tag of TABLES) if (tables[tag] === undefined) throw new Error(`The font has no table ${tag}`);
  return tables as Tables;
}

/** The glyphs that a composed glyph is made of. */
function componentsOf(outline: DataView): readonly number[] {
  const parts: number[] = [];
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return parts;
  let at = 10;
  let flags: number = COMPONENT.more;
  while ((flags & COMPONENT.more) !== 0) {
    flags = outline.getUint16(at);
    parts.push(outline.getUint16(at + 2));
    at += 4 + ((flags & COMPONENT.wordArguments) === 0 ? 2 : 4);
    if ((flags & COMPONENT.scale) !== 0) at += 2;
    else if ((flags & COMPONENT.twoScales) !== 0) at += 4;
    else if ((flags & COMPONENT.matrix) !== 0) at += 8;
  }
  return parts;
}

/** Widths of glyphs that are left out become 0, which compresses well. */
function keepWidths({ hmtx, hhea }: Tables, kept: ReadonlySet<number>): DataView<ArrayBuffer> {
  const widths = new DataView(bytesOf(hmtx).slice().buffer);
  const count = hhea.getUint16(34);
  // The last one stands for all glyphs after it.
  for (let glyph = 0; glyph < count - 1; glyph += 1) if (!kept.has(glyph)) widths.setUint32(4 * glyph, 0);
  return widths;
}

function joinTables(tables: Tables): Uint8Array<ArrayBuffer> {
  const directory = 12 + 16 * TABLES.length;
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const length = TABLES.reduce((sum, tag) => sum + padded(tables[tag].byteLength), directory);
  const joined = new Uint8Array(length);
  const view = new DataView(joined.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, TABLES.length);
  // Of the binary search that nobody makes in six tables: 4 × 16, log2 of 4, and the rest.
  view.setUint16(6, 64);
  view.setUint16(8, 2);
  view.setUint16(10, 32);
  let place = directory;
  let headPlace = 0;
  for (const [index, tag] of TABLES.entries()) {
    const table = bytesOf(tables[tag]);
    joined.set(table, place);
    if (tag === "head") {
      headPlace = place;
      view.setUint32(place + HEAD.checksumAdjustment, 0);
    }
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) joined[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, checksum(view, place, padded(table.length)));
    view.setUint32(entry + 8, place);
    view.setUint32(entry + 12, table.length);
    place += padded(table.length);
  }
  view.setUint32(headPlace + HEAD.checksumAdjustment, 0xb1b0afba - checksum(view, 0, length));
  return joined;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
