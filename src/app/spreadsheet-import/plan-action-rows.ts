import { actionFields, type Action } from "../../plan/action";
import { draftAction, type NewAction } from "../../plan/new-action";
import { cellToText } from "../../report/spreadsheet/cell-text";
import { actionEditCells, actionEditColumns } from "../../report/spreadsheet/actions-sheet";
import { parseRowCheck } from "../../report/spreadsheet/row-check";
import type { ReportInput } from "../../report/report-model";
import { spreadsheetWords } from "../../report/words/spreadsheet-words";
import { editAction } from "./action-edits";
import { findEditedCells, type EditableCell, type EditedCell } from "./edited-cells";
import type { TableRow } from "./find-tables";
import type { CellChange, ImportPlan, ImportRow, RefusedRow } from "./import-plan";
import { readDay, readText } from "./read-cell";
import type { RowFault } from "./row-fault";

const words = spreadsheetWords.actions;

type ReadRow = { readonly cells: readonly EditableCell[]; readonly fault: RowFault | null };

/** The editable cells of a row, days made plain, and the first that is no day where there should be one. */
function readRow(row: TableRow, action: Action | null): ReadRow {
  const now = action === null ? [] : actionEditCells(action);
  let fault: RowFault | null = null;
  const cells = actionEditColumns.map(({ header, kind }, at) => {
    const cell = row.cell(header);
    const current = now[at] ?? null;
    if (cell === undefined) return { label: header, now: current, found: undefined };
    const found = kind === "day" ? readDay(cell) : readText(cell);
    if (found === null) fault ??= { code: "row.invalid-day", column: header, value: readText(cell) };
    return { label: header, now: current, found: found ?? readText(cell) };
  });
  return { cells, fault };
}

/** Every cell that differs between the two, also those that only follow from another. */
function describeChanges(
  before: Action | null,
  after: Action | NewAction,
  edited: readonly EditedCell[],
): readonly CellChange[] {
  const cellsOf = (action: Action | NewAction | null): readonly string[] =>
    action === null
      ? []
      : [
          ...actionEditCells({ id: "", createdAt: "", updatedAt: "", ...action }).map(cellToText),
          action.closedOn ?? "",
        ];
  const from = cellsOf(before);
  const labels = [...actionEditColumns.map(({ header }) => header), words.closedOn];
  return cellsOf(after).flatMap((to, at) => {
    const label = labels[at] ?? "";
    const old = from[at] ?? "";
    if (to === old) return [];
    const isAlsoChangedHere = edited.some((one) => one.label === label && one.isAlsoChangedHere);
    return [{ label, from: old, to, isAlsoChangedHere }];
  });
}

function toPatch(before: Action, after: Action): Partial<NewAction> {
  const changed = actionFields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/** What the rows of the actions sheet would change; a row without a key is a new action. */
export function planActionRows(rows: readonly TableRow[], input: ReportInput): ImportPlan {
  const { catalogue, assessment, today } = input;
  const actionsById = new Map(input.actions.map((action) => [action.id, action]));
  const seen = new Set<string>();
  const planned: ImportRow[] = [];
  const refused: RefusedRow[] = [];
  let sameCount = 0;

  function planRow(row: TableRow): void {
    const id = readText(row.cell(words.id) ?? null).toLowerCase();
    const action = id === "" ? null : (actionsById.get(id) ?? null);
    const { cells, fault } = readRow(row, action);
    const title = cells.find(({ label }) => label === words.title)?.found ?? "";
    const name = title === "" ? (action?.title ?? "") : title;
    const refuse = (why: RowFault): void => {
      refused.push({ sheet: "actions", line: row.line, name, fault: why });
    };
    if (id === "" && cells.every(({ found = "" }) => found === "")) return;
    if (id !== "" && action === null) return refuse({ code: "row.unknown-action" });
    if (seen.has(id)) return refuse({ code: "row.twice" });
    if (id !== "") seen.add(id);
    const check =
      action === null ? null : parseRowCheck(readText(row.cell(words.check) ?? null), cells.length);
    const edited = findEditedCells(cells, check);
    if (action !== null && edited.length === 0) {
      sameCount += 1;
      return;
    }
    if (fault !== null) return refuse(fault);
    if (action === null && title === "") return refuse({ code: "row.no-title" });
    if (action === null) {
      const context = { assessmentId: assessment.id, profile: catalogue.scoringProfile, plannedOn: today };
      const draft = { ...draftAction(null, null, context), startDate: null };
      const made = editAction<NewAction>(draft, edited, catalogue, today);
      if (!made.ok) return refuse(made.error);
      const changes = describeChanges(null, made.value, edited);
      planned.push({ kind: "new-action", key: `new-${row.line}`, name, changes, action: made.value });
      return;
    }
    const after = editAction(action, edited, catalogue, today);
    if (!after.ok) return refuse(after.error);
    const patch = toPatch(action, after.value);
    if (Object.keys(patch).length === 0) {
      sameCount += 1;
      return;
    }
    const changes = describeChanges(action, after.value, edited);
    planned.push({ kind: "action", key: `action-${id}`, name: action.title, changes, action, patch });
  }

  for (const row of rows) planRow(row);
  return { rows: planned, refused, sameCount };
}
