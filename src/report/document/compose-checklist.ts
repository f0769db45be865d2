import { signedBox, writingLines } from "../charts/tick-box";
import type { CriterionToCheck, PlaceToVisit } from "../model/checklist-by-place";
import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, ReportDocument, Section, TableRow } from "./blocks";
import { documentFrame, letterhead } from "./letterhead";
import { namesOf, type ReportNames } from "./report-names";

/** As wide as the text beside the aside on the narrower paper. */
const NOTE_WIDTH = 392;

/** Every criterion with its four anchors and boxes to tick, in the order of a walk through the clinic. */
export function composeChecklist(model: ReportModel): ReportDocument {
  const words = reportWords.checklist;
  const names = namesOf(model);
  const count = model.places.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const anchor = anchors.section("checklist");
  const opening: readonly Block[] = [
    ...letterhead(model.identity),
    { kind: "heading", level: 1, content: words.title, anchor },
    { kind: "paragraph", content: words.intro(count) },
    { kind: "paragraph", content: [{ text: words.nothingIdentifying, isStrong: true }] },
    { kind: "paragraph", content: [{ symbol: "critical" }, words.legend], style: "small" },
  ];
  const [first, ...others] = model.places;
  return {
    ...documentFrame(words.title, model.identity, model.language),
    sections: [
      { ...placeSection(first ?? { place: "", criteria: [] }, names, opening), anchor },
      ...others.map((place) => placeSection(place, names, [])),
    ],
  };
}

function placeSection(
  { place, criteria }: PlaceToVisit,
  names: ReportNames,
  opening: readonly Block[],
): Section {
  const words = reportWords.checklist;
  const title = words.placeTitle(place);
  const minutes = criteria.reduce((sum, one) => sum + one.minutes, 0);
  return {
    title,
    anchor: anchors.section(`place-${place}`),
    starts: "where room",
    blocks: [
      ...opening,
      { kind: "heading", level: 2, content: title, anchor: anchors.section(`place-${place}`) },
      { kind: "paragraph", content: words.placeLine(criteria.length, minutes), tone: "muted" },
      ...criteria.map((criterion) => criterionEntry(criterion, names)),
    ],
  };
}

function criterionEntry(criterion: CriterionToCheck, { scaleName }: ReportNames): Block {
  const words = reportWords.checklist;
  const { criterionId, title, isCritical, methods, otherPlaces, statement, onSiteCheck } = criterion;
  return {
    kind: "entry",
    staysWhole: true,
    continued: reportWords.criteria.continued(criterionId),
    heading: {
      kind: "heading",
      level: 3,
      content: [{ text: criterionId, tone: "brand" }, `  ${title}`],
      outline: `${criterionId} ${title}`,
      anchor: anchors.criterion(criterionId),
    },
    aside: [
      ...(isCritical
        ? [
            {
              kind: "paragraph",
              content: [{ symbol: "critical" }, reportWords.criteria.critical],
              style: "label",
              tone: "ink",
            } as const,
          ]
        : []),
      { kind: "paragraph", content: methods.join(", "), style: "small" },
      ...(otherPlaces.length === 0
        ? []
        : [{ kind: "paragraph", content: words.also(otherPlaces), style: "small" } as const]),
    ],
    blocks: [
      { kind: "paragraph", content: statement },
      { kind: "paragraph", content: words.how + onSiteCheck, style: "small" },
      {
        kind: "table",
        name: words.name(criterionId),
        isDense: true,
        isHeadHidden: true,
        columns: [
          { title: words.columns.box, width: { points: 46 } },
          { title: words.columns.rating, width: { points: 78 } },
          { title: words.columns.means, width: { share: 1 } },
        ],
        rows: ratingRows(criterion, scaleName),
      },
      { kind: "paragraph", content: words.note, style: "label" },
      { kind: "figure", scene: writingLines(2, NOTE_WIDTH) },
    ],
  };
}

function ratingRows(
  { anchors: texts, notApplicable }: CriterionToCheck,
  scaleName: ReportNames["scaleName"],
): readonly TableRow[] {
  const words = reportWords.checklist;
  return [
    ...texts.map((text, rating) => ratingRow(String(rating), scaleName(rating), text)),
    ...(notApplicable === null ? [] : [ratingRow(words.na, words.naName, notApplicable)]),
    ratingRow(words.unknown, words.unknownName, words.unknownMeans),
  ];
}

function ratingRow(sign: string, name: string, text: string): TableRow {
  return {
    cells: [
      { blocks: [{ kind: "figure", scene: signedBox(sign, reportWords.checklist.box(sign)) }] },
      { isHead: true, blocks: [{ kind: "paragraph", content: [{ text: name, isStrong: true }] }] },
      text,
    ],
  };
}
