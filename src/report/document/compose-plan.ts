import { planTimeline } from "../charts/plan-timeline";
import type { Plan, PlannedAction } from "../model/plan";
import { reportWords } from "../report-words";
import { anchors, linkCriteria, linkNumbers } from "./anchors";
import type { Block, Content, Section, TableRow } from "./blocks";

type Names = { readonly levelName: (level: number) => string };

/** As wide as the text of the narrower paper. */
const TIMELINE_WIDTH = 486;

/** The improvement plan: when things are due, then every action by band and due date. */
export function composePlan(plan: Plan, names: Names): Section {
  const words = reportWords.plan;
  const anchor = anchors.section("plan");
  const heading: Block = { kind: "heading", level: 1, content: words.title, anchor };
  const section = { title: words.title, anchor, starts: "where room" } as const;
  if (plan.groups.length === 0) {
    return {
      ...section,
      blocks: [heading, { kind: "paragraph", content: words.none, tone: "muted" }, ...unplannedBlocks(plan)],
    };
  }
  return {
    ...section,
    blocks: [
      heading,
      { kind: "paragraph", content: introOf(plan, names) },
      ...timelineBlocks(plan),
      ...plan.groups.flatMap(({ band, actions }): readonly Block[] => [
        { kind: "heading", level: 2, content: words.bandTitle(band) },
        actionTable(actions, words.bandTitle(band)),
      ]),
      ...unplannedBlocks(plan),
    ],
  };
}

function introOf({ openCount, overdueCount, projection }: Plan, { levelName }: Names): Content {
  const words = reportWords.plan;
  const intro = words.intro(openCount, overdueCount);
  if (projection === null || projection.scorePercent === null || projection.level === null) return intro;
  const { range, named } = reportWords.level;
  const { low, high } = projection.level;
  const level = range(named(low, levelName(low)), named(high, levelName(high)));
  const score = range(`${projection.scorePercent.low}%`, `${projection.scorePercent.high}%`);
  return `${intro} ${words.projection(projection.met, score, level)}`;
}

function timelineBlocks({ quarters }: Plan): readonly Block[] {
  const words = reportWords.plan;
  if (quarters.length < 2) return [];
  const columns = quarters.map(({ year, quarter, actionNumbers }) => ({
    label: words.quarter(year, quarter),
    numbers: actionNumbers,
  }));
  const alt = words.timelineAlt(columns);
  return [
    { kind: "heading", level: 2, content: words.timelineTitle, outline: null },
    { kind: "figure", scene: planTimeline(columns, alt, TIMELINE_WIDTH) },
  ];
}

function actionTable(actions: readonly PlannedAction[], name: string): Block {
  const { columns } = reportWords.plan;
  return {
    kind: "table",
    name,
    columns: [
      { title: columns.number, width: { points: 32 } },
      { title: columns.action, width: { share: 1.35 } },
      { title: columns.owner, width: { points: 98 } },
      { title: columns.proof, width: { share: 1 } },
      { title: columns.status, width: { points: 62 } },
    ],
    rows: actions.map((action): TableRow => ({
      anchor: anchors.action(action.number),
      continued: reportWords.plan.continued(action.number),
      cells: [
        String(action.number),
        { isHead: true, blocks: actionTexts(action) },
        { blocks: ownerTexts(action) },
        { blocks: proofTexts(action) },
        reportWords.plan.statuses[action.status],
      ],
    })),
  };
}

function actionTexts({ title, criterionIds, effort, status, acceptedRisk }: PlannedAction): readonly Block[] {
  const words = reportWords.plan;
  const closes: Content =
    criterionIds.length === 0 ? words.closesNothing : [words.closes, ...linkCriteria(criterionIds)];
  return [
    { kind: "paragraph", content: [{ text: title, isStrong: true }] },
    { kind: "paragraph", content: closes },
    { kind: "paragraph", content: words.effort[effort], style: "small" },
    ...(acceptedRisk === null || status !== "accepted risk"
      ? []
      : [
          {
            kind: "paragraph",
            content: words.acceptedRisk(acceptedRisk.until, acceptedRisk.reason),
          } as const,
        ]),
  ];
}

function ownerTexts({ ownerRole, dueDate, isOverdue }: PlannedAction): readonly Block[] {
  const words = reportWords.plan;
  return [
    { kind: "paragraph", content: ownerRole ?? words.noOwner },
    { kind: "paragraph", content: dueDate === null ? words.noDue : words.due(dueDate) },
    ...(isOverdue
      ? [{ kind: "paragraph", content: [{ text: words.overdue, isStrong: true }] } as const]
      : []),
  ];
}

function proofTexts({ measure, proof, proofNumbers }: PlannedAction): readonly Block[] {
  const words = reportWords.plan;
  const { numerator, denominator, baseline, target } = measure;
  const counted = words.measure(numerator, denominator);
  const texts: readonly Content[] = [
    counted === "" ? words.noMeasure : counted,
    ...(baseline === "" ? [] : [words.baseline(baseline)]),
    ...(target === "" ? [] : [words.target(target)]),
    proof === "" ? words.noProof : words.proof + proof,
    ...(proofNumbers.length === 0
      ? []
      : [[words.proofEvidence, ...linkNumbers(proofNumbers, anchors.evidence)]]),
  ];
  return texts.map((content): Block => ({ kind: "paragraph", content }));
}

function unplannedBlocks({ unplanned }: Plan): readonly Block[] {
  if (unplanned.length === 0) return [];
  return [
    {
      kind: "paragraph",
      content: [`${reportWords.plan.unplanned(unplanned.length)} `, ...linkCriteria(unplanned), "."],
    },
  ];
}
