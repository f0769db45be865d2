import type { ReportModel } from "../report-model";
import { spreadsheetWords } from "../words/spreadsheet-words";
import { textCell } from "./cell-text";
import type { Sheet } from "./sheet";

const words = spreadsheetWords.readMe;

/** What the file is, what may be changed in it, and how it comes back. */
export function readMeSheet({ identity }: ReportModel): Sheet {
  const editing = [
    words.editTitle,
    words.editCriteria,
    words.editActions,
    words.editDates,
    words.editLeave,
    words.editBack,
    words.editDelete,
  ];
  const lines = [
    identity.statement,
    ...(identity.isSample ? [words.sample] : []),
    words.notAccreditation,
    words.judgment,
    words[identity.version],
    words.text,
    ...(identity.version === "inside" ? editing : []),
  ];
  return {
    name: spreadsheetWords.sheets.readMe,
    columns: [{ header: words.column, kind: "text", width: 100 }],
    rows: lines.map((line) => [textCell(line)]),
    spareRows: 0,
  };
}
