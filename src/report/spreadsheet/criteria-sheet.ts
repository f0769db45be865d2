import { responseToAnswer } from "../../assessment/response";
import type { ScoringProfile } from "../../catalogue/catalogue";
import { findResponse } from "../../assessment/normalize-response";
import type { CriterionInFull } from "../model/criteria-in-full";
import type { ReportInput, ReportModel } from "../report-model";
import { spreadsheetWords } from "../words/spreadsheet-words";
import { textCell } from "./cell-text";
import { answerToLabel, ratingChoices } from "./rating-labels";
import { rowCheck } from "./row-check";
import type { Cell, Column, Sheet } from "./sheet";

const words = spreadsheetWords.criteria;

/** The headers of the cells that can be brought back, in the order in which a row's check has them. */
export const criterionEdits = [words.rating, words.naReason, words.note] as const;

/** What the editable cells of a criterion hold, in the order of `criterionEdits`. */
export function criterionEditCells(criterionId: string, input: ReportInput): readonly Cell[] {
  const response = findResponse(input.responses, criterionId);
  return [
    textCell(answerToLabel(responseToAnswer(response), input.catalogue.scoringProfile)),
    textCell(response?.naReason ?? ""),
    textCell(response?.note ?? ""),
  ];
}

function columns(profile: ScoringProfile, isEditable: boolean): readonly Column[] {
  return [
    { header: words.id, kind: "text", width: 9 },
    { header: words.domain, kind: "text", width: 20 },
    { header: words.title, kind: "text", width: 34 },
    { header: words.critical, kind: "text", width: 9 },
    {
      header: words.rating,
      kind: "text",
      width: 17,
      choices: ratingChoices(profile),
      isEditable,
    },
    { header: words.naReason, kind: "text", width: 28, isEditable },
    { header: words.note, kind: "text", width: 48, isEditable },
    { header: words.points, kind: "number", width: 8 },
    { header: words.weight, kind: "number", width: 8 },
    { header: words.gap, kind: "text", width: 12 },
    { header: words.shown, kind: "number", width: 10 },
    { header: words.evidence, kind: "text", width: 13 },
    { header: words.actions, kind: "text", width: 12 },
    { header: words.anchor, kind: "text", width: 48 },
    { header: words.statement, kind: "text", width: 48 },
    ...(isEditable ? [{ header: words.check, kind: "text", width: 22, isHidden: true } as const] : []),
  ];
}

function gapText({ gap }: CriterionInFull): string {
  if (gap === null) return "";
  if (gap.band === "O") return spreadsheetWords.opportunity;
  return gap.band === "N" ? spreadsheetWords.now : spreadsheetWords.band(gap.band);
}

/** The same cells by what the model tells of a criterion. */
function modelCells(criterion: CriterionInFull, profile: ScoringProfile): readonly Cell[] {
  const { mark, naReason, note } = criterion;
  const label = answerToLabel(mark === "open" ? null : mark, profile);
  return [textCell(label), textCell(naReason ?? ""), textCell(note.join("\n"))];
}

function toRow(criterion: CriterionInFull, domain: string, edits: readonly Cell[]): readonly Cell[] {
  return [
    criterion.criterionId,
    domain,
    textCell(criterion.title),
    criterion.isCritical ? spreadsheetWords.yes : null,
    ...edits,
    criterion.rating?.value ?? null,
    criterion.weight,
    textCell(gapText(criterion)),
    criterion.grade,
    textCell(criterion.evidenceNumbers.join(", ")),
    textCell(criterion.actionNumbers.join(", ")),
    textCell(criterion.rating?.anchor ?? ""),
    textCell(criterion.statement),
  ];
}

/**
 * Every criterion in scope, one a row. Where `inside` is what the model was made of, answers and notes
 * stand in it word for word and can be brought back.
 */
export function criteriaSheet(
  model: ReportModel,
  profile: ScoringProfile,
  inside: ReportInput | null,
): Sheet {
  return {
    name: spreadsheetWords.sheets.criteria,
    columns: columns(profile, inside !== null),
    rows: model.domains.flatMap(({ name, criteria }) =>
      criteria.map((criterion) => {
        if (inside === null) return toRow(criterion, name, modelCells(criterion, profile));
        const edits = criterionEditCells(criterion.criterionId, inside);
        return [...toRow(criterion, name, edits), rowCheck(inside.assessment.id, edits)];
      }),
    ),
    spareRows: 0,
  };
}
