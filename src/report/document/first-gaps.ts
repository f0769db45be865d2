import type { Summary } from "../model/summary";
import { reportWords } from "../report-words";
import { linkCriterion } from "./anchors";
import type { Block, TableRow } from "./blocks";
import { ratingCell } from "./rating-signs";

/** The gaps that the summary names, with owner and due date. */
export function firstGapBlocks(
  { firstGaps, gapCount, ratedCount }: Summary,
  scaleName: (rating: number) => string,
): readonly Block[] {
  const words = reportWords.summary;
  const heading: Block = { kind: "heading", level: 2, content: words.gapsTitle, outline: null };
  if (firstGaps.length === 0) {
    const content = ratedCount === 0 ? words.nothingRated : words.noGaps;
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

/** What is asked of leadership: on the summary where it fits, else on the page after it. */
export function composeLeadershipAsk({ leadershipAsk }: Summary): readonly Block[] {
  const words = reportWords.summary;
  const heading: Block = { kind: "heading", level: 2, content: words.askTitle, outline: null };
  if (leadershipAsk.length === 0)
    return [heading, { kind: "paragraph", content: words.askEmpty, tone: "muted" }];
  return [heading, { kind: "list", items: leadershipAsk }];
}
