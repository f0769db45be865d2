import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { csvToRows, protectCell, rowsToCsv, unprotectCell } from "../../../src/shared/csv";
import { readSpreadsheet } from "../../../src/storage/spreadsheet/read-spreadsheet";
import { formulaCorpus } from "../../report/spreadsheet/formula-corpus";
import { aZip } from "./a-zip";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const SHEET = (data: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Id</t></is></c></row>';

/** A smallest workbook whose parts can be replaced or added to. */
function aBook(parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return aZip({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml":
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Criteria" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": SHEET(ROW),
    ...parts,
  });
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const started = performance.now();
  const read = await readSpreadsheet(bytes);
  expect(performance.now() - started).toBeLessThan(5000);
  return read.ok ? "read" : read.error.code;
}

const sheet1 = "xl/worksheets/sheet1.xml";

describe("a hostile spreadsheet", () => {
  it("is compared with a sound one, which is read", async () => {
    expect(await readSpreadsheet(aBook())).toEqual({
      ok: true,
      value: [{ name: "Criteria", rows: [["Id"]] }],
    });
  });

  it.each([
    ["a zip bomb", aBook({ [sheet1]: SHEET(`${ROW}${" ".repeat(60_000_000)}`) }), "spreadsheet.too-large"],
    [
      "many zip bombs",
      aBook(
        Object.fromEntries(
          Array.from({ length: 40 }, (_, at) => [`xl/media/${at}.xml`, " ".repeat(999_999)]),
        ),
      ),
      "spreadsheet.too-large",
    ],
    ["macros", aBook({ "xl/vbaProject.bin": "x" }), "spreadsheet.macros"],
    ["an old macro sheet", aBook({ "xl/macrosheets/sheet1.xml": SHEET("") }), "spreadsheet.macros"],
    ["an embedded program", aBook({ "xl/embeddings/oleObject1.bin": "x" }), "spreadsheet.macros"],
    [
      "a link to another file",
      aBook({ "xl/externalLinks/externalLink1.xml": "<a/>" }),
      "spreadsheet.external",
    ],
    ["a data connection", aBook({ "xl/connections.xml": "<a/>" }), "spreadsheet.external"],
    [
      "entities that multiply",
      aBook({
        [sheet1]: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${SHEET(ROW).slice(21)}`,
      }),
      "spreadsheet.damaged",
    ],
    [
      "an entity from outside",
      aBook({ [sheet1]: `<!DOCTYPE w SYSTEM "file:///etc/passwd">${SHEET(ROW)}` }),
      "spreadsheet.damaged",
    ],
    [
      "XML without end in depth",
      aBook({ [sheet1]: SHEET("<row>".repeat(50_000) + "</row>".repeat(50_000)) }),
      "spreadsheet.damaged",
    ],
    [
      "a cell of ten megabytes",
      aBook({ [sheet1]: SHEET(ROW.replace("Id", "ab7".repeat(3_400_000))) }),
      "spreadsheet.too-large",
    ],
    ["a password or the old format", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "spreadsheet.locked"],
    ["a zip that is cut", aBook().slice(0, -30), "spreadsheet.damaged"],
    ["another kind of zip", aZip({ "word/document.xml": "<a/>" }), "spreadsheet.damaged"],
    ["bytes of a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), "spreadsheet.damaged"],
    [
      "a CSV cell of ten megabytes",
      text(`Id,Rating\r\n"${"x".repeat(5_000_000)}",2`),
      "spreadsheet.too-large",
    ],
    ["a CSV of a million lines", text("a\r\n".repeat(1_000_000)), "spreadsheet.too-large"],
    ["a CSV of a million columns", text(",".repeat(1_000_000)), "spreadsheet.too-large"],
    ["a file of nine megabytes", new Uint8Array(9_000_000), "spreadsheet.too-large"],
  ])("with %s is refused and soon", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("with one cell in the far corner costs nothing and reads nothing of it", async () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>';
    expect(await codeOf(aBook({ [sheet1]: SHEET(`${ROW}${far}`) }))).toBe("read");
  });

  it("with names of objects in its cells changes no object", async () => {
    const read = await readSpreadsheet(text("__proto__,constructor\r\nx,y\r\n"));
    expect(read.ok && read.value[0]?.rows[0]).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("survives random damage: it is read or refused, never anything else", async () => {
    const book = aBook();
    for (let at = 0; at < 150; at += 1) {
      const bytes = book.slice();
      bytes[(at * 7919) % bytes.length]! ^= 1 << (at % 8);
      expect(await codeOf(bytes)).toMatch(/^(read|spreadsheet\.)/);
    }
  });
});

describe("a spreadsheet of another program", () => {
  it("is read with its types: texts, numbers, days, the last value of a formula", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Anything");
    sheet.addRow(["text", 2, new Date("2026-11-24T00:00:00.000Z"), true, { formula: "1+1", result: 2 }]);
    const read = await readSpreadsheet(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(read).toEqual({
      ok: true,
      value: [{ name: "Anything", rows: [["text", 2, "2026-11-24", "Yes", 2]] }],
    });
  });

  it("may be a CSV with semicolons, tabs, or in the encodings that Windows writes", async () => {
    const rowsOf = async (bytes: Uint8Array): Promise<unknown> => {
      const read = await readSpreadsheet(bytes);
      return read.ok ? read.value[0]?.rows : read.error;
    };
    const wanted = [
      ["Id", "Note"],
      ["COO-01", "Zoë, and\nmore"],
    ];
    expect(await rowsOf(text('Id;Note\r\nCOO-01;"Zoë, and\nmore"\r\n'))).toEqual(wanted);
    expect(await rowsOf(text('Id\tNote\nCOO-01\t"Zoë, and\nmore"'))).toEqual(wanted);
    const utf16 = new Uint8Array(Buffer.from('\ufeffId\tNote\r\nCOO-01\t"Zoë, and\nmore"\r\n', "utf16le"));
    expect(await rowsOf(utf16)).toEqual(wanted);
    const latin = new Uint8Array(Buffer.from('Id,Note\r\nCOO-01,"Zoë, and\nmore"\r\n', "latin1"));
    expect(await rowsOf(latin)).toEqual(wanted);
  });
});

describe("CSV", () => {
  const limits = { maxRows: 100, maxColumns: 20, maxCellLength: 1000 };

  it.each(formulaCorpus)("writes %j so that no program computes it, and reads it back", (risky) => {
    const cell = protectCell(risky);
    expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r\n]/u);
    const [row] = csvToRows(rowsToCsv([[cell, "b"]]), limits) ?? [];
    expect(unprotectCell(row?.[0] ?? "")).toBe(risky);
  });

  it("begins with a byte order mark, ends lines with CRLF and doubles quotes", () => {
    expect(
      rowsToCsv([
        ["a", 'b "c"'],
        ["", "d,e"],
      ]),
    ).toBe('\ufeffa,"b ""c"""\r\n,"d,e"\r\n');
  });
});
