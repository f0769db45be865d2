import { sha256 } from "../sha-256";
import { cellToText, toCellText } from "./cell-text";
import type { Cell } from "./sheet";

const DIGITS = 6;

/**
 * What the editable cells of a row held when the file was written, as six digits for each. When the
 * file comes back it tells which cells a person has changed, also where the app has moved on since.
 */
export function rowCheck(cells: readonly Cell[]): string {
  return cells.map((cell) => cellCheck(cellToText(cell))).join("-");
}

export function cellCheck(text: string): string {
  return sha256(toCellText(text)).slice(0, DIGITS);
}

/** The parts of a row's check, or null where it is gone or belongs to another number of cells. */
export function parseRowCheck(check: string, cells: number): readonly string[] | null {
  const parts = check.trim().toLowerCase().split("-");
  const isWhole = parts.length === cells && parts.every((part) => /^[0-9a-f]{6}$/.test(part));
  return isWhole ? parts : null;
}
