// Makes the fonts of the PDF report from the full Inter files: `node scripts/build-fonts.mjs`.
// Writes, beside the licence, one subset font and one table of widths and kerning per weight.
// Run it after changing CHARACTERS or the version of @expo-google-fonts/inter, and commit what it writes.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { openFont, openMetrics, readGlyphIds, readKerning } from "./open-type.mjs";

/** Latin with Vietnamese, Greek, Cyrillic, punctuation, signs; inclusive ranges of code points. */
const CHARACTERS = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x205f],
  [0x2070, 0x20cf],
  [0x2100, 0x2300],
  [0x25a0, 0x27bf],
];
/** Combining marks: drawn over the letter before them, since nothing shapes text on paper. */
const isMark = (code) => code >= 0x300 && code <= 0x36f;
/** U+FFFD is drawn as the white square, which then cannot stand for itself. */
const REPLACEMENT = 0xfffd;
const REPLACEMENT_SHAPE = 0x25a1;

const WEIGHTS = [
  { file: "inter-regular", source: "400Regular/Inter_400Regular.ttf", name: "Inter-Regular" },
  { file: "inter-semibold", source: "600SemiBold/Inter_600SemiBold.ttf", name: "Inter-SemiBold" },
];

const packageFolder = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"),
);
const target = fileURLToPath(new URL("../src/report/pdf/fonts/", import.meta.url));
await mkdir(target, { recursive: true });
await copyFile(join(packageFolder, "LICENSE_FONT"), join(target, "LICENSE.txt"));
for (const weight of WEIGHTS) await buildWeight(weight);

async function buildWeight({ file, source, name }) {
  const original = await readFile(join(packageFolder, source));
  const text = charactersOf(original);
  const options = { targetFormat: "truetype", noLayoutClosure: true, noHinting: true };
  const withKerning = openFont(await subsetFont(original, text, options));
  const dropTables = ["GPOS", "GSUB", "GDEF", "STAT", "gasp"];
  const subset = await subsetFont(original, text, { ...options, dropTables });
  assertSameGlyphs(withKerning, openFont(subset));
  const metrics = describe(withKerning, name);
  await writeFile(join(target, `${file}.ttf`), subset);
  await writeFile(join(target, `${file}.json`), `${JSON.stringify(metrics, null, 2)}\n`);
  console.log(`${file}: ${Array.from(text).length} characters, ${subset.length} bytes`);
}

/** The metrics are read from the font with kerning, and must hold for the one that is embedded. */
function assertSameGlyphs(measured, embedded) {
  const [expected, found] = [readGlyphIds(measured), readGlyphIds(embedded)];
  const isSame = expected.size === found.size && [...expected].every(([code, id]) => found.get(code) === id);
  if (!isSame) throw new Error("The two subsets number their glyphs differently");
}

function charactersOf(font) {
  const available = readGlyphIds(openFont(font));
  const codes = CHARACTERS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return String.fromCodePoint(...codes.filter((code) => available.has(code)));
}

function describe(opened, name) {
  const glyphIds = readGlyphIds(opened);
  const shape = glyphIds.get(REPLACEMENT_SHAPE);
  glyphIds.delete(REPLACEMENT_SHAPE);
  glyphIds.set(REPLACEMENT, shape);
  const codes = [...glyphIds.keys()].toSorted((a, b) => a - b);
  const metrics = openMetrics(opened);
  const scaled = (units) => Math.round((units * 1000) / metrics.unitsPerEm);
  const ids = codes.map((code) => glyphIds.get(code));
  return {
    name,
    ascent: scaled(metrics.ascent),
    descent: scaled(metrics.descent),
    capHeight: scaled(metrics.capHeight),
    codePoints: toRanges(codes),
    glyphIds: ids.join(" "),
    widths: codes.map((code, index) => (isMark(code) ? 0 : scaled(metrics.advance(ids[index])))).join(" "),
    marks: describeMarks(codes.filter(isMark), glyphIds, metrics, scaled),
    ...kerningTable(codes, glyphIds, readKerning(opened), scaled),
  };
}

/** Per mark its code point, the middle of its outline, and its own advance. */
function describeMarks(codes, glyphIds, metrics, scaled) {
  return codes
    .map((code) => {
      const glyphId = glyphIds.get(code);
      const [left, right] = metrics.extent(glyphId);
      return `${code.toString(16)}:${scaled((left + right) / 2)}:${scaled(metrics.advance(glyphId))}`;
    })
    .join(" ");
}

/** Characters that kern alike share a class, so the table holds one number per pair of classes. */
function kerningTable(codes, glyphIds, kerning, scaled) {
  const between = (left, right) =>
    isMark(left) || isMark(right) ? 0 : scaled(kerning(glyphIds.get(left), glyphIds.get(right)));
  const rows = codes.map((left) => codes.map((right) => between(left, right)));
  const lefts = classify(rows.map((row) => row.join(" ")));
  const rights = classify(codes.map((_, column) => rows.map((row) => row[column]).join(" ")));
  return {
    leftClasses: lefts.classes.join(" "),
    rightClasses: rights.classes.join(" "),
    kerning: lefts.firsts.map((row) => rights.firsts.map((column) => rows[row][column]).join(" ")),
  };
}

function classify(signatures) {
  const classBySignature = new Map();
  const firsts = [];
  const classes = signatures.map((signature, index) => {
    if (!classBySignature.has(signature)) {
      classBySignature.set(signature, firsts.length);
      firsts.push(index);
    }
    return classBySignature.get(signature);
  });
  return { classes, firsts };
}

/** `20-7e a0-17f`: hexadecimal, inclusive. */
function toRanges(codes) {
  const ranges = [];
  for (const code of codes) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] === code - 1) range[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map((range) => [...new Set(range)].map((code) => code.toString(16)).join("-")).join(" ");
}
