import {
  colToLetter,
  writeXlsx,
  type CellStyle,
  type CellValue,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";
import { spreadsheetWords } from "../words/spreadsheet-words";
import type { Cell, Column, Sheet, Workbook } from "./sheet";

const TEXT_FORMAT = "@";
const DAY_FORMAT = "yyyy-mm-dd";
/** Spreadsheet programs keep lists of at most so many characters in a cell's own rule. */
const MAX_LIST_LENGTH = 255;
const FIRST_DAY = "1900-01-01";

// The Office format reads "_x0041_" as "A"; the underscore itself has to be written as its code.
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

function toValue(cell: Cell): CellValue {
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell === "string") return escapeCodes(cell);
  return new Date(`${cell.day}T00:00:00.000Z`);
}

const formats = { text: TEXT_FORMAT, number: "General", percent: "0.0", day: DAY_FORMAT } as const;

function styleOf(column: Column, cell: Cell): CellStyle {
  // A text is a text in every column: "@" keeps a program from reading it as a formula when edited.
  const kind =
    typeof cell === "string" ? "text" : cell !== null && typeof cell === "object" ? "day" : column.kind;
  return {
    numFmt: formats[kind],
    alignment: { vertical: "top", wrapText: kind === "text", horizontal: "left" },
    ...(column.isEditable === true
      ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F1F7F6" } } }
      : {}),
  };
}

const headStyle: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "0F5E63" } },
  alignment: { vertical: "top", wrapText: true, horizontal: "left" },
  numFmt: TEXT_FORMAT,
};

function toValidation(column: Column, range: string): readonly DataValidation[] {
  const { choices } = column;
  if (choices !== undefined) {
    const isListable =
      choices.every((choice) => !/[",]/.test(choice)) && choices.join(",").length <= MAX_LIST_LENGTH;
    if (!isListable) return [];
    return [
      {
        type: "list",
        values: [...choices],
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "stop",
        errorTitle: spreadsheetWords.choiceTitle,
        errorMessage: spreadsheetWords.choiceBody,
      },
    ];
  }
  if (column.kind !== "day" || column.isEditable !== true) return [];
  return [
    {
      type: "date",
      operator: "greaterThanOrEqual",
      formula1: String(daySerial(FIRST_DAY)),
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: spreadsheetWords.dayTitle,
      errorMessage: spreadsheetWords.dayBody,
    },
  ];
}

/** The number of a day in the date system of spreadsheets; exact for days since March 1900. */
function daySerial(day: string): number {
  return Math.max(1, Math.round((Date.parse(`${day}T00:00:00.000Z`) - Date.UTC(1899, 11, 30)) / 86_400_000));
}

/** Points for one line of text, and the most that a row may have. */
const LINE_HEIGHT = 15;
const MAX_ROW_HEIGHT = 405;

/** Programs that do not measure wrapped text by themselves would print rows over each other. */
function rowHeight(columns: readonly Column[], row: readonly Cell[]): number {
  const lines = columns.map(({ width, isHidden }, at) => {
    const cell = row[at] ?? null;
    if (typeof cell !== "string" || isHidden === true) return 1;
    return cell
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  });
  return Math.min(MAX_ROW_HEIGHT, LINE_HEIGHT * Math.max(...lines));
}

function toWriteSheet(sheet: Sheet): WriteSheet {
  const { columns, rows } = sheet;
  const lastRow = 1 + rows.length + sheet.spareRows;
  const lastColumn = colToLetter(columns.length - 1);
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  columns.forEach((_, at) => cells.set(`0,${at}`, { style: headStyle }));
  const spare = Array.from({ length: sheet.spareRows }, () => columns.map((): Cell => null));
  const all = [...rows, ...spare];
  all.forEach((row, rowAt) =>
    columns.forEach((column, at) =>
      cells.set(`${rowAt + 1},${at}`, { style: styleOf(column, row[at] ?? null) }),
    ),
  );
  return {
    name: sheet.name,
    columns: columns.map(({ width, isHidden = false }) => ({ width, hidden: isHidden })),
    rowDefs: new Map(
      [columns.map(({ header }) => header), ...rows].map((row, at) => [
        at,
        { height: rowHeight(columns, row) },
      ]),
    ),
    rows: [
      columns.map(({ header }) => header),
      ...all.map((row) => columns.map((_, at) => toValue(row[at] ?? null))),
    ],
    cells,
    freezePane: { rows: 1 },
    ...(rows.length > 0 && columns.length > 1
      ? { autoFilter: { range: `A1:${lastColumn}${1 + rows.length}` } }
      : {}),
    dataValidations: columns.flatMap((column, at) => {
      const letter = colToLetter(at);
      return lastRow < 2 ? [] : toValidation(column, `${letter}2:${letter}${lastRow}`);
    }),
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

/** A workbook as the bytes of an XLSX file; the same workbook gives the same bytes. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const day = new Date(`${workbook.preparedOn}T00:00:00.000Z`);
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map(toWriteSheet),
    properties: {
      title: workbook.title,
      creator: "Havenmark",
      lastModifiedBy: "Havenmark",
      created: day,
      modified: day,
    },
    defaultFont: { name: "Calibri", size: 11 },
  });
  return new Uint8Array(bytes);
}
