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

/** Decodes `<FEFF…>`; null where the key is missing. */
export function textOf(text: string, key: string): string | null {
  const hex = new RegExp(`/${key}\\s*<([0-9A-F]*)>`).exec(text)?.[1];
  if (hex === undefined) return null;
  return (hex.match(/.{4}/g) ?? [])
    .slice(1)
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join("");
}

export function readPdf(bytes: Uint8Array): Pdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, PdfObject>();
  const start = Number(/startxref\n(\d+)/.exec(file)![1]);
  const offsets = [...file.slice(start).matchAll(/(\d{10}) 00000 n /g)].map((match) => Number(match[1]));
  for (const offset of offsets) {
    const [head = "", number = ""] = /^(\d+) 0 obj\n/.exec(file.slice(offset, offset + 20)) ?? [];
    const from = offset + head.length;
    const body = file.slice(from, file.indexOf("\nendobj", from));
    const at = body.indexOf("\nstream\n");
    objects.set(Number(number), at < 0 ? { text: body, stream: null } : readStream(body, at, file, from));
  }
  const trailer = file.slice(file.lastIndexOf("trailer"));
  const object = (number: number): PdfObject => objects.get(number)!;
  const catalog = object(refOf(trailer, "Root")!).text;
  const pages = refsOf(object(refOf(catalog, "Pages")!).text, "Kids").map((number) => {
    const { text } = object(number);
    return { number, text, content: object(refOf(text, "Contents")!).stream!.toString("latin1") };
  });
  return { objects, catalog, info: object(refOf(trailer, "Info")!).text, pages, object };
}

function readStream(body: string, at: number, file: string, from: number): PdfObject {
  const text = body.slice(0, at);
  const length = Number(/\/Length (\d+)/.exec(text)![1]);
  const start = from + at + "\nstream\n".length;
  const raw = Buffer.from(file.slice(start, start + length), "latin1");
  return { text, stream: text.includes("/FlateDecode") ? inflateSync(raw) : raw };
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

/** What the pages show, in drawing order; each shown text on a line of its own. */
export function readText(pdf: Pdf): string {
  const fonts = readFonts(pdf);
  const lines = pdf.pages.flatMap(({ content }) =>
    [...content.matchAll(/BT \/(F\d+) [^\n]*?\[(.*?)\] TJ ET/g)].map(([, font = "", operand = ""]) => {
      const codes = fonts.get(font)!;
      const hex = [...operand.matchAll(/<([0-9A-F]*)>/g)].map((match) => match[1]).join("");
      const glyphs = (hex.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16));
      return glyphs.map((glyph) => String.fromCharCode(codes.get(glyph)!)).join("");
    }),
  );
  return lines.join("\n");
}
