import type { Answer } from "../../assessment/response";
import { efforts, ratings, type Effort, type ScoringProfile } from "../../catalogue/catalogue";
import { actionStatuses, type ActionStatus } from "../../plan/action";
import { toCellText } from "../../report/spreadsheet/cell-text";
import { planWords } from "../../report/words/detail-words";
import { spreadsheetWords } from "../../report/words/spreadsheet-words";
import { isIsoDate } from "../../shared/iso-date";
import type { ReadCell } from "./find-tables";

/** The text of a cell, whatever type a program gave it. */
export function readText(cell: ReadCell): string {
  return cell === null ? "" : toCellText(String(cell));
}

/** Days as numbers, as programs keep them: from 1954 to 2119. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

/**
 * A day as `YYYY-MM-DD`, "" for none, null for what is no day. Understands the month first, as
 * American programs write days into CSV, and days kept as numbers.
 */
export function readDay(cell: ReadCell): string | null {
  if (typeof cell === "number") {
    if (cell < FIRST_SERIAL || cell > LAST_SERIAL) return null;
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  }
  const text = readText(cell);
  if (text === "") return "";
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day =
    american === null
      ? text
      : `${american[3]}-${american[1]!.padStart(2, "0")}-${american[2]!.padStart(2, "0")}`;
  return isIsoDate(day) ? day : null;
}

/** Letters and digits alone, so that case, blanks and kinds of apostrophes make no difference. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

const NOT_APPLICABLE = new Set(["na", "n", "notapplicable"]);
const NOT_KNOWN = new Set(["u", "unknown", "dontknow", "donotknow"]);

/** What a rating cell answers: its digit or name is enough; `undefined` for what is no answer. */
export function readAnswer(text: string, profile: ScoringProfile): Answer | undefined {
  const wanted = plain(text);
  if (text.trim() === "") return null;
  if (NOT_APPLICABLE.has(wanted)) return "na";
  if (NOT_KNOWN.has(wanted)) return "unknown";
  return ratings.find((rating) => {
    const name = plain(profile.scale.find(({ value }) => value === rating)?.name ?? "");
    return [String(rating), name, `${rating}${name}`].includes(wanted);
  });
}

export function readStatus(text: string): ActionStatus | undefined {
  return actionStatuses.find((status) =>
    [status, planWords.statuses[status]].map(plain).includes(plain(text)),
  );
}

export function readEffort(text: string): Effort | undefined {
  return efforts.find((effort) =>
    [effort, spreadsheetWords.efforts[effort]].map(plain).includes(plain(text)),
  );
}
