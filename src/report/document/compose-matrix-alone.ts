import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors, linkCriterion } from "./anchors";
import type { Block, ReportDocument } from "./blocks";
import { composeMatrix } from "./compose-matrix";
import { documentFrame, leftOutBlocks, letterhead } from "./letterhead";

/** The findings matrix by itself, with the name of each gap below. */
export function composeMatrixAlone(model: ReportModel): ReportDocument {
  const { identity, matrix, gaps } = model;
  const section = composeMatrix(matrix);
  const listed = gaps.bands.flatMap((band) => band.gaps);
  const words = reportWords.standaloneMatrix;
  const { columns } = words;
  const list: readonly Block[] =
    listed.length === 0
      ? []
      : [
          { kind: "heading", level: 2, content: words.listTitle },
          {
            kind: "table",
            name: words.listTitle,
            isDense: true,
            columns: [
              { title: columns.id, width: { points: 76 } },
              { title: columns.gap, width: { share: 1 } },
              { title: columns.band, width: { points: 60 } },
            ],
            rows: listed.map(({ criterionId, isCritical, title, band }) => ({
              anchor: anchors.gap(criterionId),
              cells: [
                {
                  isHead: true,
                  blocks: [{ kind: "paragraph", content: linkCriterion(criterionId, isCritical) }],
                },
                title,
                reportWords.common.bandNames[band],
              ],
            })),
          },
        ];
  return {
    ...documentFrame(section.title, identity, model.language),
    sections: [
      {
        ...section,
        starts: "new page",
        blocks: [...letterhead(identity), ...section.blocks, ...list, ...leftOutBlocks(identity)],
      },
    ],
  };
}
