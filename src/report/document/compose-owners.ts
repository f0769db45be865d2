import { isDone, sortByDue } from "../model/actions-by-quarter";
import { groupBy } from "../model/group-by";
import type { PlannedAction } from "../model/plan";
import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, ReportDocument, Section } from "./blocks";
import { documentFrame, leftOutBlocks, letterhead } from "./letterhead";
import { measureText } from "./measure-text";

const NEXT = 3;
/** Rows of what comes after, from as many as there are to none. */
const REST_TRIES = [40, 25, 15, 8, 3, 0] as const;

/** One page for each owner role: what to do next, and what comes after. */
export function composeOwners(model: ReportModel): ReportDocument {
  const words = reportWords.owners;
  const frame = documentFrame(words.title, model.identity, model.language);
  const open = sortByDue(model.plan.groups.flatMap(({ actions }) => actions).filter((one) => !isDone(one)));
  const byRole = groupBy(open, ({ ownerRole }) => ownerRole?.trim() ?? "");
  const roles = [...byRole.keys()].toSorted((a, b) => Number(a === "") - Number(b === "") || compare(a, b));
  const head = letterhead(model.identity);
  const foot = leftOutBlocks(model.identity);
  if (roles.length === 0) {
    const anchor = anchors.section("owners");
    const blocks: readonly Block[] = [
      ...head,
      { kind: "heading", level: 1, content: words.title, anchor },
      { kind: "paragraph", content: words.none, tone: "muted" },
    ];
    return { ...frame, sections: [{ title: words.title, anchor, starts: "new page", blocks }] };
  }
  return {
    ...frame,
    sections: roles.map((role, index) => ownerSection(role, byRole.get(role)!, index, head, foot)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ownerSection(
  role: string,
  actions: readonly PlannedAction[],
  index: number,
  head: readonly Block[],
  foot: readonly Block[],
): Section {
  const words = reportWords.owners;
  const title = role === "" ? words.noOwner : role;
  const anchor = anchors.section(`owner-${index}`);
  const overdue = actions.filter(({ isOverdue }) => isOverdue).length;
  const next = actions.slice(0, NEXT);
  const rest = actions.slice(NEXT);
  const page = (most: number, last = foot): readonly Block[] => [
    ...head,
    { kind: "heading", level: 1, content: title, anchor },
    { kind: "paragraph", content: words.line(actions.length, overdue) },
    {
      kind: "heading",
      level: 2,
      content: next.length < NEXT ? words.nextTitleFew : words.nextTitle,
      outline: null,
    },
    ...next.map(nextBlock),
    ...restBlocks(rest, most),
    ...last,
  ];
  const tries = REST_TRIES.filter((most) => most < rest.length).map((most) => page(most));
  // The running foot says as well what was left out: better that alone than a second page.
  const shorter = foot.length === 0 ? tries : [...tries, page(0, [])];
  return { title, anchor, starts: "new page", blocks: page(rest.length), onePage: { shorter } };
}

function nextBlock(action: PlannedAction): Block {
  const words = reportWords.owners;
  const { number, title, dueDate, isOverdue, steps, measure, proof, status } = action;
  const left = steps.filter(({ done }) => !done);
  const counted = measureText(measure);
  return {
    kind: "box",
    look: "outline",
    blocks: [
      { kind: "heading", level: 3, content: `${number}  ${title}`, outline: null },
      {
        kind: "paragraph",
        content: [
          { text: words.due(dueDate), isStrong: true },
          isOverdue ? ` (${reportWords.wall.overdue.toLowerCase()})` : "",
          `, ${reportWords.plan.statuses[status].toLowerCase()}`,
        ],
      },
      ...(left.length === 0
        ? []
        : [
            {
              kind: "list",
              items: left.map((step) => words.step(step.text, step.dueDate)),
            } as const,
          ]),
      {
        kind: "paragraph",
        style: "small",
        content: counted === "" ? reportWords.plan.noMeasure : counted,
      },
      {
        kind: "paragraph",
        style: "small",
        content: proof === "" ? reportWords.plan.noProof : reportWords.plan.proof + proof,
      },
    ],
  };
}

function restBlocks(rest: readonly PlannedAction[], most: number): readonly Block[] {
  const words = reportWords.owners;
  const { columns } = words;
  if (rest.length === 0) return [];
  const shown = rest.slice(0, most);
  const more = rest.length - shown.length;
  const note: readonly Block[] =
    more === 0 ? [] : [{ kind: "paragraph", content: words.moreRest(more), style: "small" }];
  const heading: Block = { kind: "heading", level: 2, content: words.restTitle, outline: null };
  if (shown.length === 0) return [heading, ...note];
  return [
    heading,
    {
      kind: "table",
      name: words.restTitle,
      isDense: true,
      columns: [
        { title: columns.number, width: { points: 30 } },
        { title: columns.action, width: { share: 1 } },
        { title: columns.due, width: { points: 68 } },
        { title: columns.status, width: { points: 70 } },
      ],
      rows: shown.map(({ number, title, dueDate, status }) => ({
        cells: [
          String(number),
          { isHead: true, blocks: [{ kind: "paragraph", content: title }] },
          dueDate === null ? reportWords.wall.noDue : reportWords.common.formatDay(dueDate),
          reportWords.plan.statuses[status],
        ],
      })),
    },
    ...note,
  ];
}
