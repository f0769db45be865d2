import { tickBox, writingLines } from "../charts/tick-box";
import { isDone, sortByDue } from "../model/actions-by-quarter";
import type { PlannedAction } from "../model/plan";
import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, Content, ReportDocument, Section, TableRow } from "./blocks";
import { documentFrame, leftOutBlocks, letterhead } from "./letterhead";
import { signTable } from "./sign-table";

const LINE_WIDTH = 486;
const STEP_HEIGHT = 24;
const SIGN_HEIGHT = 32;
/** Empty steps to write in, and lines for notes: fewer where the action says much itself. */
const TRIES = [
  [3, 6],
  [2, 4],
  [1, 2],
  [0, 1],
  [0, 0],
] as const;

/** One page for each open action, for a huddle: steps, measure, proof and who signs. */
export function composeActionSheets(model: ReportModel): ReportDocument {
  const words = reportWords.actionSheets;
  const { identity } = model;
  const frame = documentFrame(words.title, identity, model.language);
  const open = sortByDue(model.plan.groups.flatMap(({ actions }) => actions).filter((one) => !isDone(one)));
  const titles = new Map(
    model.domains.flatMap(({ criteria }) => criteria.map((one) => [one.criterionId, one.title] as const)),
  );
  const around = { head: letterhead(identity), foot: leftOutBlocks(identity), titles };
  if (open.length > 0) return { ...frame, sections: open.map((action) => actionSection(action, around)) };
  const anchor = anchors.section("actions");
  const blocks: readonly Block[] = [
    ...around.head,
    { kind: "heading", level: 1, content: words.title, anchor },
    { kind: "paragraph", content: words.none, tone: "muted" },
  ];
  return { ...frame, sections: [{ title: words.title, anchor, starts: "new page", blocks }] };
}

type Around = {
  readonly head: readonly Block[];
  readonly foot: readonly Block[];
  readonly titles: ReadonlyMap<string, string>;
};

function actionSection(action: PlannedAction, { head, foot, titles }: Around): Section {
  const words = reportWords.actionSheets;
  const title = words.head(action.number);
  const anchor = anchors.action(action.number);
  const page = ([steps, lines]: (typeof TRIES)[number], last = foot): readonly Block[] => [
    ...head,
    { kind: "heading", level: 1, content: title, outline: `${title}: ${action.title}`, anchor },
    { kind: "paragraph", content: action.title, style: "lead" },
    { kind: "facts", items: actionFacts(action, titles), labelWidth: 70 },
    ...stepBlocks(action, steps),
    ...measureBlocks(action),
    ...proofBlocks(action),
    ...(lines === 0
      ? []
      : [
          { kind: "heading", level: 2, content: words.notesTitle, outline: null } as const,
          { kind: "figure", scene: writingLines(lines, LINE_WIDTH) } as const,
        ]),
    { kind: "heading", level: 2, content: words.signTitle, outline: null },
    signTable(
      words.signTitle,
      { first: words.sign.step, second: words.sign.role, third: words.sign.date },
      words.signRows,
      SIGN_HEIGHT,
    ),
    ...last,
  ];
  const [fullest, ...others] = TRIES;
  const shorter = others.map((one) => page(one));
  // The running foot says as well what was left out: better that alone than a second page.
  const shortest = foot.length === 0 ? [] : [page([0, 0], [])];
  return {
    title,
    anchor,
    starts: "new page",
    blocks: page(fullest),
    onePage: { shorter: [...shorter, ...shortest] },
  };
}

function actionFacts(action: PlannedAction, titles: ReadonlyMap<string, string>) {
  const { labels, noDay } = reportWords.actionSheets;
  const words = reportWords.plan;
  const day = (date: string | null): string => (date === null ? noDay : reportWords.common.formatDay(date));
  const closes = action.criterionIds.map((id) => `${id} ${titles.get(id) ?? ""}`.trim()).join("; ");
  const due: Content = action.isOverdue
    ? [`${day(action.dueDate)}, `, { text: words.overdue.toLowerCase(), isStrong: true }]
    : day(action.dueDate);
  return [
    { label: labels.closes, value: closes === "" ? words.closesNothing : closes },
    { label: labels.owner, value: action.ownerRole ?? words.noOwner },
    ...(action.startDate === null ? [] : [{ label: labels.start, value: day(action.startDate) }]),
    { label: labels.due, value: due },
    { label: labels.effort, value: words.effort[action.effort] },
    { label: labels.status, value: words.statuses[action.status] },
  ];
}

function stepBlocks({ steps }: PlannedAction, empty: number): readonly Block[] {
  const words = reportWords.actionSheets;
  const { stepColumns: columns } = words;
  if (steps.length + empty === 0) return [];
  const rowOf = (text: string, done: boolean, dueDate: string | null): TableRow => ({
    cells: [
      { blocks: [{ kind: "figure", scene: tickBox(words.boxAlt(done), done) }] },
      { isHead: true, blocks: [{ kind: "paragraph", content: text }] },
      dueDate === null ? "" : reportWords.common.formatDay(dueDate),
      "",
    ],
  });
  return [
    { kind: "heading", level: 2, content: words.stepsTitle, outline: null },
    {
      kind: "table",
      name: words.stepsTitle,
      minRowHeight: STEP_HEIGHT,
      columns: [
        { title: columns.done, width: { points: 36 } },
        { title: columns.step, width: { share: 1 } },
        { title: columns.due, width: { points: 80 } },
        { title: columns.initials, width: { points: 60 } },
      ],
      rows: [
        ...steps.map(({ text, done, dueDate }) => rowOf(text, done, dueDate)),
        ...Array.from({ length: empty }, () => rowOf("", false, null)),
      ],
    },
  ];
}

function measureBlocks({ measure }: PlannedAction): readonly Block[] {
  const words = reportWords.actionSheets;
  const { measureLabels: labels } = words;
  const { numerator, denominator, baseline, target } = measure;
  const heading: Block = { kind: "heading", level: 2, content: words.measureTitle, outline: null };
  const items = [
    { label: labels.count, value: numerator },
    { label: labels.outOf, value: denominator },
    { label: labels.today, value: baseline },
    { label: labels.target, value: target },
  ].filter(({ value }) => value !== "");
  if (items.length === 0) return [heading, { kind: "paragraph", content: words.noMeasure, tone: "muted" }];
  return [heading, { kind: "facts", items, labelWidth: 70 }];
}

function proofBlocks({ proof, proofNumbers }: PlannedAction): readonly Block[] {
  const words = reportWords.actionSheets;
  return [
    { kind: "heading", level: 2, content: words.proofTitle, outline: null },
    proof === ""
      ? { kind: "paragraph", content: words.noProof, tone: "muted" }
      : { kind: "paragraph", content: proof },
    ...(proofNumbers.length === 0
      ? []
      : [{ kind: "paragraph", content: words.evidence + proofNumbers.join(", "), style: "small" } as const]),
  ];
}
