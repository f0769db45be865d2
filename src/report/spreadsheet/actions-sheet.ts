import { efforts } from "../../catalogue/catalogue";
import { actionStatuses, type Action } from "../../plan/action";
import { gatherFacts } from "../model/facts";
import type { PlannedAction } from "../model/plan";
import type { ReportInput, ReportModel } from "../report-model";
import { planWords } from "../words/detail-words";
import { spreadsheetWords } from "../words/spreadsheet-words";
import { dayCell, textCell } from "./cell-text";
import { rowCheck } from "./row-check";
import type { Cell, Column, Sheet } from "./sheet";

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

/** The same cells by what the model tells of an action; who verified and how proof was described is not in it. */
function modelCells(planned: PlannedAction): readonly Cell[] {
  const { measure, acceptedRisk } = planned;
  return [
    textCell(planned.title),
    textCell(planned.criterionIds.join(", ")),
    textCell(planned.ownerRole ?? ""),
    dayCell(planned.startDate),
    dayCell(planned.dueDate),
    spreadsheetWords.efforts[planned.effort],
    planWords.statuses[planned.status],
    textCell(acceptedRisk?.reason ?? ""),
    dayCell(acceptedRisk?.until ?? null),
    textCell(measure.numerator),
    textCell(measure.denominator),
    textCell(measure.baseline),
    textCell(measure.target),
    textCell(planned.proof),
  ];
}

const number = { header: words.number, kind: "number", width: 6 } as const;
const overdue = { header: words.overdue, kind: "text", width: 9 } as const;
const keys: readonly Column[] = [
  { header: words.closedOn, kind: "day", width: 12 },
  { header: words.id, kind: "text", width: 38, isHidden: true },
  { header: words.check, kind: "text", width: 24, isHidden: true },
];

function overdueCell(planned: PlannedAction): Cell {
  return planned.isOverdue ? spreadsheetWords.yes : null;
}

function sharedSheet(planned: readonly PlannedAction[]): Omit<Sheet, "name"> {
  const rows = planned.map((one) => [one.number, ...modelCells(one), overdueCell(one)]);
  const shown = actionEditColumns.filter(
    ({ header }) => header !== words.proofNote && header !== words.verifiedBy,
  );
  return { columns: [number, ...shown, overdue], rows, spareRows: 0 };
}

function insideSheet(planned: readonly PlannedAction[], input: ReportInput): Omit<Sheet, "name"> {
  const actionsByNumber = new Map(gatherFacts(input).actions.map(({ number: no, item }) => [no, item]));
  const rows = planned.flatMap((one) => {
    const action = actionsByNumber.get(one.number);
    if (action === undefined) return [];
    const edits = actionEditCells(action);
    const check = rowCheck(input.assessment.id, edits);
    return [[one.number, ...edits, overdueCell(one), dayCell(action.closedOn), action.id, check]];
  });
  const editable = actionEditColumns.map((column) => ({ ...column, isEditable: true }));
  return { columns: [number, ...editable, overdue, ...keys], rows, spareRows: SPARE_ROWS };
}

/**
 * Every action of the plan, one a row, in the order and under the numbers of the report. Where `inside`
 * is what the model was made of, all of it can be brought back.
 */
export function actionsSheet(model: ReportModel, inside: ReportInput | null): Sheet {
  const planned = model.plan.groups.flatMap(({ actions }) => actions).toSorted((a, b) => a.number - b.number);
  const sheet = inside === null ? sharedSheet(planned) : insideSheet(planned, inside);
  return { name: spreadsheetWords.sheets.actions, ...sheet };
}
