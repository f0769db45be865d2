import type { RowFault } from "../spreadsheet-import/row-fault";
import type { CsvSheet } from "../../report/spreadsheet/spreadsheet-file";
import type { SpreadsheetError } from "../../report/spreadsheet/make-spreadsheet";
import type { SpreadsheetReadError } from "../../storage/spreadsheet/spreadsheet-error";
import type { ImportError } from "../spreadsheet-import/plan-changes";
import { commonMessages } from "./common";
import { refusalSentence } from "./plan-life";

const { count, formatBytes } = commonMessages;

/** Words around the calendar file and the spreadsheet of a plan. */
export const planFilesMessages = {
  title: "Take the plan along",
  calendar: "Calendar file",
  spreadsheet: "Spreadsheet",
  open: "Open spreadsheet",
  about:
    "The spreadsheet can be changed and opened here again: it shows every change and applies only what you leave ticked. A calendar file that is imported again updates what the calendar has.",
  options: "What goes into the files",
  version: "Spreadsheet for",
  versions: { inside: "The clinic", shareable: "Sharing" },
  versionHints: {
    inside:
      "With names and hashes of evidence files. Can be changed and opened here again. Never with private notes.",
    shareable:
      "Without names, places and hashes of evidence and without the roles of those who assessed. Cannot be opened here again.",
  },
  alias: "Name instead of the clinic’s",
  aliasHint: "Empty: the clinic’s own name.",
  format: "Format",
  formats: {
    xlsx: "Excel (all sheets)",
    summary: "CSV: Summary",
    criteria: "CSV: Criteria",
    evidence: "CSV: Evidence",
    actions: "CSV: Actions",
  } satisfies Record<CsvSheet | "xlsx", string>,
  wording: "Calendar entries say",
  wordings: { neutral: "Neutral words", titles: "Titles of actions" },
  wordingHint:
    "Neutral words name the criterion only. Choose titles only for a calendar that nobody else sees.",
  making: "Making the file…",
  reading: "Reading the spreadsheet…",
  saved: (name: string, sizeBytes: number) =>
    `Made ${name}, ${formatBytes(sizeBytes)}. Look among your downloads.`,
  preview: {
    title: "Changes in this spreadsheet",
    intro: "Nothing is changed yet. Untick what should stay as it is.",
    same: (number: number) => `${count(number, "row", "rows")} without a change.`,
    none: "This spreadsheet says what the app says. There is nothing to change.",
    noneUsable: "None of its changes can be taken over.",
    column: "Column",
    from: "Now",
    to: "In the spreadsheet",
    empty: "empty",
    newAction: "New action",
    alsoChanged:
      "This was changed in the app too since the spreadsheet was made. Tick it only if the spreadsheet is right.",
    all: "Tick all",
    noRows: "Untick all",
    refused: (number: number) => `${count(number, "row", "rows")} that cannot be taken over`,
    sheets: { criteria: "Criteria", actions: "Actions" },
    line: (sheet: string, line: number, name: string) =>
      name === "" ? `${sheet}, line ${String(line)}` : `${sheet}, line ${String(line)}, ${name}`,
    apply: (number: number) => `Apply ${count(number, "row", "rows")}`,
    nothingTicked: "Tick at least one row.",
  },
  applied: (number: number) => `${count(number, "row", "rows")} of the spreadsheet taken over.`,
  undo: "Undo",
  undone: "Everything is as it was before the spreadsheet.",
} as const;

type FileErrorCode = SpreadsheetError["code"] | SpreadsheetReadError["code"] | ImportError["code"];

/** What is wrong with a spreadsheet file; nothing was changed in any of these cases. */
export function fileErrorSentence(code: FileErrorCode): string {
  switch (code) {
    case "spreadsheet.worker-failed":
      return "The spreadsheet could not be made. Your work is safe. Reload the page and try again.";
    case "spreadsheet.too-large":
      return "The file is larger than any spreadsheet of this app, so it was not read. Nothing was changed.";
    case "spreadsheet.locked":
      return "The file has a password or is of the old .xls format. Save it as .xlsx without a password and open that. Nothing was changed.";
    case "spreadsheet.macros":
      return "The file holds macros or other programs, so it was not read. Save it as .xlsx without them. Nothing was changed.";
    case "spreadsheet.external":
      return "The file takes data from other files, so it was not read. Remove the links and save it again. Nothing was changed.";
    case "spreadsheet.damaged":
      return "The file is damaged or no spreadsheet, so it was not read. Save it again as .xlsx or CSV. Nothing was changed.";
    case "spreadsheet.timeout":
      return "Reading the file took too long and was stopped. Nothing was changed.";
    case "spreadsheet.no-tables":
      return "The file has neither the criteria nor the actions of this app. Open a spreadsheet that was made here. Nothing was changed.";
    case "spreadsheet.no-keys":
      return "The hidden columns are gone, as in the version to share, so rows cannot be matched. Make a spreadsheet for the clinic and change that. Nothing was changed.";
    case "spreadsheet.other-assessment":
      return "The spreadsheet belongs to another assessment. Open it there. Nothing was changed.";
  }
}

/** Why a row is not taken over. */
export function faultSentence(fault: RowFault): string {
  switch (fault.code) {
    case "row.unknown-criterion":
      return `There is no criterion “${fault.value}” in this assessment.`;
    case "row.unknown-action":
      return "This action is not in the plan any more.";
    case "row.twice":
      return "An earlier row has the same key. Write a new action into an empty row.";
    case "row.signed-off":
      return "The assessment is signed off, so its ratings and notes stay as they are.";
    case "row.invalid-rating":
      return `“${fault.value}” is no rating. Use the list in the cell.`;
    case "row.not-applicable-barred":
      return "This criterion always applies, so “Not applicable” cannot be chosen.";
    case "row.reason-too-short":
      return "“Not applicable” needs a reason of at least 15 letters.";
    case "row.invalid-day":
      return `${fault.column}: “${fault.value}” is no day. Write it as 2026-11-24.`;
    case "row.invalid-status":
      return `“${fault.value}” is no status. Use the list in the cell.`;
    case "row.invalid-effort":
      return `“${fault.value}” is no effort. Use Small, Medium or Large.`;
    case "row.no-title":
      return "An action needs a title.";
    case "row.too-long":
      return `${fault.column}: the text is too long for a spreadsheet, which holds only its beginning. Change it in the app.`;
    case "row.only-with-status":
      return `“${fault.column}” changes only together with the status it belongs to.`;
    case "row.status":
      return fault.refusal === "status.not-a-next-step"
        ? "The action does not go to that status from where it stands."
        : `That status asks for more: ${refusalSentence(fault.refusal)}`;
  }
}
