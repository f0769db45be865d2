import { findResponse, isReasonLongEnough } from "../../assessment/normalize-response";
import { responseToAnswer } from "../../assessment/response";
import { criteriaInScope } from "../../catalogue/look-up";
import type { Criterion } from "../../catalogue/catalogue";
import { cellToText, isTooLongForCell } from "../../report/spreadsheet/cell-text";
import { criterionEditCells, criterionEdits } from "../../report/spreadsheet/criteria-sheet";
import { answerToLabel } from "../../report/spreadsheet/rating-labels";
import { parseRowCheck } from "../../report/spreadsheet/row-check";
import type { ReportInput } from "../../report/report-model";
import { spreadsheetWords } from "../../report/words/spreadsheet-words";
import { fail, succeed, type Result } from "../../shared/result";
import type { FieldChanges } from "../assessment-session";
import { findEditedCells, type EditedCell } from "./edited-cells";
import type { TableRow } from "./find-tables";
import type { ImportPlan, ImportRow, RefusedRow } from "./import-plan";
import { readAnswer, readText } from "./read-cell";
import type { RowFault } from "./row-fault";

const words = spreadsheetWords.criteria;

/** What the edited cells of a criterion come to, or why they cannot be taken over. */
function toPatch(
  criterion: Criterion,
  edited: readonly EditedCell[],
  input: ReportInput,
): Result<FieldChanges, RowFault> {
  const textOf = (label: string): string | undefined => edited.find((one) => one.label === label)?.text;
  const response = findResponse(input.responses, criterion.id);
  const rating = textOf(words.rating);
  const reason = textOf(words.naReason);
  const note = textOf(words.note);
  if (reason !== undefined && isTooLongForCell(response?.naReason ?? "")) {
    return fail({ code: "row.too-long", column: words.naReason });
  }
  if (note !== undefined && isTooLongForCell(response?.note ?? "")) {
    return fail({ code: "row.too-long", column: words.note });
  }
  const answer =
    rating === undefined ? responseToAnswer(response) : readAnswer(rating, input.catalogue.scoringProfile);
  if (answer === undefined) return fail({ code: "row.invalid-rating", value: rating ?? "" });
  if (answer === "na") {
    if (!criterion.naAllowed) return fail({ code: "row.not-applicable-barred" });
    if (!isReasonLongEnough(reason ?? response?.naReason)) return fail({ code: "row.reason-too-short" });
  }
  const orNull = (text: string): string | null => (text === "" ? null : text);
  return succeed({
    ...(rating === undefined ? {} : { answer }),
    ...(reason === undefined ? {} : { naReason: orNull(reason) }),
    ...(note === undefined ? {} : { note: orNull(note) }),
  });
}

function isRowEmpty(row: TableRow): boolean {
  return [words.id, ...criterionEdits].every((header) => readText(row.cell(header) ?? null) === "");
}

/** What the rows of the criteria sheet would change. A signed-off assessment keeps its ratings. */
export function planRatings(rows: readonly TableRow[], input: ReportInput): ImportPlan {
  const { catalogue, assessment } = input;
  const criteria = new Map(criteriaInScope(catalogue, assessment.scope).map((one) => [one.id, one]));
  const seen = new Set<string>();
  const planned: ImportRow[] = [];
  const refused: RefusedRow[] = [];
  let sameCount = 0;

  function planRow(row: TableRow): void {
    const id = readText(row.cell(words.id) ?? null);
    const refuse = (fault: RowFault): void => {
      refused.push({ sheet: "criteria", line: row.line, name: id, fault });
    };
    const criterion = criteria.get(id);
    if (criterion === undefined) return refuse({ code: "row.unknown-criterion", value: id });
    if (seen.has(id)) return refuse({ code: "row.twice" });
    seen.add(id);
    const now = criterionEditCells(id, input);
    const cells = criterionEdits.map((label, at) => {
      const cell = row.cell(label);
      return { label, now: now[at] ?? null, found: cell === undefined ? undefined : readText(cell) };
    });
    const check = parseRowCheck(readText(row.cell(words.check) ?? null), cells.length);
    const edited = withoutSameAnswer(findEditedCells(cells, check), id, input);
    if (edited.length === 0) {
      sameCount += 1;
      return;
    }
    if (assessment.state === "signed off") return refuse({ code: "row.signed-off" });
    const patch = toPatch(criterion, edited, input);
    if (!patch.ok) return refuse(patch.error);
    const changes = edited.map(({ label, text, isAlsoChangedHere }) => ({
      label,
      from: cellToText(cells.find((cell) => cell.label === label)?.now ?? null),
      to: label === words.rating ? answerToLabel(patch.value.answer ?? null, catalogue.scoringProfile) : text,
      isAlsoChangedHere,
    }));
    const name = `${id} ${criterion.title}`;
    planned.push({ kind: "rating", key: `rating-${id}`, name, changes, criterionId: id, patch: patch.value });
  }

  for (const row of rows) if (!isRowEmpty(row)) planRow(row);
  return { rows: planned, refused, sameCount };
}

/** "2" for "2 In place" is no change. */
function withoutSameAnswer(
  edited: readonly EditedCell[],
  id: string,
  input: ReportInput,
): readonly EditedCell[] {
  const current = responseToAnswer(findResponse(input.responses, id));
  const profile = input.catalogue.scoringProfile;
  return edited.filter(({ label, text }) => label !== words.rating || readAnswer(text, profile) !== current);
}
