import { inflateSync } from "node:zlib";

/** An object of a PDF as its text, with its stream if it has one. */
export type PdfObject = { readonly text: string; readonly stream: Buffer | null };

/** A PDF read back without the library that wrote it. Knows only what the report uses. */
export type Pdf = {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly catalog: string;
  readonly info: string;
  readonly pages: readonly { readonly number: number; readonly text: string; readonly content: string }[];
  object(number: number): PdfObject;
};

/** The number that `/Key 12 0 R` refers to. */
export function refOf(text: string, key: string): number | null {
  const match = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(text);
  return match === null ? null : Number(match[1]);
}

/** All numbers of an array of references, `/Kids [3 0 R 5 0 R]`. */
export function refsOf(text: string, key: string): readonly number[] {
  const array = new RegExp(`/${key}\\s*\\[([^\\]]*)\\]`).exec(text)?.[1] ?? "";
  return [...array.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}

/** The text that `/Key (…)` or `/Key <FEFF…>` holds; null where the key is missing. */
export function textOf(text: string, key: string): string | null {
  const found = new RegExp(`/${key}\\s*(?:<([0-9A-F]*)>|\\(((?:[^\\\\)]|\\\\.)*)\\))`, "s").exec(text);
  if (found === null) return null;
  const [, hex, plain = ""] = found;
  if (hex === undefined) return plain.replaceAll(/\\(.)/gs, "$1");
  return (hex.match(/.{4}/g) ?? [])
    .slice(1)
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join("");
}

export function readPdf(bytes: Uint8Array): Pdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, PdfObject>();
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)![1]);
  const table = readObject(file, start);
  const rows = readRows(table);
  for (const [number, [kind, offset]] of rows.entries()) {
    if (kind === 1) objects.set(number, readObject(file, offset));
  }
  for (const { text, stream } of objects.values()) {
    if (!text.startsWith("<</Type/ObjStm")) continue;
    for (const [number, body] of unpack(text, stream!)) objects.set(number, { text: body, stream: null });
  }
  for (const [number, [kind]] of rows.entries()) {
    if (kind > 0 && !objects.has(number)) throw new Error(`Object ${number} is not in the file`);
  }
  const object = (number: number): PdfObject => objects.get(number)!;
  const catalog = object(refOf(table.text, "Root")!).text;
  const pages = refsOf(object(refOf(catalog, "Pages")!).text, "Kids").map((number) => {
    const { text } = object(number);
    return { number, text, content: object(refOf(text, "Contents")!).stream!.toString("latin1") };
  });
  return { objects, catalog, info: object(refOf(table.text, "Info")!).text, pages, object };
}

function readObject(file: string, offset: number): PdfObject {
  const [head] = /^\d+ 0 obj\n/.exec(file.slice(offset, offset + 20))!;
  const from = offset + head.length;
  const body = file.slice(from, file.indexOf("\nendobj", from));
  const at = body.indexOf("\nstream\n");
  if (at < 0) return { text: body, stream: null };
  const text = body.slice(0, at);
  const length = Number(/\/Length (\d+)/.exec(text)![1]);
  const start = from + at + "\nstream\n".length;
  const raw = Buffer.from(file.slice(start, start + length), "latin1");
  return { text, stream: text.includes("/FlateDecode") ? inflateSync(raw) : raw };
}

/** Kind and place of every object, from a cross-reference stream whose rows are filtered by "up". */
function readRows({ text, stream }: PdfObject): readonly (readonly [kind: number, place: number])[] {
  const rows: (readonly [number, number])[] = [];
  const [, offset = 0, rest = 0] = /\/W\[1 (\d) (\d)\]/.exec(text)!.map(Number);
  const width = 1 + offset + rest;
  const above = Buffer.alloc(width);
  for (let at = 0; at < stream!.length; at += width + 1) {
    for (let index = 0; index < width; index += 1) above[index]! += stream![at + 1 + index]!;
    rows.push([above[0]!, above.readUIntBE(1, offset)]);
  }
  return rows;
}

/** The objects in an object stream, by number. */
function unpack(text: string, stream: Buffer): ReadonlyMap<number, string> {
  const content = stream.toString("latin1");
  const first = Number(/\/First (\d+)/.exec(text)![1]);
  const head = content.slice(0, first).trim().split(" ").map(Number);
  const starts = head.filter((_, index) => index % 2 === 1);
  return new Map(
    starts.map((start, index) => [
      head[2 * index]!,
      content.slice(first + start, first + (starts[index + 1] ?? content.length)).trimEnd(),
    ]),
  );
}

/** Code points by glyph, for each font by its name in content streams. */
export function readFonts(pdf: Pdf): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const resources = pdf.object(refOf(pdf.pages[0]!.text, "Resources")!).text;
  const fonts = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(
    fonts.map(([, name = "", number = ""]) => {
      const cmap = pdf
        .object(refOf(pdf.object(Number(number)).text, "ToUnicode")!)
        .stream!.toString("latin1");
      const pairs = [...cmap.matchAll(/^<([0-9a-f]{4})><([0-9a-f]{4})>$/gim)];
      return [
        name,
        new Map(
          pairs.map(([, glyph = "", code = ""]) => [Number.parseInt(glyph, 16), Number.parseInt(code, 16)]),
        ),
      ];
    }),
  );
}

/** The strings of an operand of `TJ`, one byte a character. */
const STRINGS = /\(((?:[^\\)]|\\.)*)\)/gs;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r" };

/** The glyphs that a `TJ` shows. */
function glyphsOf(operand: string): readonly number[] {
  const bytes = [...operand.matchAll(STRINGS)]
    .map(([, string = ""]) => string.replaceAll(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign))
    .join("");
  return Array.from({ length: bytes.length / 2 }, (_, index) =>
    Buffer.from(bytes, "latin1").readUInt16BE(2 * index),
  );
}

/** One text that a page shows, with the number of the marked content around it; null outside of any. */
export type ShownText = {
  readonly text: string;
  readonly mcid: number | null;
  readonly glyphs: readonly number[];
};

/** The texts of a page in drawing order. */
export function shownTexts(content: string, fonts: ReturnType<typeof readFonts>): readonly ShownText[] {
  const shown: ShownText[] = [];
  let font = "";
  let mcid: number | null = null;
  for (const line of content.split("\n")) {
    font = /^\/(F\d+) \S+ Tf$/.exec(line)?.[1] ?? font;
    const begun = /MCID (\d+)>>BDC$/.exec(line);
    if (begun !== null) mcid = Number(begun[1]);
    else if (line === "EMC") mcid = null;
    const operand = /^\S+ \S+ Td\[(.*)\]TJ$/s.exec(line)?.[1];
    if (operand === undefined) continue;
    const glyphs = glyphsOf(operand);
    const codes = fonts.get(font)!;
    shown.push({
      text: glyphs.map((glyph) => String.fromCharCode(codes.get(glyph)!)).join(""),
      mcid,
      glyphs,
    });
  }
  return shown;
}

/** What the pages show, in drawing order; each shown text on a line of its own. */
export function readText(pdf: Pdf): string {
  const fonts = readFonts(pdf);
  return pdf.pages.flatMap(({ content }) => shownTexts(content, fonts).map(({ text }) => text)).join("\n");
}
