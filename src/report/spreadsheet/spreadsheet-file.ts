import type { IsoDate } from "../../shared/iso-date";
import type { ReportInput } from "../report-model";
import { spreadsheetWords } from "../words/spreadsheet-words";
import { buildWorkbook, type WorkbookOptions } from "./build-workbook";
import { sheetToCsv } from "./sheet-to-csv";
import { writeWorkbook } from "./write-xlsx";

export const csvSheets = ["summary", "criteria", "evidence", "actions"] as const;
/** A sheet that can be had as a CSV file of its own. */
export type CsvSheet = (typeof csvSheets)[number];

/** All sheets in one XLSX file, or one of them as CSV. */
export type SpreadsheetFormat = "xlsx" | CsvSheet;

export type SpreadsheetRequest = {
  readonly input: ReportInput;
  readonly format: SpreadsheetFormat;
} & WorkbookOptions;

/** The bytes of a spreadsheet file; the same request gives the same bytes. */
export async function writeSpreadsheet({
  input,
  format,
  ...options
}: SpreadsheetRequest): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = buildWorkbook(input, options);
  if (format === "xlsx") return writeWorkbook(workbook);
  const name = spreadsheetWords.sheets[format];
  const sheet = workbook.sheets.find((one) => one.name === name)!;
  return new TextEncoder().encode(sheetToCsv(sheet));
}

/** `improvement-plan-2026-11-24.xlsx`, `improvement-plan-2026-11-24-actions.csv`: says nothing about the clinic. */
export function spreadsheetFileName(preparedOn: IsoDate, format: SpreadsheetFormat): string {
  const name = `improvement-plan-${preparedOn}`;
  return format === "xlsx" ? `${name}.xlsx` : `${name}-${format}.csv`;
}
