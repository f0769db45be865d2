// Reads the few OpenType tables that the report's fonts need: names of characters, advance widths, kerning.
// Table layouts: OpenType specification 1.9.1, chapters cmap, hmtx, head, GPOS.

/** @param {Buffer} font */
export function openFont(font) {
  const tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    tables.set(font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  const table = (tag) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font has no ${tag} table`);
    return offset;
  };
  return { font, table, has: (tag) => tables.has(tag) };
}

/** Glyph ids by code point, from the format 4 or 12 table. */
export function readGlyphIds({ font, table }) {
  const start = table("cmap");
  const glyphIds = new Map();
  for (let index = 0; index < font.readUInt16BE(start + 2); index += 1) {
    const offset = start + font.readUInt32BE(start + 8 + index * 8);
    const format = font.readUInt16BE(offset);
    if (format === 4) readSegments(font, offset, glyphIds);
    if (format === 12) readGroups(font, offset, glyphIds);
  }
  return glyphIds;
}

function readSegments(font, offset, glyphIds) {
  const doubled = font.readUInt16BE(offset + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = font.readUInt16BE(offset + 14 + segment);
    const firstAt = offset + 16 + doubled + segment;
    const first = font.readUInt16BE(firstAt);
    const delta = font.readInt16BE(firstAt + doubled);
    const rangeAt = firstAt + 2 * doubled;
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first));
      const glyphId = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyphId !== 0) glyphIds.set(code, glyphId);
    }
  }
}

function readGroups(font, offset, glyphIds) {
  for (let group = 0; group < font.readUInt32BE(offset + 12); group += 1) {
    const at = offset + 16 + group * 12;
    const [first, last, glyphId] = [0, 4, 8].map((step) => font.readUInt32BE(at + step));
    for (let code = first; code <= last; code += 1) glyphIds.set(code, glyphId + code - first);
  }
}

/** Reads advance widths and horizontal extents in font units. */
export function openMetrics({ font, table }) {
  const unitsPerEm = font.readUInt16BE(table("head") + 18);
  const longOffsets = font.readInt16BE(table("head") + 50) === 1;
  const measured = font.readUInt16BE(table("hhea") + 34);
  const outline = (glyphId) =>
    longOffsets
      ? font.readUInt32BE(table("loca") + 4 * glyphId)
      : 2 * font.readUInt16BE(table("loca") + 2 * glyphId);
  return {
    unitsPerEm,
    ascent: font.readInt16BE(table("hhea") + 4),
    descent: font.readInt16BE(table("hhea") + 6),
    capHeight: font.readInt16BE(table("OS/2") + 88),
    advance: (glyphId) => font.readUInt16BE(table("hmtx") + 4 * Math.min(glyphId, measured - 1)),
    extent: (glyphId) => {
      const at = table("glyf") + outline(glyphId);
      return [font.readInt16BE(at + 2), font.readInt16BE(at + 6)];
    },
  };
}

/** A function from two glyph ids to the kerning between them, in font units. */
export function readKerning({ font, table }) {
  const start = table("GPOS");
  const features = start + font.readUInt16BE(start + 6);
  const lookups = start + font.readUInt16BE(start + 8);
  const wanted = new Set();
  for (let index = 0; index < font.readUInt16BE(features); index += 1) {
    const record = features + 2 + index * 6;
    if (font.toString("latin1", record, record + 4) !== "kern") continue;
    const feature = features + font.readUInt16BE(record + 4);
    for (let step = 0; step < font.readUInt16BE(feature + 2); step += 1)
      wanted.add(font.readUInt16BE(feature + 4 + 2 * step));
  }
  const chains = [...wanted]
    .toSorted((a, b) => a - b)
    .map((index) => readLookup(font, lookups + font.readUInt16BE(lookups + 2 + 2 * index)));
  return (left, right) => {
    let total = 0;
    for (const chain of chains) {
      for (const find of chain) {
        const value = find(left, right);
        if (value === null) continue;
        total += value;
        break;
      }
    }
    return total;
  };
}

function readLookup(font, lookup) {
  const type = font.readUInt16BE(lookup);
  const finders = [];
  for (let index = 0; index < font.readUInt16BE(lookup + 4); index += 1) {
    let subtable = lookup + font.readUInt16BE(lookup + 6 + 2 * index);
    let kind = type;
    if (kind === 9) {
      kind = font.readUInt16BE(subtable + 2);
      subtable += font.readUInt32BE(subtable + 4);
    }
    if (kind !== 2) throw new Error(`Kerning in a lookup of type ${kind} is not read`);
    finders.push(font.readUInt16BE(subtable) === 1 ? readPairs(font, subtable) : readClasses(font, subtable));
  }
  return finders;
}

/** Bytes of a value record, and where its horizontal advance stands in it. */
function valueShape(format) {
  let size = 0;
  let advanceAt = null;
  for (let bit = 0; bit < 8; bit += 1) {
    if ((format & (1 << bit)) === 0) continue;
    if (bit === 2) advanceAt = size;
    size += 2;
  }
  return { size, advanceAt };
}

function readPairs(font, subtable) {
  const first = valueShape(font.readUInt16BE(subtable + 4));
  const second = valueShape(font.readUInt16BE(subtable + 6));
  const covered = readCoverage(font, subtable + font.readUInt16BE(subtable + 2));
  const pairs = new Map();
  for (const [glyphId, index] of covered) {
    const set = subtable + font.readUInt16BE(subtable + 10 + 2 * index);
    for (let step = 0; step < font.readUInt16BE(set); step += 1) {
      const at = set + 2 + step * (2 + first.size + second.size);
      const advance = first.advanceAt === null ? 0 : font.readInt16BE(at + 2 + first.advanceAt);
      pairs.set(glyphId * 65536 + font.readUInt16BE(at), advance);
    }
  }
  return (left, right) => pairs.get(left * 65536 + right) ?? null;
}

function readClasses(font, subtable) {
  const first = valueShape(font.readUInt16BE(subtable + 4));
  const second = valueShape(font.readUInt16BE(subtable + 6));
  const covered = readCoverage(font, subtable + font.readUInt16BE(subtable + 2));
  const lefts = readClassDefinition(font, subtable + font.readUInt16BE(subtable + 8));
  const rights = readClassDefinition(font, subtable + font.readUInt16BE(subtable + 10));
  const rightCount = font.readUInt16BE(subtable + 14);
  return (left, right) => {
    if (!covered.has(left)) return null;
    const cell = (lefts.get(left) ?? 0) * rightCount + (rights.get(right) ?? 0);
    const at = subtable + 16 + cell * (first.size + second.size);
    return first.advanceAt === null ? 0 : font.readInt16BE(at + first.advanceAt);
  };
}

function readCoverage(font, at) {
  const covered = new Map();
  const count = font.readUInt16BE(at + 2);
  for (let index = 0; index < count; index += 1) {
    if (font.readUInt16BE(at) === 1) {
      covered.set(font.readUInt16BE(at + 4 + 2 * index), index);
      continue;
    }
    const range = at + 4 + 6 * index;
    const [first, last, start] = [0, 2, 4].map((step) => font.readUInt16BE(range + step));
    for (let glyphId = first; glyphId <= last; glyphId += 1) covered.set(glyphId, start + glyphId - first);
  }
  return covered;
}

function readClassDefinition(font, at) {
  const classes = new Map();
  if (font.readUInt16BE(at) === 1) {
    const first = font.readUInt16BE(at + 2);
    for (let index = 0; index < font.readUInt16BE(at + 4); index += 1)
      classes.set(first + index, font.readUInt16BE(at + 6 + 2 * index));
    return classes;
  }
  for (let index = 0; index < font.readUInt16BE(at + 2); index += 1) {
    const range = at + 4 + 6 * index;
    const [first, last, value] = [0, 2, 4].map((step) => font.readUInt16BE(range + step));
    for (let glyphId = first; glyphId <= last; glyphId += 1) classes.set(glyphId, value);
  }
  return classes;
}
