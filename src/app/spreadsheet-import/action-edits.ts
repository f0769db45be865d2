import { allCriteria } from "../../catalogue/look-up";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Action } from "../../plan/action";
import type { NewAction } from "../../plan/new-action";
import { moveStatus, type StatusAnswers } from "../../plan/status-life";
import { isTooLongForCell } from "../../report/spreadsheet/cell-text";
import { spreadsheetWords } from "../../report/words/spreadsheet-words";
import type { IsoDate } from "../../shared/iso-date";
import { fail, succeed, type Result } from "../../shared/result";
import type { EditedCell } from "./edited-cells";
import { readEffort, readStatus } from "./read-cell";
import type { RowFault } from "./row-fault";

const words = spreadsheetWords.actions;

/** The edits of one row by the name of their column; days were made plain before. */
type Edits = ReadonlyMap<string, string>;
type Edited = Result<Partial<NewAction>, RowFault>;

/** Texts that are taken over as they are, by column. */
const texts = [
  { header: words.title, of: (action: NewAction) => action.title },
  { header: words.owner, of: (action: NewAction) => action.ownerRole },
  { header: words.numerator, of: (action: NewAction) => action.measure.numerator },
  { header: words.denominator, of: (action: NewAction) => action.measure.denominator },
  { header: words.baseline, of: (action: NewAction) => action.measure.baseline },
  { header: words.target, of: (action: NewAction) => action.measure.target },
  { header: words.proof, of: (action: NewAction) => action.proof },
  { header: words.proofNote, of: (action: NewAction) => action.proofNote },
] as const;

function readCriteria(text: string, catalogue: Catalogue): Result<string[], RowFault> {
  const idsByPlain = new Map(allCriteria(catalogue).map(({ id }) => [id.toLowerCase(), id]));
  const ids: string[] = [];
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== "")) {
    const id = idsByPlain.get(part.toLowerCase());
    if (id === undefined) return fail({ code: "row.unknown-criterion", value: part });
    if (!ids.includes(id)) ids.push(id);
  }
  return succeed(ids);
}

function orNull(day: string | undefined, before: IsoDate | null): IsoDate | null {
  return day === undefined ? before : day === "" ? null : day;
}

/** The fields that may change by themselves, without the status. */
function editFields(action: NewAction, edits: Edits, catalogue: Catalogue): Edited {
  const tooLong = texts.find(({ header, of }) => edits.has(header) && isTooLongForCell(of(action)));
  if (tooLong !== undefined) return fail({ code: "row.too-long", column: tooLong.header });
  if (edits.get(words.title) === "") return fail({ code: "row.no-title" });
  const closes = edits.get(words.closes);
  const criterionIds =
    closes === undefined ? succeed([...action.criterionIds]) : readCriteria(closes, catalogue);
  if (!criterionIds.ok) return criterionIds;
  const effortText = edits.get(words.effort);
  const effort = effortText === undefined ? action.effort : readEffort(effortText);
  if (effort === undefined) return fail({ code: "row.invalid-effort", value: effortText ?? "" });
  return succeed({
    title: edits.get(words.title) ?? action.title,
    criterionIds: criterionIds.value,
    ownerRole: edits.get(words.owner) ?? action.ownerRole,
    startDate: orNull(edits.get(words.start), action.startDate),
    dueDate: orNull(edits.get(words.due), action.dueDate),
    effort,
    measure: {
      numerator: edits.get(words.numerator) ?? action.measure.numerator,
      denominator: edits.get(words.denominator) ?? action.measure.denominator,
      baseline: edits.get(words.baseline) ?? action.measure.baseline,
      target: edits.get(words.target) ?? action.measure.target,
    },
    proof: edits.get(words.proof) ?? action.proof,
    proofNote: edits.get(words.proofNote) ?? action.proofNote,
  });
}

/** The status and what goes with it, by the same rules as on screen. */
function editStatus(action: NewAction, edits: Edits, today: IsoDate): Edited {
  const statusText = edits.get(words.status);
  const status = statusText === undefined ? action.status : readStatus(statusText);
  if (status === undefined) return fail({ code: "row.invalid-status", value: statusText ?? "" });
  const isMove = status !== action.status;
  const isNewRisk = status === "accepted risk" && (edits.has(words.reason) || edits.has(words.until));
  const orphan = [words.reason, words.until, words.verifiedBy].find((header) => edits.has(header));
  if (!isMove && !isNewRisk) {
    return orphan === undefined ? succeed({}) : fail({ code: "row.only-with-status", column: orphan });
  }
  const answers: StatusAnswers = {
    reason: edits.get(words.reason) ?? action.acceptedRisk?.reason ?? "",
    until: orNull(edits.get(words.until), action.acceptedRisk?.until ?? null),
    verifiedBy: edits.get(words.verifiedBy) ?? "",
  };
  const moved = moveStatus(action, status, answers, today);
  return moved.ok ? succeed(moved.value) : fail({ code: "row.status", refusal: moved.error.code });
}

/** An action with the edits of its row, or why they cannot be taken over. */
export function editAction<A extends Action | NewAction>(
  action: A,
  edited: readonly Pick<EditedCell, "label" | "text">[],
  catalogue: Catalogue,
  today: IsoDate,
): Result<A, RowFault> {
  const edits: Edits = new Map(edited.map(({ label, text }) => [label, text]));
  const fields = editFields(action, edits, catalogue);
  if (!fields.ok) return fields;
  const withFields = { ...action, ...fields.value };
  const life = editStatus(withFields, edits, today);
  return life.ok ? succeed({ ...withFields, ...life.value }) : life;
}
