import { writingLines } from "../charts/tick-box";
import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, ReportDocument } from "./blocks";
import { firstGapBlocks } from "./first-gaps";
import { documentFrame, leftOutBlocks, letterhead } from "./letterhead";
import { namesOf } from "./report-names";
import { signTable } from "./sign-table";

const LINE_WIDTH = 486;
const SIGN_HEIGHT = 34;

/** What is left behind on the day of a visit: one page. */
export function composeClosing(model: ReportModel): ReportDocument {
  const { identity, summary } = model;
  const words = reportWords.closing;
  const names = namesOf(model);
  const page = (gaps: number, lines: number): readonly Block[] => [
    ...letterhead(identity),
    { kind: "heading", level: 1, content: words.title, anchor: anchors.section("closing") },
    { kind: "paragraph", content: names.isDraft ? words.intro : words.introFinal },
    {
      kind: "columns",
      columns: [
        { share: 1.3, blocks: seenBlocks(model) },
        { share: 1, blocks: standsBlocks(model) },
      ],
    },
    ...firstGapBlocks({ ...summary, firstGaps: summary.firstGaps.slice(0, gaps) }, names.scaleName),
    { kind: "heading", level: 2, content: words.nextTitle, outline: null },
    { kind: "list", items: nextSteps(model) },
    { kind: "paragraph", content: words.by, style: "label" },
    { kind: "figure", scene: writingLines(lines, LINE_WIDTH) },
    { kind: "heading", level: 2, content: words.signTitle, outline: null },
    signTable(
      words.signTitle,
      { first: words.sign.role, second: words.sign.name, third: words.sign.date },
      words.signRoles,
      SIGN_HEIGHT,
    ),
    { kind: "paragraph", content: reportWords.cover.notAccreditation, style: "small" },
    ...leftOutBlocks(identity),
  ];
  return {
    ...documentFrame(words.title, identity, model.language),
    sections: [
      {
        title: words.title,
        anchor: anchors.section("closing"),
        starts: "new page",
        blocks: page(5, 3),
        onePage: { shorter: [page(5, 2), page(3, 2), page(1, 1), page(0, 1)] },
      },
    ],
  };
}

function seenBlocks({ summary, method, evidence }: ReportModel): readonly Block[] {
  const words = reportWords.closing;
  const { kinds } = reportWords.evidence;
  const counts = new Map<string, number>();
  for (const { kind } of evidence) counts.set(kinds[kind], (counts.get(kinds[kind]) ?? 0) + 1);
  const looked = [...counts].map(([kind, number]) => words.evidenceKind(kind, number));
  return [
    { kind: "heading", level: 2, content: words.seenTitle, outline: null },
    {
      kind: "list",
      items: [
        words.rated(summary.ratedCount, method.criteriaCount),
        words.critical(summary.criticalInPlace.count, summary.criticalInPlace.of),
        looked.length === 0 ? words.lookedNone : words.looked(looked),
      ],
    },
  ];
}

function standsBlocks(model: ReportModel): readonly Block[] {
  const words = reportWords.closing;
  const { level, scorePercent, openCount } = model.summary;
  const { range, named } = reportWords.level;
  const { levelName } = namesOf(model);
  const text =
    level === null
      ? reportWords.common.notScored
      : range(named(level.low, levelName(level.low)), named(level.high, levelName(level.high)));
  const isRange = scorePercent !== null && scorePercent.low !== scorePercent.high;
  return [
    { kind: "heading", level: 2, content: words.standsTitle, outline: null },
    { kind: "paragraph", content: text, style: "count", tone: "brand" },
    ...(scorePercent === null
      ? []
      : [
          {
            kind: "paragraph",
            content: words.score(range(`${scorePercent.low}%`, `${scorePercent.high}%`)),
          } as const,
        ]),
    ...(isRange
      ? [{ kind: "paragraph", content: reportWords.summary.rangeNote(openCount), style: "small" } as const]
      : []),
  ];
}

function nextSteps({ summary, matrix, gaps, plan }: ReportModel): readonly string[] {
  const words = reportWords.closing;
  return [
    ...(matrix.now.length === 0 ? [] : [words.fixNow(matrix.now.map(({ criterionId }) => criterionId))]),
    ...(summary.openCount === 0 ? [] : [words.findOut(summary.openCount)]),
    ...(summary.gapCount === 0 ? [] : [words.plan(plan.openCount)]),
    ...(gaps.claims.length === 0 ? [] : [words.evidence(gaps.claims.length)]),
    words.report,
  ];
}
