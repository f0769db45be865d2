import { actionsByQuarter, type ActionsOfQuarter } from "../model/actions-by-quarter";
import type { PlannedAction } from "../model/plan";
import type { ReportModel } from "../report-model";
import { reportWords } from "../report-words";
import { anchors } from "./anchors";
import type { Block, ReportDocument, TableRow } from "./blocks";
import { documentFrame } from "./letterhead";
import { isForWalls } from "./wall-text";

/**
 * All actions by quarter, to hang on a wall: on one page where they fit. No scores, no criteria, and
 * no word about whom the program is for.
 */
export function composeWall(model: ReportModel): ReportDocument {
  const words = reportWords.wall;
  const { identity, plan } = model;
  const quarters = actionsByQuarter(plan);
  const hidden = quarters.flatMap(({ actions }) => actions).filter((action) => !isForWalls(action.title));
  const frame = documentFrame(words.title, identity, model.language);
  const name = isForWalls(identity.siteName) ? identity.siteName : "";
  return {
    ...frame,
    running: { head: words.head, foot: words.foot },
    sections: [
      {
        title: words.title,
        anchor: anchors.section("plan"),
        starts: "new page",
        onePage: { shorter: [] },
        blocks: [
          ...(name === "" ? [] : [{ kind: "paragraph", content: name, style: "lead" } as const]),
          {
            kind: "paragraph",
            content: reportWords.common.formatDay(identity.preparedOn),
            style: "small",
          },
          { kind: "heading", level: 1, content: words.title, anchor: anchors.section("plan") },
          {
            kind: "paragraph",
            content: quarters.length === 0 ? words.none : words.intro(plan.openCount),
          },
          ...quarters.flatMap(quarterBlocks),
          ...(hidden.length === 0
            ? []
            : [{ kind: "paragraph", content: words.hiddenNote(hidden.length), style: "small" } as const]),
        ],
      },
    ],
  };
}

function quarterBlocks({ when, actions }: ActionsOfQuarter): readonly Block[] {
  const words = reportWords.wall;
  const { columns } = words;
  const title =
    when === "undated"
      ? words.undated
      : when === "done"
        ? words.done
        : words.quarter(when.year, when.quarter);
  return [
    { kind: "heading", level: 2, content: title },
    {
      kind: "table",
      name: title,
      isDense: true,
      columns: [
        { title: columns.number, width: { points: 30 } },
        { title: columns.action, width: { share: 1 } },
        { title: columns.owner, width: { points: 108 } },
        { title: columns.due, width: { points: 66 } },
        { title: columns.status, width: { points: 76 } },
      ],
      rows: actions.map(actionRow),
    },
  ];
}

function actionRow({ number, title, ownerRole, dueDate, isOverdue, status }: PlannedAction): TableRow {
  const words = reportWords.wall;
  const owner = ownerRole ?? words.noOwner;
  const text = isForWalls(title) ? title : words.hidden(number);
  const state = reportWords.plan.statuses[status];
  return {
    anchor: anchors.action(number),
    continued: reportWords.plan.continued(number),
    cells: [
      String(number),
      { isHead: true, blocks: [{ kind: "paragraph", content: text }] },
      isForWalls(owner) ? owner : words.hiddenOwner,
      dueDate === null ? words.noDue : reportWords.common.formatDay(dueDate),
      isOverdue ? [`${state}, `, { text: words.overdue.toLowerCase(), isStrong: true }] : state,
    ],
  };
}
