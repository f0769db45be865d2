import { shareReport } from "../model/share";
import type { ReportInput } from "../report-model";
import { coverWords } from "../words/cover-words";
import { actionsSheet } from "./actions-sheet";
import { criteriaSheet } from "./criteria-sheet";
import { evidenceSheet } from "./evidence-sheet";
import { readMeSheet } from "./read-me-sheet";
import type { Workbook } from "./sheet";
import type { ReportVersion } from "../model/identity";
import { summarySheet } from "./summary-sheet";

export type WorkbookOptions = {
  /** `inside` can be edited and brought back; `shareable` leaves out what stays in the clinic. */
  readonly version: ReportVersion;
  /** Stands for the clinic's name in the version to share; its own name where this is empty. */
  readonly alias: string;
};

/**
 * The spreadsheet of one assessment, from the one report model. Only the version for the clinic also
 * takes cells from what the model was made of, so that they can come back; private notes have no cell
 * in either. Pure: the same input gives the same workbook.
 */
export function buildWorkbook(input: ReportInput, options: WorkbookOptions): Workbook {
  const model = shareReport(input, options);
  const inside = options.version === "inside" ? input : null;
  return {
    title: coverWords.title,
    preparedOn: model.identity.preparedOn,
    sheets: [
      readMeSheet(model),
      summarySheet(model),
      criteriaSheet(model, input.catalogue.scoringProfile, inside),
      evidenceSheet(model, inside),
      actionsSheet(model, inside),
    ],
  };
}
