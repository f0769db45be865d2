import { readXlsx } from "hucre/xlsx";
import * as z from "zod/mini";
import { csvToRows, unprotectCell } from "../../shared/csv";
import { fail, succeed, type Result } from "../../shared/result";
import { hasAsciiAt } from "../byte-search";
import { checkParts } from "./check-parts";
import type { SpreadsheetReadError } from "./spreadsheet-error";

const MAX_FILE_BYTES = 8 * 1024 * 1024;
const MAX_ROWS = 5000;
const MAX_COLUMNS = 60;
/** What spreadsheet programs keep in one cell. */
const MAX_CELL_LENGTH = 32_767;
const MAX_SHEETS = 30;
/** One row and column more than is taken, so that it shows when there are more. */
const READ_RANGE = `A1:BI${MAX_ROWS + 1}`;

const cellSchema = z.union([z.string().check(z.maxLength(MAX_CELL_LENGTH)), z.number(), z.null()]);

/** A sheet as it was read: plain cells, days as `YYYY-MM-DD`, formulas as the value they last had. */
export const readSheetSchema = z.strictObject({
  name: z.string().check(z.maxLength(200)),
  rows: z.array(z.array(cellSchema).check(z.maxLength(MAX_COLUMNS))).check(z.maxLength(MAX_ROWS)),
});
/** See `readSheetSchema`. */
export type ReadSheet = Readonly<z.infer<typeof readSheetSchema>>;
const readSheetsSchema = z.array(readSheetSchema).check(z.maxLength(MAX_SHEETS));

type Value = string | number | boolean | Date | null | undefined;

function toCell(value: Value): ReadSheet["rows"][number][number] {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return value;
}

function withoutEmptyEnd<T>(items: readonly T[], isEmpty: (item: T) => boolean): T[] {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1]!)) end -= 1;
  return items.slice(0, end);
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<unknown, SpreadsheetReadError>> {
  const checked = await checkParts(bytes);
  if (!checked.ok) return checked;
  try {
    const workbook = await readXlsx(bytes, { range: READ_RANGE });
    return succeed(
      workbook.sheets.map(({ name, rows }) => {
        const cells = rows.map((row) => withoutEmptyEnd(row.map(toCell), (cell) => cell === null));
        return { name, rows: withoutEmptyEnd(cells, (row) => row.length === 0) };
      }),
    );
  } catch {
    // The library throws for whatever it cannot read, in words that are of no use to a person.
    return fail({ code: "spreadsheet.damaged" });
  }
}

/** Programs save CSV in UTF-8, in UTF-16, or in the encoding that Windows had before. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function readCsv(bytes: Uint8Array): Result<unknown, SpreadsheetReadError> {
  const text = decode(bytes);
  if (text.includes("\u0000")) return fail({ code: "spreadsheet.damaged" });
  const limits = { maxRows: MAX_ROWS, maxColumns: MAX_COLUMNS, maxCellLength: MAX_CELL_LENGTH };
  const rows = csvToRows(text, limits);
  if (rows === null) return fail({ code: "spreadsheet.too-large" });
  const cells = rows.map((row) => row.map((cell) => (cell === "" ? null : unprotectCell(cell))));
  return succeed([{ name: "", rows: cells }]);
}

/**
 * Reads an XLSX or CSV file as plain tables: nothing in it is computed, fetched or run. What is no
 * spreadsheet, or built to do harm, is refused. For a worker: a hostile file can keep it busy.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
): Promise<Result<readonly ReadSheet[], SpreadsheetReadError>> {
  if (bytes.length > MAX_FILE_BYTES) return fail({ code: "spreadsheet.too-large" });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return fail({ code: "spreadsheet.locked" });
  const read = hasAsciiAt(bytes, "PK", 0) ? await readWorkbook(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  const sheets = readSheetsSchema.safeParse(read.value);
  return sheets.success ? succeed(sheets.data) : fail({ code: "spreadsheet.too-large" });
}
