/**
 * Why a spreadsheet file is not read; nothing has changed then.
 *
 * - `spreadsheet.too-large`: more bytes, rows, columns or letters in a cell than any export of ours.
 * - `spreadsheet.locked`: protected by a password, or in the old binary format.
 * - `spreadsheet.macros`: it holds programs. `spreadsheet.external`: it fetches from other files.
 * - `spreadsheet.damaged`: no spreadsheet, broken, or built to do harm.
 * - `spreadsheet.timeout`: reading took longer than 15 seconds and was stopped.
 */
export type SpreadsheetReadError = {
  readonly code:
    | "spreadsheet.too-large"
    | "spreadsheet.locked"
    | "spreadsheet.macros"
    | "spreadsheet.external"
    | "spreadsheet.damaged"
    | "spreadsheet.timeout";
};
