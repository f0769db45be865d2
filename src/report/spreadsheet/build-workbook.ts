import { buildReport, type ReportInput } from "../report-model";
import { coverWords } from "../words/cover-words";
import { actionsSheet } from "./actions-sheet";
import { criteriaSheet } from "./criteria-sheet";
import { evidenceSheet } from "./evidence-sheet";
import { readMeSheet } from "./read-me-sheet";
import type { SpreadsheetVersion, Workbook } from "./sheet";
import { summarySheet } from "./summary-sheet";

/**
 * The spreadsheet of one assessment, from the one report model and what it was made of. Private notes
 * have no cell in it. Pure: the same input gives the same workbook.
 */
export function buildWorkbook(input: ReportInput, version: SpreadsheetVersion): Workbook {
  const model = buildReport(input);
  return {
    title: coverWords.title,
    preparedOn: model.identity.preparedOn,
    sheets: [
      readMeSheet(model, version),
      summarySheet(model),
      criteriaSheet(model, input, version),
      evidenceSheet(model, input, version),
      actionsSheet(model, input, version),
    ],
  };
}
