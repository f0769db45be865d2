import { cellToText } from "../../report/spreadsheet/cell-text";
import { cellCheck, type RowCheck } from "../../report/spreadsheet/row-check";
import type { Cell } from "../../report/spreadsheet/sheet";
import { unprotectCell } from "../../shared/csv";

/** One editable cell of a row: what the app would write there now, and what stands there. */
export type EditableCell = {
  readonly label: string;
  readonly now: Cell;
  /** `undefined` where the file has no such column. */
  readonly found: string | undefined;
};

/** A cell that a person changed in the file. */
export type EditedCell = {
  readonly label: string;
  readonly text: string;
  readonly isAlsoChangedHere: boolean;
};

/**
 * The cells of a row that were changed in the file: different from what the app says now and, as far as
 * the row's check tells, from what the app wrote. Where only the app has moved on, nothing is changed.
 */
export function findEditedCells(
  cells: readonly EditableCell[],
  check: RowCheck | null,
): readonly EditedCell[] {
  return cells.flatMap(({ label, now, found }, at) => {
    const current = cellToText(now);
    if (found === undefined) return [];
    const written = check?.cells[at];
    // A CSV that another program saved as a spreadsheet still has the apostrophe that kept it harmless.
    const readings = [found, unprotectCell(found)];
    if (readings.some((text) => text === current || cellCheck(text) === written)) return [];
    const isAlsoChangedHere = written !== undefined && written !== cellCheck(current);
    return [{ label, text: found, isAlsoChangedHere }];
  });
}
