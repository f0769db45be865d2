import { gatherFacts } from "../model/facts";
import type { IndexedEvidence } from "../model/evidence-index";
import type { ReportInput, ReportModel } from "../report-model";
import { evidenceWords } from "../words/detail-words";
import { spreadsheetWords } from "../words/spreadsheet-words";
import { dayCell, textCell } from "./cell-text";
import type { Cell, Column, Sheet } from "./sheet";

const words = spreadsheetWords.evidence;

const columns: readonly Column[] = [
  { header: words.number, kind: "number", width: 6 },
  { header: words.title, kind: "text", width: 40 },
  { header: words.kind, kind: "text", width: 14 },
  { header: words.date, kind: "day", width: 12 },
  { header: words.reviewBy, kind: "day", width: 12 },
  { header: words.stale, kind: "text", width: 10 },
  { header: words.criteria, kind: "text", width: 18 },
  { header: words.place, kind: "text", width: 22 },
  { header: words.result, kind: "text", width: 14 },
  { header: words.link, kind: "text", width: 32 },
  { header: words.size, kind: "number", width: 12 },
];
const insideColumns: readonly Column[] = [
  { header: words.file, kind: "text", width: 28 },
  { header: words.hash, kind: "text", width: 66 },
];

function toCells(item: IndexedEvidence): readonly Cell[] {
  return [
    item.number,
    textCell(item.title),
    evidenceWords.kinds[item.kind],
    dayCell(item.evidenceDate),
    dayCell(item.reviewBy),
    item.isStale ? spreadsheetWords.yes : null,
    textCell(item.criterionIds.join(", ")),
    textCell(item.place),
    textCell(item.tallyBand ?? ""),
    textCell(item.url ?? ""),
    item.sizeBytes,
  ];
}

/**
 * The evidence index; with the names of files and their hashes where `inside` is what the model was
 * made of.
 */
export function evidenceSheet(model: ReportModel, inside: ReportInput | null): Sheet {
  const files =
    inside === null
      ? null
      : new Map(gatherFacts(inside).evidence.map(({ number, item }) => [number, item.file]));
  return {
    name: spreadsheetWords.sheets.evidence,
    columns: files === null ? columns : [...columns, ...insideColumns],
    rows: model.evidence.map((item) => {
      if (files === null) return toCells(item);
      const file = files.get(item.number);
      return [...toCells(item), textCell(file?.name ?? ""), textCell(file?.sha ?? "")];
    }),
    spareRows: 0,
  };
}
