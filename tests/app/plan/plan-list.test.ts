import { describe, expect, it } from "vitest";
import { describeAction } from "../../../src/app/action-facts";
import { describeDue } from "../../../src/app/due-text";
import { listGapRows } from "../../../src/app/gap-list";
import { listOwnerRoles } from "../../../src/app/owner-roles";
import {
  filterActions,
  groupActions,
  noPlanFilter,
  ownersOf,
  planGroupings,
  sortActions,
  type PlanGrouping,
} from "../../../src/app/plan-list";
import { summarizePlan } from "../../../src/app/plan-view";
import type { Action } from "../../../src/plan/action";
import { explainGaps } from "../../../src/scoring/explain-gaps";
import { rankGaps } from "../../../src/scoring/gaps";
import { anAction, anAssessment, anId, aTinyCatalogue, TODAY } from "../../builders";

const catalogue = aTinyCatalogue();
const action = (number: number, changes: Partial<Action>): Action =>
  anAction({ id: anId(number), ...changes });

const late = action(10, { title: "Late", dueDate: "2026-11-20", status: "doing", ownerRole: "Nurse lead" });
const soon = action(11, {
  title: "Soon",
  dueDate: "2026-12-01",
  status: "planned",
  criterionIds: ["IDS-01"],
});
const undated = action(12, { title: "Undated", dueDate: null, status: "open", ownerRole: "" });
const closed = action(13, {
  title: "Closed",
  dueDate: "2026-10-01",
  status: "closed",
  closedOn: "2026-10-02",
});
const all = [closed, undated, soon, late];

const titles = (actions: readonly Action[]): readonly string[] => actions.map(({ title }) => title);

describe("the actions shown", () => {
  it.each([
    [{ status: "unfinished" }, ["Undated", "Soon", "Late"]],
    [{ status: "closed" }, ["Closed"]],
    [{ due: "overdue" }, ["Late"]],
    [{ due: "soon" }, ["Soon"]],
    [{ due: "none" }, ["Undated"]],
    [{ owner: "" }, ["Undated"]],
    [{ owner: "Nurse lead" }, ["Late"]],
    [{ criterionId: "IDS-01" }, ["Soon"]],
    [{ status: "unfinished", owner: "Care coordinator" }, ["Soon"]],
  ] as const)("with the filter %j are %j", (filter, shown) => {
    expect(titles(filterActions(all, { ...noPlanFilter, ...filter }, TODAY))).toEqual(shown);
  });

  it("stand by due date, those without one after them, finished ones last", () => {
    expect(titles(sortActions(all, "due", []))).toEqual(["Late", "Soon", "Undated", "Closed"]);
  });

  it("stand by the most pressing gap that each closes, those that close none last", () => {
    const { responses } = anAssessment().rated("COO-01", 1).rated("IDS-01", 1);
    const gaps = rankGaps(catalogue, responses);
    const free = action(14, { title: "Free", criterionIds: [] });
    const both = action(15, { title: "Both", criterionIds: ["COO-01", "IDS-01"], dueDate: "2026-11-30" });
    expect(titles(sortActions([free, late, soon, both], "band", gaps))).toEqual([
      "Both",
      "Soon",
      "Late",
      "Free",
    ]);
  });

  it("offer their owners by name, nobody last, and the catalogue's roles to choose from", () => {
    expect(ownersOf(all)).toEqual(["Care coordinator", "Nurse lead", ""]);
    expect(listOwnerRoles(catalogue, all)).toEqual(["Care coordinator", "Nurse lead", "Nurse manager"]);
  });
});

describe("when an action is due, in words", () => {
  it.each([
    [late, "Overdue by 4 days"],
    [soon, "Due in 7 days"],
    [action(1, { dueDate: TODAY }), "Due today"],
    [action(1, { dueDate: "2026-11-23" }), "Overdue by 1 day"],
    [action(1, { dueDate: "2027-06-01" }), null],
    [action(1, { dueDate: "2026-01-01", status: "verified" }), null],
    [closed, "Closed Oct 2, 2026"],
    [undated, null],
  ])("%#", (one, words) => {
    expect(describeDue(one, TODAY).words).toBe(words);
  });

  it("a missing date is said, not left blank", () => {
    expect(describeDue(undated, TODAY).day).toBe("No due date");
  });
});

describe("the summary of a plan", () => {
  it("counts what is open and overdue, and critical gaps that nobody planned yet", () => {
    const { responses } = anAssessment().rated("COO-01", 1).rated("IDS-01", 1);
    const rows = (actions: readonly Action[]) =>
      listGapRows({
        catalogue,
        gaps: rankGaps(catalogue, responses),
        explained: explainGaps(catalogue, responses),
        actions,
      });
    expect(summarizePlan(all, rows(all), TODAY)).toEqual({
      open: 3,
      overdue: 1,
      criticalPlanned: 1,
      criticalGaps: 1,
      checksDue: 0,
      lacking: 1,
      warnings: [
        { warning: "no-owner", count: 1 },
        { warning: "no-due-date", count: 1 },
      ],
    });
    expect(summarizePlan([late], rows([late]), TODAY).criticalPlanned).toBe(0);
  });
});

describe("what a row says about an action", () => {
  it("names the next step with its date, and how many are done", () => {
    const { lines } = describeAction(
      anAction({
        steps: [
          { text: "Ask counsel", done: true, dueDate: null },
          { text: "Write it", done: false, dueDate: "2026-12-24" },
        ],
      }),
    );
    expect(lines).toEqual(["1 of 2 steps done", "Next: Write it, by Dec 24, 2026", "Target: all"]);
  });

  it("says until when a risk is accepted, and when nobody said why", () => {
    const risk = { reason: "", until: "2027-02-22" };
    const { lines } = describeAction(anAction({ status: "accepted risk", acceptedRisk: risk }));
    expect(lines[0]).toBe("Risk accepted until Feb 22, 2027, without a reason");
  });
});

describe("the plan under headings", () => {
  const planned = [
    anAction({ id: anId(11), dueDate: "2027-04-01", ownerRole: "Nurse lead" }),
    anAction({ id: anId(12), dueDate: null, ownerRole: " " }),
    anAction({ id: anId(13), dueDate: "2027-03-31", ownerRole: "Advocate" }),
    anAction({ id: anId(14), dueDate: "2027-01-01", ownerRole: "Nurse lead" }),
  ];
  const grouped = (grouping: PlanGrouping) =>
    groupActions(planned, grouping, []).map(({ key, actions }) => [key, actions.length]);

  it("goes by quarter with what has no date last", () => {
    expect(grouped("quarter")).toEqual([
      ["2027-1", 2],
      ["2027-2", 1],
      ["", 1],
    ]);
  });

  it("goes by owner role with what nobody owns last", () => {
    expect(grouped("owner")).toEqual([
      ["Advocate", 1],
      ["Nurse lead", 2],
      ["", 1],
    ]);
  });

  it("loses no action, whatever the heading", () => {
    for (const grouping of planGroupings) {
      const ids = groupActions(planned, grouping, []).flatMap(({ actions }) => actions.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(planned.map(({ id }) => id).toSorted());
    }
  });
});
