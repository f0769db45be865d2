import type { GapList } from "../model/gap-list";
import { reportWords } from "../report-words";
import { linkCriterion } from "./anchors";
import type { Block, TableRow } from "./blocks";
import { ratingCell } from "./rating-signs";

/** What nobody could answer yet; nothing when there is none. */
export function findOutBlocks({ findOut }: GapList, isDraft: boolean): readonly Block[] {
  const words = reportWords.gaps;
  if (findOut.length === 0) return [];
  const { findOutColumns: columns } = words;
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

/** Ratings that evidence cannot show yet; nothing when there is none. */
export function claimBlocks({ claims }: GapList, scaleName: (rating: number) => string): readonly Block[] {
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
