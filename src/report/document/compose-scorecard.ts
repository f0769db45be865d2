import { scoreBar } from "../charts/score-bar";
import { stackedCounts, type CountedPart } from "../charts/stacked-counts";
import { ratingBadge } from "../charts/rating-sign";
import type { Mark, Scorecard, ScorecardRow } from "../model/scorecard";
import { ratingTones } from "../palette";
import { reportWords } from "../report-words";
import { stringToFraction } from "../../shared/fraction";
import { anchors } from "./anchors";
import type { Block, Section, TableCell, TableRow } from "./blocks";
import { markName, toRatingSign } from "./rating-signs";

type Names = {
  readonly scaleName: (rating: number) => string;
  readonly groupName: { readonly one: string; readonly many: string };
};

const MARKS: readonly Mark[] = [0, 1, 2, 3, "unknown", "open", "na"];
const BAR_WIDTH = 62;
const COUNTS_WIDTH = 122;
/** Criteria in one row of the table of all criteria. */
const CELLS = 10;

/** Scores by characteristic and all criteria at a glance. */
export function composeScorecard(scorecard: Scorecard, names: Names): Section {
  const words = reportWords.scorecard;
  const title = words.title(names.groupName.many);
  return {
    title,
    anchor: anchors.section("scorecard"),
    starts: "new page",
    blocks: [
      { kind: "heading", level: 1, content: title, anchor: anchors.section("scorecard") },
      { kind: "paragraph", content: words.intro },
      scoreTable(scorecard, names),
      legend(names),
      { kind: "heading", level: 2, content: words.criteriaTitle },
      criteriaTable(scorecard, names),
    ],
  };
}

function scoreTable({ rows }: Scorecard, names: Names): Block {
  const words = reportWords.scorecard;
  return {
    kind: "table",
    name: words.title(names.groupName.many),
    isDense: true,
    columns: [
      { title: names.groupName.one, width: { share: 1 } },
      { title: words.columns.score, width: { points: 84 } },
      { title: words.columns.bar, width: { points: BAR_WIDTH + 10 } },
      { title: words.columns.counts, width: { points: COUNTS_WIDTH + 10 } },
      { title: words.columns.critical, width: { points: 46 }, align: "end" },
    ],
    rows: rows.map((row): TableRow => {
      const score =
        row.score === null ? reportWords.common.notScored : reportWords.common.percentRange(row.score);
      return {
        cells: [
          {
            isHead: true,
            blocks: [
              {
                kind: "paragraph",
                content: [{ text: row.name, target: anchors.domain(row.domainId), tone: "ink" }],
              },
            ],
          },
          score,
          { blocks: [{ kind: "figure", scene: scoreBar(toRange(row), words.bar(score), BAR_WIDTH) }] },
          {
            blocks: [
              {
                kind: "figure",
                scene: stackedCounts(countedParts(row), countsAlt(row, names), COUNTS_WIDTH),
              },
            ],
          },
          row.criticalOpen === 0
            ? "0"
            : [{ symbol: "critical" }, { text: String(row.criticalOpen), isStrong: true }],
        ],
      };
    }),
  };
}

function toRange({ score }: ScorecardRow): { readonly low: number; readonly high: number } | null {
  if (score === null) return null;
  const toNumber = (share: string): number => {
    const { n, d } = stringToFraction(share);
    return Number(n) / Number(d);
  };
  return { low: toNumber(score.low), high: toNumber(score.high) };
}

function countedParts({ counts }: ScorecardRow): readonly CountedPart[] {
  return MARKS.map((mark): CountedPart => {
    const count = counts[mark];
    if (typeof mark === "number") {
      const { fill, text } = ratingTones[mark]!;
      return { count, fill, tone: text, sign: "" };
    }
    return { count, fill: "paper", tone: "muted", sign: reportWords.scorecard.marks[mark] };
  });
}

function countsAlt({ counts }: ScorecardRow, { scaleName }: Names): string {
  const words = reportWords.scorecard;
  const parts = MARKS.filter((mark) => counts[mark] > 0).map((mark) => {
    const name = markName(mark, scaleName);
    return words.countOf(counts[mark], typeof mark === "number" ? `${mark} ${name}` : name);
  });
  return words.counts(parts);
}

/** The ramp with its names, and what the other signs mean. */
function legend({ scaleName }: Names): Block {
  const words = reportWords.scorecard;
  const entry = (mark: Mark) => ({
    share: 1,
    blocks: [
      { kind: "figure", scene: ratingBadge(toRatingSign(mark, scaleName)) },
      {
        kind: "paragraph",
        content: typeof mark === "number" ? scaleName(mark) : words.legend[mark],
        style: "small",
      },
    ] as const,
  });
  return { kind: "columns", columns: MARKS.map(entry) };
}

/** One cell a criterion: its id, its digit on the ramp, and a triangle where it is critical. */
function criteriaTable({ rows }: Scorecard, names: Names): Block {
  const words = reportWords.scorecard;
  const cells = Array.from(
    { length: CELLS },
    () => ({ title: "", width: { share: 1 }, align: "middle" }) as const,
  );
  return {
    kind: "table",
    name: words.criteriaTitle,
    look: "grid",
    isHeadHidden: true,
    columns: [{ title: names.groupName.one, width: { points: 112 } }, ...cells],
    rows: rows.flatMap(criteriaRows),
  };
}

function criteriaRows(row: ScorecardRow): readonly TableRow[] {
  const lines = Math.ceil(row.criteria.length / CELLS);
  return Array.from({ length: lines }, (_, line): TableRow => {
    const own = row.criteria.slice(line * CELLS, (line + 1) * CELLS);
    const head: TableCell = {
      isHead: true,
      blocks: [{ kind: "paragraph", content: line === 0 ? row.name : "", style: "small" }],
    };
    const cells = own.map(criterionCell);
    const empty = Array.from({ length: CELLS - own.length }, () => "");
    return { cells: [head, ...cells, ...empty] };
  });
}

function criterionCell({ criterionId, mark, isCritical }: ScorecardRow["criteria"][number]): TableCell {
  const tones = typeof mark === "number" ? ratingTones[mark]! : ({ fill: "tint", text: "ink" } as const);
  const digit = typeof mark === "number" ? String(mark) : reportWords.scorecard.marks[mark];
  return {
    fill: tones.fill,
    tone: tones.text,
    blocks: [
      {
        kind: "paragraph",
        style: "tiny",
        content: [{ text: criterionId, target: anchors.criterion(criterionId), tone: tones.text }],
      },
      {
        kind: "paragraph",
        style: "label",
        content: isCritical ? [{ symbol: "critical" }, digit] : digit,
      },
    ],
  };
}
