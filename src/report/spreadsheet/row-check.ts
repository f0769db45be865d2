import type { Id } from "../../shared/id";
import { sha256 } from "../sha-256";
import { cellToText, toCellText } from "./cell-text";
import type { Cell } from "./sheet";

const DIGITS = 6;

/** Six digits that stand for a text. */
export function cellCheck(text: string): string {
  return sha256(toCellText(text)).slice(0, DIGITS);
}

/**
 * To which assessment a row belongs and what its editable cells held when the file was written, as six
 * digits for each. When the file comes back it tells which cells a person has changed, also where the
 * app has moved on since.
 */
export function rowCheck(assessmentId: Id, cells: readonly Cell[]): string {
  return [assessmentId, ...cells.map(cellToText)].map(cellCheck).join("-");
}

export type RowCheck = {
  /** `cellCheck` of the id of the assessment. */
  readonly assessment: string;
  /** `cellCheck` of each editable cell, from left to right. */
  readonly cells: readonly string[];
};

/** Takes a row's check apart; null where it is gone or belongs to another number of cells. */
export function parseRowCheck(check: string, cellCount: number): RowCheck | null {
  const [assessment, ...cells] = check.trim().toLowerCase().split("-");
  if (assessment === undefined || cells.length !== cellCount) return null;
  return [assessment, ...cells].every((part) => /^[0-9a-f]{6}$/.test(part)) ? { assessment, cells } : null;
}
