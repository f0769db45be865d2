import type { Band } from "../../catalogue/catalogue";
import type { GapList, ListedGap } from "../model/gap-list";
import type { Matrix, MatrixItem } from "../model/matrix";
import { reportWords } from "../report-words";
import type { Tone } from "../palette";
import { anchors, linkCriterion, linkNumbers } from "./anchors";
import type { Block, Inline, Section, TableCell, TableRow } from "./blocks";
import { ratingCell } from "./rating-signs";

type Names = {
  readonly scaleName: (rating: number) => string;
  readonly isDraft: boolean;
  readonly isScored: boolean;
};

const BAND_FILLS: Readonly<Record<Band, Tone>> = {
  N: "bandA",
  A: "bandA",
  B: "bandB",
  C: "bandC",
  D: "bandD",
  O: "bandD",
};

/** Gaps by harm and spread, ids as links. */
export function composeMatrix(matrix: Matrix): Section {
  const words = reportWords.matrix;
  const anchor = anchors.section("matrix");
  const heading: Block = { kind: "heading", level: 1, content: words.title, anchor };
  const section = { title: words.title, anchor, starts: "where room" } as const;
  if (!matrix.hasAny) {
    return { ...section, blocks: [heading, { kind: "paragraph", content: words.noGaps, tone: "muted" }] };
  }
  const now: readonly Block[] =
    matrix.now.length === 0
      ? []
      : [
          {
            kind: "box",
            look: "outline",
            blocks: [
              {
                kind: "paragraph",
                content: [{ text: `${words.now} `, isStrong: true }, ...matrixItems(matrix.now)],
              },
            ],
          },
        ];
  return {
    ...section,
    blocks: [
      heading,
      { kind: "paragraph", content: words.intro },
      ...now,
      {
        kind: "table",
        name: words.title,
        look: "matrix",
        minRowHeight: 64,
        columns: [
          { title: words.corner, width: { points: 76 } },
          { title: words.columns.limited, width: { share: 1 } },
          { title: words.columns.pattern, width: { share: 1 } },
          { title: words.columns.widespread, width: { share: 1 } },
        ],
        rows: matrix.rows.map(matrixRow),
      },
      { kind: "paragraph", content: [{ symbol: "critical" }, words.legend], style: "small" },
    ],
  };
}

function matrixRow({ harm, cells }: Matrix["rows"][number]): TableRow {
  const head: TableCell = {
    isHead: true,
    blocks: [{ kind: "paragraph", content: [{ text: reportWords.common.harms[harm], isStrong: true }] }],
  };
  return {
    cells: [
      head,
      ...cells.map(({ band, items }): TableCell => ({
        fill: BAND_FILLS[band],
        tone: "ink",
        blocks: [
          { kind: "paragraph", content: reportWords.matrix.band(band), style: "tiny", tone: "ink" },
          { kind: "paragraph", content: items.length === 0 ? reportWords.matrix.none : matrixItems(items) },
        ],
      })),
    ],
  };
}

function matrixItems(items: readonly MatrixItem[]): readonly Inline[] {
  return items.flatMap(({ criterionId, isCritical, movedTo }, index): readonly Inline[] => [
    ...(index === 0 ? [] : [", "]),
    ...(isCritical ? [{ symbol: "critical" } as const] : []),
    { text: criterionId, target: anchors.gap(criterionId), tone: "ink" },
    ...(movedTo === null ? [] : [{ text: reportWords.matrix.moved(movedTo), tone: "muted" } as const]),
  ]);
}

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
      ...opportunityBlocks(list),
      ...findOutBlocks(list, names),
      ...claimBlocks(list, names),
    ],
  };
}

function bandBlocks({ bands }: GapList, names: Names): readonly Block[] {
  const words = reportWords.gaps;
  if (bands.length === 0) {
    return [{ kind: "paragraph", content: names.isScored ? words.none : words.noneYet, tone: "muted" }];
  }
  return [
    { kind: "paragraph", content: words.intro },
    ...bands.flatMap(({ band, dueDays, gaps }): readonly Block[] => [
      { kind: "heading", level: 2, content: words.bandTitle(band, dueDays) },
      gapTable(gaps, words.bandTitle(band, dueDays), names),
    ]),
  ];
}

function opportunityBlocks({ opportunities }: GapList): readonly Block[] {
  const words = reportWords.gaps;
  if (opportunities.length === 0) return [];
  return [
    { kind: "heading", level: 2, content: words.opportunitiesTitle },
    { kind: "paragraph", content: words.opportunitiesIntro },
    opportunityTable(opportunities),
  ];
}

function opportunityTable(opportunities: readonly ListedGap[]): Block {
  const words = reportWords.gaps;
  const { columns } = words;
  return {
    kind: "table",
    name: words.opportunitiesTitle,
    isDense: true,
    columns: [
      { title: columns.place, width: { points: 32 } },
      { title: columns.opportunity, width: { share: 1 } },
      { title: columns.gain, width: { points: 128 } },
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

function planTexts({ actionNumbers, ownerRole, dueDate }: ListedGap): readonly Block[] {
  const words = reportWords.gaps;
  if (actionNumbers.length === 0) return [{ kind: "paragraph", content: words.notPlanned, tone: "muted" }];
  const details = [ownerRole, dueDate === null ? null : reportWords.plan.due(dueDate)];
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

function findOutBlocks({ findOut }: GapList, { isDraft }: Names): readonly Block[] {
  const words = reportWords.gaps;
  if (findOut.length === 0) return [];
  const { columns } = { columns: words.findOutColumns };
  return [
    { kind: "heading", level: 2, content: words.findOutTitle },
    { kind: "paragraph", content: isDraft ? words.findOutIntro : words.findOutIntroSignedOff },
    {
      kind: "table",
      name: words.findOutTitle,
      isDense: true,
      columns: [
        { title: columns.criterion, width: { share: 1.6 } },
        { title: columns.answer, width: { points: 84 } },
        { title: columns.how, width: { share: 1 } },
      ],
      rows: findOut.map((item): TableRow => ({
        cells: [
          {
            isHead: true,
            blocks: [
              {
                kind: "paragraph",
                content: [...linkCriterion(item.criterionId, item.isCritical), ` ${item.title}`],
              },
            ],
          },
          item.isNotKnown ? reportWords.common.notKnown : words.unanswered,
          words.how(item.methods, item.places),
        ],
      })),
    },
  ];
}

function claimBlocks({ claims }: GapList, { scaleName }: Names): readonly Block[] {
  const words = reportWords.gaps;
  if (claims.length === 0) return [];
  return [
    { kind: "heading", level: 2, content: words.claimsTitle },
    { kind: "paragraph", content: words.claimsIntro },
    {
      kind: "table",
      name: words.claimsTitle,
      isDense: true,
      columns: [
        { title: words.claimsColumns.criterion, width: { share: 1 } },
        { title: words.claimsColumns.rating, width: { points: 64 } },
        { title: words.claimsColumns.shown, width: { points: 76 } },
      ],
      rows: claims.map((claim): TableRow => ({
        cells: [
          {
            isHead: true,
            blocks: [
              {
                kind: "paragraph",
                content: [...linkCriterion(claim.criterionId, claim.isCritical), ` ${claim.title}`],
              },
            ],
          },
          { blocks: ratingCell(claim.rating, scaleName) },
          String(claim.shown),
        ],
      })),
    },
  ];
}
