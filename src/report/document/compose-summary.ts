import { levelLadder } from "../charts/level-ladder";
import type { Summary } from "../model/summary";
import { reportWords } from "../report-words";
import { anchors, linkCriterion } from "./anchors";
import type { Block, Content, Section } from "./blocks";
import { composeLeadershipAsk, firstGapBlocks } from "./first-gaps";
import { limiterBlocks } from "./level-limits";

const LADDER = { width: 224, height: 98 } as const;

type Names = {
  readonly levelName: (level: number) => string;
  readonly scaleName: (rating: number) => string;
  readonly isDraft: boolean;
};

/** The summary: one page, whatever the assessment holds. */
export function composeSummary(summary: Summary, names: Names): Section {
  const words = reportWords.summary;
  return {
    title: words.title,
    anchor: anchors.section("summary"),
    starts: "new page",
    onePage: {
      more: composeLeadershipAsk(summary),
      pointer: [{ kind: "paragraph", content: words.askContinued, tone: "muted" }],
    },
    blocks: [
      { kind: "heading", level: 1, content: words.title, anchor: anchors.section("summary") },
      {
        kind: "columns",
        columns: [
          { share: 1, blocks: levelBlocks(summary, names) },
          { share: 1, blocks: numberBlocks(summary, names) },
        ],
      },
      {
        kind: "columns",
        columns: [
          { share: 1.5, blocks: limiterBlocks(summary, names.levelName) },
          { share: 1, blocks: strengthBlocks(summary, names) },
        ],
      },
      ...firstGapBlocks(summary, names.scaleName),
    ],
  };
}

function range(ends: { readonly low: string; readonly high: string }): string {
  return reportWords.level.range(ends.low, ends.high);
}

function levelText(level: { readonly low: number; readonly high: number }, { levelName }: Names): string {
  const { named } = reportWords.level;
  return range({
    low: named(level.low, levelName(level.low)),
    high: named(level.high, levelName(level.high)),
  });
}

function levelBlocks(summary: Summary, names: Names): readonly Block[] {
  const { level, levels } = summary;
  const all = levels.map((one) => reportWords.level.named(one.level, one.name));
  const text = level === null ? reportWords.common.notScored : levelText(level, names);
  const alt = level === null ? reportWords.level.ladderEmpty(all) : reportWords.level.ladder(text, all);
  return [
    { kind: "paragraph", content: reportWords.level.title, style: "label" },
    { kind: "paragraph", content: text, style: "figure" },
    { kind: "figure", scene: levelLadder({ levels, reached: level, alt }, LADDER.width, LADDER.height) },
  ];
}

function numberBlocks(summary: Summary, names: Names): readonly Block[] {
  const words = reportWords.summary;
  const { scorePercent, openCount, shown } = summary;
  const score =
    scorePercent === null
      ? reportWords.common.notScored
      : range({ low: `${scorePercent.low}%`, high: `${scorePercent.high}%` });
  const shownText =
    shown === null
      ? null
      : words.shown(levelText(shown.level, names), reportWords.common.percentRange(shown));
  return [
    { kind: "paragraph", content: words.scoreLabel, style: "label" },
    { kind: "paragraph", content: score, style: "figure" },
    ...(scorePercent !== null && scorePercent.low !== scorePercent.high
      ? [{ kind: "paragraph", content: words.rangeNote(openCount), style: "small" } as const]
      : []),
    ...(shownText === null
      ? []
      : [
          { kind: "paragraph", content: words.shownLabel, style: "label" } as const,
          { kind: "paragraph", content: shownText, style: "count" } as const,
        ]),
    { kind: "columns", columns: countColumns(summary) },
  ];
}

function countColumns(summary: Summary) {
  const words = reportWords.summary;
  const counts = [
    [summary.criticalInPlace, words.criticalLabel],
    [summary.inPlace, words.inPlaceLabel],
    [summary.fullyInPlace, words.fullyLabel],
  ] as const;
  return counts.map(([{ count, of }, label]) => ({
    share: 1,
    blocks: [
      { kind: "paragraph", content: reportWords.common.xOfY(count, of), style: "count" },
      { kind: "paragraph", content: label, style: "small" },
    ] as const,
  }));
}

function strengthBlocks({ strengths }: Summary, { scaleName }: Names): readonly Block[] {
  const words = reportWords.summary;
  const heading: Block = { kind: "heading", level: 2, content: words.strengthsTitle, outline: null };
  if (strengths.length === 0) {
    return [heading, { kind: "paragraph", content: words.noStrengths(scaleName(3)), tone: "muted" }];
  }
  const items = strengths.map(({ criterionId, title, isCritical }): Content => [
    ...linkCriterion(criterionId, isCritical),
    ` ${title}`,
  ]);
  return [heading, { kind: "list", items }];
}
