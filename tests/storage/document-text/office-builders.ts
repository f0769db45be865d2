import { crc32, deflateRawSync } from "node:zlib";
import { ascii, concat } from "../image-metadata/metadata-builders";

export type ZipPart = {
  readonly name: string;
  readonly text: string;
  /** Bytes to store in place of the deflated text, and how they are said to be stored. */
  readonly raw?: { readonly bytes: Uint8Array; readonly method: number };
  readonly flags?: number;
};

function short(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function long(value: number): readonly number[] {
  return [...short(value & 0xffff), ...short(value >>> 16)];
}

/** A zip as Office programs write it: deflated parts, a central directory, an end record. */
export function aZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text, raw, flags = 0 } of parts) {
    const plain = new TextEncoder().encode(text);
    const { bytes, method } = raw ?? { bytes: deflateRawSync(plain), method: 8 };
    const shared = [
      ...short(flags),
      ...short(method),
      ...long(0),
      ...long(crc32(plain)),
      ...long(bytes.length),
      ...long(plain.length),
      ...short(name.length),
      ...short(0),
    ];
    const local = concat(ascii("PK\x03\x04"), short(20), shared, ascii(name), bytes);
    directory.push(
      concat(
        ascii("PK\x01\x02"),
        short(20),
        short(20),
        shared,
        Array.from({ length: 10 }, () => 0),
      ),
      concat(long(offset), ascii(name)),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = concat(...directory);
  const count = short(parts.length);
  const end = [
    ...short(0),
    ...short(0),
    ...count,
    ...count,
    ...long(central.length),
    ...long(offset),
    ...short(0),
  ];
  return concat(...locals, central, ascii("PK\x05\x06"), end);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = { name: "[Content_Types].xml", text: `${xmlHead}<Types/>` };

type Properties = { readonly core?: string; readonly app?: string };

function propertyParts({ core = "", app = "" }: Properties): readonly ZipPart[] {
  return [
    { name: "docProps/core.xml", text: `${xmlHead}<cp:coreProperties>${core}</cp:coreProperties>` },
    { name: "docProps/app.xml", text: `${xmlHead}<Properties>${app}</Properties>` },
  ];
}

/** A Word file with one paragraph a line. */
export function aWordFile(
  lines: readonly string[],
  properties: Properties = {},
  others: readonly ZipPart[] = [],
): Uint8Array<ArrayBuffer> {
  // Word cuts a line into runs wherever spelling or formatting changes.
  const runs = (line: string): string =>
    [line.slice(0, 5), line.slice(5)]
      .map((run) => `<w:r><w:t xml:space="preserve">${escape(run)}</w:t></w:r>`)
      .join("");
  const body = lines.map((line) => `<w:p>${runs(line)}</w:p>`).join("");
  return aZip([
    contentTypes,
    { name: "word/document.xml", text: `${xmlHead}<w:document><w:body>${body}</w:body></w:document>` },
    ...propertyParts(properties),
    ...others,
  ]);
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A workbook of one sheet; text is shared between cells, numbers stand in them, empty cells are left out. */
export function aWorkbook(
  rows: readonly (readonly string[])[],
  properties: Properties = {},
  others: readonly ZipPart[] = [],
): Uint8Array<ArrayBuffer> {
  const strings = [...new Set(rows.flat().filter((cell) => !/^\d+$/.test(cell)))];
  const cellToXml = (cell: string, name: string): string => {
    if (cell === "") return "";
    if (/^\d+$/.test(cell)) return `<c r="${name}"><v>${cell}</v></c>`;
    return `<c r="${name}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  };
  const rowsXml = rows.map((cells, row) => {
    const cellsXml = cells.map((cell, column) => cellToXml(cell, `${columnName(column)}${row + 1}`));
    return `<row r="${row + 1}">${cellsXml.join("")}</row>`;
  });
  const items = strings.map((text) => `<si><t>${escape(text)}</t></si>`).join("");
  return aZip([
    contentTypes,
    {
      name: "xl/worksheets/sheet1.xml",
      text: `<worksheet><sheetData>${rowsXml.join("")}</sheetData></worksheet>`,
    },
    { name: "xl/sharedStrings.xml", text: `${xmlHead}<sst>${items}</sst>` },
    ...propertyParts(properties),
    ...others,
  ]);
}

/** A presentation with one slide for each text. */
export function aPresentation(
  slides: readonly string[],
  others: readonly ZipPart[] = [],
): Uint8Array<ArrayBuffer> {
  const paragraphs = (text: string): string =>
    text
      .split("\n")
      .map((line) => `<a:p><a:r><a:t>${escape(line)}</a:t></a:r></a:p>`)
      .join("");
  return aZip([
    contentTypes,
    ...slides.map((text, index) => ({
      name: `ppt/slides/slide${index + 1}.xml`,
      text: `${xmlHead}<p:sld><p:txBody>${paragraphs(text)}</p:txBody></p:sld>`,
    })),
    ...others,
  ]);
}
