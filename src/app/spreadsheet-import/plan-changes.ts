import type { ReportInput } from "../../report/report-model";
import { actionEditColumns } from "../../report/spreadsheet/actions-sheet";
import { criterionEdits } from "../../report/spreadsheet/criteria-sheet";
import { cellCheck, parseRowCheck } from "../../report/spreadsheet/row-check";
import { spreadsheetWords } from "../../report/words/spreadsheet-words";
import { fail, succeed, type Result } from "../../shared/result";
import type { ReadSheet } from "../../storage/spreadsheet/read-spreadsheet";
import { findTables, type TableRow, type TablesError } from "./find-tables";
import type { ImportPlan } from "./import-plan";
import { planActionRows } from "./plan-action-rows";
import { planRatings } from "./plan-ratings";
import { readText } from "./read-cell";

/** `spreadsheet.other-assessment`: it was written for another one, whose ratings must not end up here. */
export type ImportError = TablesError | { readonly code: "spreadsheet.other-assessment" };

function isOfAnother(rows: readonly TableRow[], header: string, cellCount: number, own: string): boolean {
  return rows.some((row) => {
    const check = parseRowCheck(readText(row.cell(header) ?? null), cellCount);
    return check !== null && check.assessment !== own;
  });
}

/**
 * What a spreadsheet that was edited would change in an assessment, row by row, against what the app
 * holds now. Pure: nothing is changed, and every change can be shown before.
 */
export function planImport(
  sheets: readonly ReadSheet[],
  input: ReportInput,
): Result<ImportPlan, ImportError> {
  const tables = findTables(sheets);
  if (!tables.ok) return tables;
  const { criteria, actions } = tables.value;
  const own = cellCheck(input.assessment.id);
  const isForeign =
    isOfAnother(criteria, spreadsheetWords.criteria.check, criterionEdits.length, own) ||
    isOfAnother(actions, spreadsheetWords.actions.check, actionEditColumns.length, own);
  if (isForeign) return fail({ code: "spreadsheet.other-assessment" });
  const plans = [planRatings(criteria, input), planActionRows(actions, input)];
  return succeed({
    rows: plans.flatMap(({ rows }) => rows),
    refused: plans.flatMap(({ refused }) => refused),
    sameCount: plans.reduce((sum, plan) => sum + plan.sameCount, 0),
  });
}
