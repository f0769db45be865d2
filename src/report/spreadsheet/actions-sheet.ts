import { efforts } from "../../catalogue/catalogue";
import { actionStatuses, type Action } from "../../plan/action";
import type { ReportInput, ReportModel } from "../report-model";
import { planWords } from "../words/detail-words";
import { spreadsheetWords } from "../words/spreadsheet-words";
import { numberedActions } from "./numbered-actions";
import { dayCell, textCell } from "./cell-text";
import { rowCheck } from "./row-check";
import type { Cell, Column, Sheet, SpreadsheetVersion } from "./sheet";

const words = spreadsheetWords.actions;
/** Rows below the last action that offer the same choices. */
const SPARE_ROWS = 100;

/** The columns that can be brought back, from left to right; a row's check follows this order. */
export const actionEditColumns = [
  { header: words.title, kind: "text", width: 44 },
  { header: words.closes, kind: "text", width: 14 },
  { header: words.owner, kind: "text", width: 22 },
  { header: words.start, kind: "day", width: 12 },
  { header: words.due, kind: "day", width: 12 },
  {
    header: words.effort,
    kind: "text",
    width: 10,
    choices: efforts.map((effort) => spreadsheetWords.efforts[effort]),
  },
  {
    header: words.status,
    kind: "text",
    width: 15,
    choices: actionStatuses.map((status) => planWords.statuses[status]),
  },
  { header: words.reason, kind: "text", width: 26 },
  { header: words.until, kind: "day", width: 13 },
  { header: words.numerator, kind: "text", width: 24 },
  { header: words.denominator, kind: "text", width: 20 },
  { header: words.baseline, kind: "text", width: 14 },
  { header: words.target, kind: "text", width: 14 },
  { header: words.proof, kind: "text", width: 28 },
  { header: words.proofNote, kind: "text", width: 28 },
  { header: words.verifiedBy, kind: "text", width: 18 },
] as const satisfies readonly Column[];

/** A column that can be brought back. */
export type ActionEditHeader = (typeof actionEditColumns)[number]["header"];

/** What the editable cells of an action hold, in the order of `actionEditColumns`. */
export function actionEditCells(action: Action): readonly Cell[] {
  const { measure, acceptedRisk } = action;
  return [
    textCell(action.title),
    textCell(action.criterionIds.join(", ")),
    textCell(action.ownerRole),
    dayCell(action.startDate),
    dayCell(action.dueDate),
    spreadsheetWords.efforts[action.effort],
    planWords.statuses[action.status],
    textCell(acceptedRisk?.reason ?? action.reopenReason),
    dayCell(acceptedRisk?.until ?? null),
    textCell(measure.numerator),
    textCell(measure.denominator),
    textCell(measure.baseline),
    textCell(measure.target),
    textCell(action.proof),
    textCell(action.proofNote),
    textCell(action.verifiedBy),
  ];
}

/** Every action of the plan, one a row, in the order and under the numbers of the report. */
export function actionsSheet(model: ReportModel, input: ReportInput, version: SpreadsheetVersion): Sheet {
  const isEditable = version === "inside";
  const rows = numberedActions(model, input).map(({ planned, action }) => {
    const edits = actionEditCells(action);
    return [
      planned.number,
      ...edits,
      planned.isOverdue ? spreadsheetWords.yes : null,
      dayCell(action.closedOn),
      ...(isEditable ? [action.id, rowCheck(edits)] : []),
    ];
  });
  const keys: readonly Column[] = [
    { header: words.id, kind: "text", width: 38, isHidden: true },
    { header: words.check, kind: "text", width: 24, isHidden: true },
  ];
  return {
    name: spreadsheetWords.sheets.actions,
    columns: [
      { header: words.number, kind: "number", width: 6 },
      ...actionEditColumns.map((column) => ({ ...column, isEditable })),
      { header: words.overdue, kind: "text", width: 9 },
      { header: words.closedOn, kind: "day", width: 12 },
      ...(isEditable ? keys : []),
    ],
    rows,
    spareRows: isEditable ? SPARE_ROWS : 0,
  };
}
