import { TOP_RATING } from "../../scoring/method";
import type { GapList, ListedGap } from "../model/gap-list";
import { reportWords } from "../report-words";
import { anchors, linkCriterion, linkNumbers } from "./anchors";
import type { Block, Section, TableRow } from "./blocks";
import { claimBlocks, findOutBlocks } from "./gap-lists";
import { ratingCell } from "./rating-signs";

type Names = {
  readonly scaleName: (rating: number) => string;
  readonly isDraft: boolean;
  readonly isRated: boolean;
};

/** Gaps in order with the reason for each place, and what is to be found out or shown. */
export function composeGaps(list: GapList, names: Names): Section {
  const words = reportWords.gaps;
  const anchor = anchors.section("gaps");
  return {
    title: words.title,
    anchor,
    starts: "where room",
    blocks: [
      { kind: "heading", level: 1, content: words.title, anchor },
      ...bandBlocks(list, names),
      ...opportunityBlocks(list, names),
      ...findOutBlocks(list, names.isDraft),
      ...claimBlocks(list, names.scaleName),
    ],
  };
}

function bandBlocks({ bands }: GapList, names: Names): readonly Block[] {
  const words = reportWords.gaps;
  if (bands.length === 0) {
    return [{ kind: "paragraph", content: names.isRated ? words.none : words.noneYet, tone: "muted" }];
  }
  return [
    { kind: "paragraph", content: words.intro },
    ...bands.flatMap(({ band, dueDays, gaps }): readonly Block[] => [
      { kind: "heading", level: 2, content: words.bandTitle(band, dueDays) },
      gapTable(gaps, words.bandTitle(band, dueDays), names),
    ]),
  ];
}

function opportunityBlocks({ opportunities }: GapList, names: Names): readonly Block[] {
  const words = reportWords.gaps;
  if (opportunities.length === 0) return [];
  return [
    { kind: "heading", level: 2, content: words.opportunitiesTitle },
    { kind: "paragraph", content: words.opportunitiesIntro },
    opportunityTable(opportunities, names),
  ];
}

function opportunityTable(opportunities: readonly ListedGap[], { scaleName }: Names): Block {
  const words = reportWords.gaps;
  const { columns } = words;
  return {
    kind: "table",
    name: words.opportunitiesTitle,
    isDense: true,
    columns: [
      { title: columns.place, width: { points: 32 } },
      { title: columns.opportunity, width: { share: 1 } },
      { title: columns.gain(scaleName(TOP_RATING)), width: { points: 128 } },
      { title: columns.plan, width: { points: 88 } },
    ],
    rows: opportunities.map(({ place, criterionId, isCritical, title, gain, actionNumbers }): TableRow => ({
      anchor: anchors.gap(criterionId),
      cells: [
        String(place),
        {
          isHead: true,
          blocks: [{ kind: "paragraph", content: [...linkCriterion(criterionId, isCritical), ` ${title}`] }],
        },
        gain,
        actionNumbers.length === 0
          ? ""
          : [words.actions(actionNumbers), ...linkNumbers(actionNumbers, anchors.action)],
      ],
    })),
  };
}

function gapTable(gaps: readonly ListedGap[], name: string, { scaleName }: Names): Block {
  const { columns } = reportWords.gaps;
  return {
    kind: "table",
    name,
    columns: [
      { title: columns.place, width: { points: 32 } },
      { title: columns.gap, width: { share: 1 } },
      { title: columns.rating, width: { points: 50 } },
      { title: columns.plan, width: { points: 118 } },
    ],
    rows: gaps.map((gap): TableRow => ({
      anchor: anchors.gap(gap.criterionId),
      continued: reportWords.criteria.continued(gap.criterionId),
      cells: [
        String(gap.place),
        { isHead: true, blocks: gapTexts(gap) },
        { blocks: ratingCell(gap.rating ?? "unknown", scaleName) },
        { blocks: planTexts(gap) },
      ],
    })),
  };
}

function gapTexts({ criterionId, isCritical, title, wording, reason }: ListedGap): readonly Block[] {
  return [
    {
      kind: "paragraph",
      content: [...linkCriterion(criterionId, isCritical), { text: ` ${title}`, isStrong: true }],
    },
    { kind: "paragraph", content: wording },
    { kind: "paragraph", content: reason.join(" "), style: "small" },
  ];
}

function planTexts({ actionNumbers, ended, ownerRole, dueDate }: ListedGap): readonly Block[] {
  const words = reportWords.gaps;
  if (actionNumbers.length === 0) return [{ kind: "paragraph", content: words.notPlanned, tone: "muted" }];
  const details = [
    ended === null ? null : reportWords.plan.statuses[ended],
    ownerRole,
    dueDate === null ? null : reportWords.plan.due(dueDate),
  ];
  return [
    {
      kind: "paragraph",
      content: [words.actions(actionNumbers), ...linkNumbers(actionNumbers, anchors.action)],
    },
    ...details.flatMap((content): readonly Block[] =>
      content === null ? [] : [{ kind: "paragraph", content }],
    ),
  ];
}
