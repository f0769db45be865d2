import type { Level } from "../../catalogue/catalogue";
import { bands } from "../../catalogue/catalogue";
import { BAND_MATRIX } from "../../scoring/method";
import type { Method } from "../model/method";
import { thresholdToText } from "../../shared/threshold-text";
import { reportWords } from "../report-words";
import { anchors, linkCriteria } from "./anchors";
import type { Block, Section, TableRow } from "./blocks";

/** How the numbers come about, and what they cannot say. */
export function composeMethod(method: Method): Section {
  const words = reportWords.method;
  const anchor = anchors.section("method");
  return {
    title: words.title,
    anchor,
    starts: "where room",
    blocks: [
      { kind: "heading", level: 1, content: words.title, anchor },
      { kind: "heading", level: 2, content: words.limitsTitle },
      { kind: "list", items: words.limits },
      ...scaleBlocks(method),
      { kind: "heading", level: 2, content: words.scoreTitle },
      { kind: "list", items: words.score },
      ...levelBlocks(method),
      ...bandBlocks(method),
      ...robustnessBlocks(method),
      ...hangsOnBlocks(method),
      ...sourceBlocks(method),
    ],
  };
}

function scaleBlocks({ profile }: Method): readonly Block[] {
  const words = reportWords.method;
  const met = profile.scale.find(({ value }) => value === profile.met)?.name ?? String(profile.met);
  return [
    { kind: "heading", level: 2, content: words.scaleTitle },
    {
      kind: "table",
      name: words.scaleTitle,
      columns: [
        { title: words.scaleColumns.rating, width: { points: 110 } },
        { title: words.scaleColumns.means, width: { share: 1 } },
      ],
      rows: profile.scale.map(({ value, name, means }): TableRow => ({
        cells: [
          {
            isHead: true,
            blocks: [{ kind: "paragraph", content: [{ text: `${value} ${name}`, isStrong: true }] }],
          },
          means,
        ],
      })),
    },
    { kind: "paragraph", content: [{ text: words.takeLower, isStrong: true }, ` ${words.scaleNote(met)}`] },
  ];
}

function levelBlocks({ profile }: Method): readonly Block[] {
  const words = reportWords.method;
  const { levelColumns: columns } = words;
  return [
    { kind: "heading", level: 2, content: words.levelsTitle },
    { kind: "paragraph", content: words.levelsIntro },
    {
      kind: "table",
      name: words.levelsTitle,
      columns: [
        { title: columns.level, width: { points: 92 } },
        { title: columns.overall, width: { points: 84 } },
        { title: columns.domain, width: { points: 84 } },
        { title: columns.critical, width: { points: 84 } },
        { title: columns.also, width: { share: 1 } },
      ],
      rows: profile.levels.map(levelRow),
    },
  ];
}

function levelRow(level: Level): TableRow {
  const words = reportWords.method;
  const share = (text: string | undefined): string =>
    text === undefined ? words.noGate : thresholdToText(text);
  const also = [
    level.coverage === undefined ? "" : words.coverage(share(level.coverage)),
    level.domainCoverage === undefined ? "" : words.domainCoverage(share(level.domainCoverage)),
    level.noZero === true ? words.noZero : "",
    level.shownLevel === undefined ? "" : words.shownLevel(level.shownLevel),
  ].filter((part) => part !== "");
  const hasGate = also.length > 0 || level.overall !== undefined;
  return {
    cells: [
      {
        isHead: true,
        blocks: [
          {
            kind: "paragraph",
            content: [{ text: reportWords.level.named(level.level, level.name), isStrong: true }],
          },
        ],
      },
      share(level.overall),
      share(level.domain),
      level.critical === undefined ? words.noGate : String(level.critical),
      hasGate ? also.join("; ") : words.somethingScored,
    ],
  };
}

function bandBlocks({ profile }: Method): readonly Block[] {
  const words = reportWords.method;
  const { harms, bandNames } = reportWords.common;
  const days = bands
    .map((band) => words.bandDays(band === "N" ? bandNames.N : band, profile.dueDays[band]))
    .join(", ");
  const columns = words.matrixColumns;
  return [
    { kind: "heading", level: 2, content: words.bandsTitle },
    { kind: "paragraph", content: words.bands(days) },
    {
      kind: "table",
      name: words.bandsTitle,
      columns: [
        { title: columns.harm, width: { points: 92 } },
        { title: columns.limited, width: { points: 84 } },
        { title: columns.pattern, width: { points: 84 } },
        { title: columns.widespread, width: { points: 84 } },
      ],
      rows: ([3, 2, 1] as const).map((harm): TableRow => ({
        cells: [
          { isHead: true, blocks: [{ kind: "paragraph", content: [{ text: harms[harm], isStrong: true }] }] },
          BAND_MATRIX[harm][1],
          BAND_MATRIX[harm][2],
          BAND_MATRIX[harm][3],
        ],
      })),
    },
  ];
}

function robustnessBlocks({ robustness }: Method): readonly Block[] {
  const words = reportWords.method;
  const heading: Block = { kind: "heading", level: 2, content: words.robustnessTitle };
  if (robustness === null) return [heading, { kind: "paragraph", content: words.notScored, tone: "muted" }];
  const { percent } = reportWords.common;
  const { overall, pooled, unweighted, isSameGate } = robustness;
  const numbers = words.robustness(percent(overall), percent(pooled), percent(unweighted));
  return [
    heading,
    { kind: "paragraph", content: `${numbers} ${isSameGate ? words.sameGate : words.otherGate}` },
  ];
}

function hangsOnBlocks({ hangsOn }: Method): readonly Block[] {
  const words = reportWords.method;
  if (hangsOn === null) return [];
  return [
    { kind: "heading", level: 2, content: words.hangsOnTitle },
    hangsOn.length === 0
      ? { kind: "paragraph", content: words.hangsOnNothing }
      : { kind: "paragraph", content: [`${words.hangsOn(hangsOn.length)} `, ...linkCriteria(hangsOn), "."] },
  ];
}

function sourceBlocks({ sources }: Method): readonly Block[] {
  const words = reportWords.method;
  if (sources.length === 0) return [];
  return [
    { kind: "heading", level: 2, content: words.sourcesTitle },
    { kind: "paragraph", content: words.sourcesIntro(sources.length) },
    {
      kind: "table",
      name: words.sourcesTitle,
      isDense: true,
      columns: [
        { title: words.sourceColumns.key, width: { points: 58 } },
        { title: words.sourceColumns.source, width: { share: 1 } },
        { title: words.sourceColumns.basis, width: { points: 118 } },
      ],
      rows: sources.map(({ key, cite, year, url, basis }): TableRow => ({
        cells: [
          { isHead: true, blocks: [{ kind: "paragraph", content: key, style: "small" }] },
          {
            blocks: [
              {
                kind: "paragraph",
                style: "small",
                tone: "ink",
                content: [year === null ? `${cite}. ` : `${cite}, ${year}. `, { text: url, target: url }],
              },
            ],
          },
          { blocks: [{ kind: "paragraph", content: basis, style: "small" }] },
        ],
      })),
    },
  ];
}
