import type { IsoDate } from "../../shared/iso-date";

/** One cell: text, number, a day, or nothing. Never a formula. */
export type Cell = string | number | null | { readonly day: IsoDate };

export type ColumnKind = "text" | "number" | "percent" | "day";

/** One column of a sheet; its header is also how it is found again when a file is read. */
export type Column = {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters, as spreadsheet programs count it. */
  readonly width: number;
  /** The values that a person may choose from. */
  readonly choices?: readonly string[];
  /** What is changed here can be brought back. */
  readonly isEditable?: boolean;
  /** Only needed to find the row again when the file comes back. */
  readonly isHidden?: boolean;
};

/** One sheet: a header and rows with a cell for each column. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Empty rows at the end in which new entries can be written, with the same choices. */
  readonly spareRows: number;
};

/** A whole spreadsheet file, as data. */
export type Workbook = {
  readonly title: string;
  /** The day written into the file; the clock is never asked. */
  readonly preparedOn: IsoDate;
  readonly sheets: readonly Sheet[];
};

/** The most characters that spreadsheet programs keep in one cell. */
export const MAX_CELL_LENGTH = 32_767;
