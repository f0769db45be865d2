import type { CriterionToCheck, PlaceToVisit } from "../model/checklist-by-place";
import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, ReportDocument, TableRow } from "./blocks";
import { documentFrame, leftOutBlocks, letterhead } from "./letterhead";

/** What a clinic should have ready before a visit, by the place where it is looked at. */
export function composeRequests(model: ReportModel): ReportDocument {
  const words = reportWords.requests;
  const anchor = anchors.section("requests");
  return {
    ...documentFrame(words.title, model.identity, model.language),
    sections: [
      {
        title: words.title,
        anchor,
        starts: "new page",
        blocks: [
          ...letterhead(model.identity),
          { kind: "heading", level: 1, content: words.title, anchor },
          { kind: "paragraph", content: words.intro },
          { kind: "paragraph", content: [{ symbol: "critical" }, reportWords.matrix.legend], style: "small" },
          ...leftOutBlocks(model.identity),
          ...model.places.flatMap(placeBlocks),
        ],
      },
    ],
  };
}

function placeBlocks({ place, criteria }: PlaceToVisit): readonly Block[] {
  const words = reportWords.requests;
  const { columns } = words;
  const title = words.placeTitle(place, criteria.length);
  return [
    { kind: "heading", level: 2, content: title },
    {
      kind: "table",
      name: title,
      columns: [
        { title: columns.criterion, width: { share: 1 } },
        { title: columns.how, width: { points: 92 } },
        { title: columns.ready, width: { share: 1.7 } },
      ],
      rows: criteria.map(requestRow),
    },
  ];
}

function requestRow(criterion: CriterionToCheck): TableRow {
  const words = reportWords.requests;
  const { criterionId, title, isCritical, methods, minutes, evidence, evidenceNumbers } = criterion;
  return {
    continued: reportWords.criteria.continued(criterionId),
    cells: [
      {
        isHead: true,
        blocks: [
          {
            kind: "paragraph",
            content: [
              ...(isCritical ? [{ symbol: "critical" } as const] : []),
              { text: criterionId, isStrong: true },
              ` ${title}`,
            ],
          },
        ],
      },
      {
        blocks: [
          { kind: "paragraph", content: methods.join(", ") },
          { kind: "paragraph", content: words.minutes(minutes), style: "small" },
        ],
      },
      {
        blocks: [
          { kind: "list", items: evidence },
          { kind: "paragraph", content: words.never + criterion.evidenceMustNotContain, style: "small" },
          ...(evidenceNumbers.length === 0
            ? []
            : [
                {
                  kind: "paragraph",
                  content: words.recorded + evidenceNumbers.join(", "),
                  style: "small",
                } as const,
              ]),
        ],
      },
    ],
  };
}
