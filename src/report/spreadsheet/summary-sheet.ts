import { fractionToPercent, stringToFraction } from "../../shared/fraction";
import type { ReportModel } from "../report-model";
import { coverWords } from "../words/cover-words";
import { commonWords } from "../words/common-words";
import { spreadsheetWords } from "../words/spreadsheet-words";
import { dayCell, textCell } from "./cell-text";
import type { Cell, Sheet } from "./sheet";

const words = spreadsheetWords.summary;

type Share = { readonly low: string; readonly high: string } | null;

function percents(share: Share): readonly [Cell, Cell] {
  if (share === null) return [commonWords.notScored, null];
  const low = Number(fractionToPercent(stringToFraction(share.low), "floor"));
  if (share.low === share.high) return [low, null];
  return [low, Number(fractionToPercent(stringToFraction(share.high), "ceiling"))];
}

function levelCells({ summary }: ReportModel): readonly [Cell, Cell] {
  const { level, levels } = summary;
  if (level === null) return [commonWords.notScored, null];
  const name = (number: number): string =>
    `${number} ${levels.find((one) => one.level === number)?.name ?? ""}`.trim();
  return [name(level.low), level.low === level.high ? null : name(level.high)];
}

/** What the report says on its first pages: facts and results, typed, one a row. */
export function summarySheet(model: ReportModel): Sheet {
  const { identity, summary, plan, scorecard } = model;
  const { scorePercent } = summary;
  const score: readonly [Cell, Cell] =
    scorePercent === null
      ? [commonWords.notScored, null]
      : [Number(scorePercent.low), scorePercent.low === scorePercent.high ? null : Number(scorePercent.high)];
  const rows: readonly (readonly Cell[])[] = [
    [words.site, textCell(identity.siteName), null],
    [words.kind, coverWords.kindAndScope(identity.kind, identity.scope), null],
    [words.date, dayCell(identity.date), null],
    [words.catalogue, coverWords.catalogue(identity.catalogue.title, identity.catalogue.version), null],
    [
      words.state,
      identity.state === "draft"
        ? commonWords.draft
        : coverWords.signedOff(identity.signedOffOn ?? identity.date, ""),
      null,
    ],
    ...(identity.amends === null
      ? []
      : [[coverWords.labels.amends, coverWords.amends(identity.amends), null] as const]),
    [words.preparedOn, dayCell(identity.preparedOn), null],
    [words.report, coverWords.reportLine(identity.reportId, identity.fingerprint), null],
    [words.level, ...levelCells(model)],
    [words.score, ...score],
    [words.shown, ...percents(summary.shown)],
    [words.critical, summary.criticalInPlace.count, null],
    [words.criticalOf, summary.criticalInPlace.of, null],
    [words.inPlace, summary.inPlace.count, null],
    [words.inPlaceOf, summary.inPlace.of, null],
    [words.open, summary.openCount, null],
    [words.gaps, summary.gapCount, null],
    [words.openActions, plan.openCount, null],
    [words.overdueActions, plan.overdueCount, null],
    ...scorecard.rows.map(({ name, score: share }) => [words.domainScore(name), ...percents(share)]),
  ];
  return {
    name: spreadsheetWords.sheets.summary,
    columns: [
      { header: words.about, kind: "text", width: 52 },
      { header: words.value, kind: "number", width: 52 },
      { header: words.high, kind: "number", width: 18 },
    ],
    rows,
    spareRows: 0,
  };
}
