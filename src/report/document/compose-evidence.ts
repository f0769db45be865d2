import type { IndexedEvidence } from "../model/evidence-index";
import type { Exceptions } from "../model/exceptions";
import { reportWords } from "../report-words";
import { anchors, linkCriteria, linkCriterion } from "./anchors";
import type { Block, Content, Section, TableRow } from "./blocks";

/** Everything that supports the ratings, under the numbers used elsewhere. */
export function composeEvidence(evidence: readonly IndexedEvidence[]): Section {
  const words = reportWords.evidence;
  const anchor = anchors.section("evidence");
  const heading: Block = { kind: "heading", level: 1, content: words.title, anchor };
  const section = { title: words.title, anchor, starts: "where room" } as const;
  if (evidence.length === 0) {
    return { ...section, blocks: [heading, { kind: "paragraph", content: words.none, tone: "muted" }] };
  }
  const { columns } = words;
  return {
    ...section,
    blocks: [
      heading,
      { kind: "paragraph", content: words.intro },
      {
        kind: "table",
        name: words.title,
        columns: [
          { title: columns.number, width: { points: 36 } },
          { title: columns.title, width: { share: 1 } },
          { title: columns.date, width: { points: 68 } },
          { title: columns.review, width: { points: 68 } },
          { title: columns.criteria, width: { points: 76 } },
          { title: columns.file, width: { points: 100 } },
        ],
        rows: evidence.map(evidenceRow),
      },
    ],
  };
}

function evidenceRow(item: IndexedEvidence): TableRow {
  const words = reportWords.evidence;
  const { formatDay } = reportWords.common;
  const { number, evidenceDate, reviewBy, isStale, criterionIds } = item;
  return {
    anchor: anchors.evidence(number),
    continued: words.continued(number),
    cells: [
      String(number),
      { isHead: true, blocks: evidenceTexts(item) },
      evidenceDate === null ? words.noDate : formatDay(evidenceDate),
      {
        blocks: [
          { kind: "paragraph", content: reviewBy === null ? words.noDate : formatDay(reviewBy) },
          ...(isStale
            ? [{ kind: "paragraph", content: [{ text: words.stale, isStrong: true }] } as const]
            : []),
        ],
      },
      criterionIds.length === 0 ? words.unlinked : linkCriteria(criterionIds),
      { blocks: fileTexts(item) },
    ],
  };
}

function evidenceTexts({ title, kind, url, place, tallyBand }: IndexedEvidence): readonly Block[] {
  const words = reportWords.evidence;
  const details: readonly Content[] = [
    ...(title === words.kinds[kind] ? [] : [words.kinds[kind]]),
    ...(tallyBand === null ? [] : [words.tally(tallyBand)]),
    ...(place === "" ? [] : [words.place(place)]),
    ...(url === null ? [] : [[{ text: url, target: url }]]),
  ];
  return [
    { kind: "paragraph", content: [{ text: title, isStrong: true }] },
    ...details.map((content): Block => ({ kind: "paragraph", content, style: "small" })),
  ];
}

function fileTexts({ sizeBytes, shortHash }: IndexedEvidence): readonly Block[] {
  if (sizeBytes === null) return [{ kind: "paragraph", content: reportWords.evidence.noDate }];
  if (shortHash === null) return [{ kind: "paragraph", content: reportWords.common.formatBytes(sizeBytes) }];
  return [
    {
      kind: "paragraph",
      content: `${reportWords.common.formatBytes(sizeBytes)}, ${reportWords.evidence.hash}`,
    },
    { kind: "paragraph", content: shortHash, style: "small" },
  ];
}

/** What has no rating, and why. */
export function composeExceptions(exceptions: Exceptions, isDraft: boolean): Section {
  const words = reportWords.exceptions;
  const { notApplicable, notKnown } = exceptions;
  const anchor = anchors.section("exceptions");
  const heading: Block = { kind: "heading", level: 1, content: words.title, anchor };
  const hasNone = notApplicable.length === 0 && notKnown.length === 0;
  return {
    title: words.title,
    anchor,
    starts: "where room",
    blocks: [
      heading,
      ...(hasNone ? [{ kind: "paragraph", content: words.none, tone: "muted" } as const] : []),
      ...(notApplicable.length === 0
        ? []
        : reasonTable(
            words.naTitle,
            words.naIntro,
            [words.naColumns.criterion, words.naColumns.reason],
            notApplicable.map((item) => ({ ...item, isCritical: false, text: item.reason })),
          )),
      ...(notKnown.length === 0
        ? []
        : reasonTable(
            words.unknownTitle,
            isDraft ? words.unknownIntroDraft : words.unknownIntroSignedOff,
            [words.unknownColumns.criterion, words.unknownColumns.check],
            notKnown.map((item) => ({ ...item, text: item.onSiteCheck })),
          )),
    ],
  };
}

type Reasoned = {
  readonly criterionId: string;
  readonly title: string;
  readonly isCritical: boolean;
  readonly text: string;
};

function reasonTable(
  title: string,
  intro: string,
  columns: readonly [string, string],
  items: readonly Reasoned[],
): readonly Block[] {
  return [
    { kind: "heading", level: 2, content: title },
    { kind: "paragraph", content: intro },
    {
      kind: "table",
      name: title,
      columns: [
        { title: columns[0], width: { share: 1 } },
        { title: columns[1], width: { share: 1.25 } },
      ],
      rows: items.map(({ criterionId, title: name, isCritical, text }): TableRow => ({
        continued: reportWords.criteria.continued(criterionId),
        cells: [
          {
            isHead: true,
            blocks: [{ kind: "paragraph", content: [...linkCriterion(criterionId, isCritical), ` ${name}`] }],
          },
          text,
        ],
      })),
    },
  ];
}
