import { MAX_CELL_LENGTH, type Cell } from "./sheet";

// Control characters, halves of surrogate pairs and non-characters: not allowed in XML, so in no XLSX.
const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex -- these are what has to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const CUT_MARK = " […]";

/** A text as every spreadsheet keeps it: line ends as LF, nothing that XML bars, no blanks around it. */
export function toCellText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(NOT_IN_XML, "")
    .trim();
}

/** True for a text that no cell can hold whole; it is shown cut and cannot be changed there. */
export function isTooLongForCell(text: string): boolean {
  return toCellText(text).length > MAX_CELL_LENGTH;
}

/** A text as a cell, empty ones as nothing, too long ones cut with a sign that says so. */
export function textCell(text: string): Cell {
  const clean = toCellText(text);
  if (clean === "") return null;
  if (clean.length <= MAX_CELL_LENGTH) return clean;
  return toCellText(clean.slice(0, MAX_CELL_LENGTH - CUT_MARK.length)) + CUT_MARK;
}

/** The text of a cell as it is compared and as CSV writes it; numbers and days in their plain form. */
export function cellToText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.day;
  return String(cell);
}

export function dayCell(day: string | null): Cell {
  return day === null ? null : { day };
}
