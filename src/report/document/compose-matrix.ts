import type { Band } from "../../catalogue/catalogue";
import type { Matrix, MatrixItem } from "../model/matrix";
import type { Tone } from "../palette";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, Inline, Section, TableCell, TableRow } from "./blocks";

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
