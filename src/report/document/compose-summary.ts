import { levelLadder } from "../charts/level-ladder";
import type { LimiterLine } from "../model/limiters";
import type { Summary } from "../model/summary";
import { reportWords } from "../report-words";
import { linkCriteria, linkCriterion, anchors } from "./anchors";
import type { Block, Content, Inline, Section, TableRow } from "./blocks";
import { ratingCell } from "./rating-signs";

const LADDER = { width: 224, height: 98 } as const;
/** Ids in one line of the summary; the rest stand in their own section. */
const MOST_IDS = 12;

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
          { share: 1.5, blocks: limiterBlocks(summary, names) },
          { share: 1, blocks: strengthBlocks(summary, names) },
        ],
      },
      ...gapBlocks(summary, names),
    ],
  };
}

/** What is asked of leadership: on the summary where it fits, else on the page after it. */
export function composeLeadershipAsk({ leadershipAsk }: Summary): readonly Block[] {
  const words = reportWords.summary;
  const heading: Block = { kind: "heading", level: 2, content: words.askTitle, outline: null };
  if (leadershipAsk.length === 0)
    return [heading, { kind: "paragraph", content: words.askEmpty, tone: "muted" }];
  return [heading, { kind: "list", items: leadershipAsk }];
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

function limiterBlocks(summary: Summary, { levelName }: Names): readonly Block[] {
  const words = reportWords.summary;
  const { level, limiters, nextLevel, hangsOn, coreStopsAt } = summary;
  const title = nextLevel === null ? words.limitersTitleTop : words.limitersTitle(nextLevel);
  const heading: Block = { kind: "heading", level: 2, content: title, outline: null };
  if (level === null) return [heading, { kind: "paragraph", content: words.nothingRated, tone: "muted" }];
  const items: Content[] = limiters.map(limiterItem);
  if (coreStopsAt !== null) items.push(words.coreSentence(levelName(coreStopsAt)));
  if (items.length === 0) items.push(nextLevel === null ? words.nothingLimits : words.nothingLimitsCore);
  if (hangsOn.length > 0) {
    const more = hangsOn.length - MOST_IDS;
    const ids = linkCriteria(more > 1 ? hangsOn.slice(0, MOST_IDS) : hangsOn);
    items.push([words.hangsOn, " ", ...ids, ...(more > 1 ? [` ${words.hangsOnMore(more)}`] : []), "."]);
  }
  return [heading, { kind: "list", items }];
}

function limiterItem({ sentence, items }: LimiterLine): Content {
  if (items.length === 0) return sentence;
  const isLong = items.length > MOST_IDS + 1;
  const named = (isLong ? items.slice(0, MOST_IDS) : items).flatMap(
    ({ criterionId, name, standing }, index): readonly Inline[] => {
      const text: Inline =
        criterionId === null ? name : { text: name, target: anchors.criterion(criterionId) };
      return [...(index === 0 ? [] : [", "]), text, ` (${standing})`];
    },
  );
  const rest = isLong ? [` ${reportWords.summary.more(items.length - MOST_IDS)}`] : [];
  return [sentence, " ", ...named, ...rest, "."];
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

function gapBlocks({ firstGaps, gapCount, level }: Summary, { scaleName }: Names): readonly Block[] {
  const words = reportWords.summary;
  const heading: Block = { kind: "heading", level: 2, content: words.gapsTitle, outline: null };
  if (firstGaps.length === 0) {
    const content = level === null ? words.nothingRated : words.noGaps;
    return [heading, { kind: "paragraph", content, tone: "muted" }];
  }
  const { formatDay } = reportWords.common;
  const rows = firstGaps.map((gap): TableRow => {
    const isPlanned = gap.ownerRole !== null || gap.dueDate !== null;
    const owner = isPlanned ? (gap.ownerRole ?? words.noOwner) : words.notPlanned;
    const due = gap.dueDate === null ? (isPlanned ? words.noDue : "") : formatDay(gap.dueDate);
    return {
      cells: [
        {
          isHead: true,
          blocks: [{ kind: "paragraph", content: linkCriterion(gap.criterionId, gap.isCritical) }],
        },
        gap.wording,
        { blocks: ratingCell(gap.rating ?? "unknown", scaleName) },
        owner,
        due,
      ],
    };
  });
  const count = words.gapsCount(firstGaps.length, gapCount);
  return [
    heading,
    {
      kind: "table",
      name: words.gapsTitle,
      isDense: true,
      columns: [
        { title: words.columns.id, width: { points: 72 } },
        { title: words.columns.gap, width: { share: 1 } },
        { title: words.columns.rating, width: { points: 48 } },
        { title: words.columns.owner, width: { points: 104 } },
        { title: words.columns.due, width: { points: 70 } },
      ],
      rows,
    },
    ...(count === "" ? [] : [{ kind: "paragraph", content: count, style: "small" } as const]),
  ];
}
