import ExcelJS from "exceljs";
import type { Workbook } from "../../../src/report/spreadsheet/sheet";

/** A spreadsheet as an independent library reads it. */
export async function openWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** What a cell should hold when it is read by another library. */
export function expectedValue(cell: Workbook["sheets"][number]["rows"][number][number]): unknown {
  if (cell === null || typeof cell === "number" || typeof cell === "string") return cell;
  return new Date(`${cell.day}T00:00:00.000Z`);
}
