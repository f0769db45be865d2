import type { ReportInput } from "../../../src/report/report-model";
import { buildWorkbook } from "../../../src/report/spreadsheet/build-workbook";
import { cellToText } from "../../../src/report/spreadsheet/cell-text";
import type { ReadSheet } from "../../../src/storage/spreadsheet/read-spreadsheet";

type Cell = ReadSheet["rows"][number][number];

/** The sheets of an assessment as a reader gives them back, to be edited by the name of row and column. */
export type EditedWorkbook = {
  readonly sheets: () => readonly ReadSheet[];
  /** `row` is a text that stands in the row, such as an id or a title. */
  readonly set: (sheet: string, row: string, column: string, value: Cell) => EditedWorkbook;
  readonly addRow: (sheet: string, values: Readonly<Record<string, Cell>>) => EditedWorkbook;
  readonly copyRow: (sheet: string, row: string) => EditedWorkbook;
};

export function aWorkbook(input: ReportInput, version: "inside" | "shareable" = "inside"): EditedWorkbook {
  const sheets = buildWorkbook(input, { version, alias: "" }).sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [
      columns.map(({ header }): Cell => header),
      ...rows.map((row) =>
        row.map((cell): Cell => (typeof cell === "number" ? cell : cellToText(cell) || null)),
      ),
    ],
  }));
  const rowsOf = (name: string): Cell[][] => sheets.find((sheet) => sheet.name === name)!.rows;
  const rowWith = (name: string, text: string): Cell[] => {
    const found = rowsOf(name).find((row) => row.includes(text));
    if (found === undefined) throw new Error(`No row of ${name} has ${text}`);
    return found;
  };
  const edited: EditedWorkbook = {
    sheets: () => sheets,
    set(name, row, column, value) {
      rowWith(name, row)[rowsOf(name)[0]!.indexOf(column)] = value;
      return edited;
    },
    addRow(name, values) {
      rowsOf(name).push(rowsOf(name)[0]!.map((header) => values[String(header)] ?? null));
      return edited;
    },
    copyRow(name, row) {
      rowsOf(name).push([...rowWith(name, row)]);
      return edited;
    },
  };
  return edited;
}
