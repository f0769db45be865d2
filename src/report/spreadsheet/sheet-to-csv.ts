import { protectCell, rowsToCsv } from "../../shared/csv";
import { cellToText } from "./cell-text";
import type { Sheet } from "./sheet";

/** One sheet as a CSV file, with whatever looks like a formula made harmless. */
export function sheetToCsv({ columns, rows }: Sheet): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? protectCell(cell) : cellToText(cell))),
  );
  return rowsToCsv([columns.map(({ header }) => header), ...cells]);
}
