import type { RowFault } from "./row-fault";
import type { Action } from "../../plan/action";
import type { NewAction } from "../../plan/new-action";
import type { FieldChanges } from "../assessment-session";

/** One cell that a person changed: what the app holds now and what the spreadsheet says. */
export type CellChange = {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** The app has moved on since the file was written: taking this over undoes what was done there. */
  readonly isAlsoChangedHere: boolean;
};

/** One row with changes that can be taken over, all of them or none. */
export type ImportRow = {
  /** Where it stands in the file: names the row in the preview. */
  readonly key: string;
  readonly name: string;
  readonly changes: readonly CellChange[];
} & (
  | { readonly kind: "rating"; readonly criterionId: string; readonly patch: FieldChanges }
  | { readonly kind: "action"; readonly action: Action; readonly patch: Partial<NewAction> }
  | { readonly kind: "new-action"; readonly action: NewAction }
);

/** A row that was changed and cannot be taken over. */
export type RefusedRow = {
  readonly sheet: "criteria" | "actions";
  /** The line as the spreadsheet program numbers it. */
  readonly line: number;
  readonly name: string;
  readonly fault: RowFault;
};

/** What would change, and what cannot; nothing has happened yet. */
export type ImportPlan = {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly RefusedRow[];
  /** Rows that say what the app says. */
  readonly sameCount: number;
};
