import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBulkPlanner, type BulkPlanner } from "../../../src/app/bulk-planner";
import { createGapsView } from "../../../src/app/gaps-view";
import { anAssessment } from "../../builders";
import { openAssessment, type Desk } from "../an-open-assessment";

let desk: Desk;

beforeEach(async () => {
  desk = await openAssessment(
    anAssessment().rated("IDS-01", 0).rated("COO-01", 1).rated("GOV-01", 1).responses,
  );
});
afterEach(() => desk.close());

function planAll(): BulkPlanner {
  return createRoot(() => createBulkPlanner(desk.open, createGapsView(desk.session).rows()));
}

describe("planning all critical gaps", () => {
  it("lists critical gaps only, each with its first suggestion, owner and due date", () => {
    const { lines, chosenCount } = planAll();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ row }) => row.criterion.critical && row.rating < 2)).toBe(true);
    expect(chosenCount()).toBe(lines.length);
    for (const { draft, row } of lines) {
      expect(draft.criterionIds).toEqual([row.gap.id]);
      expect(draft.dueDate).not.toBeNull();
    }
  });

  it("saves what is ticked, as it was changed, together; and does not tick it again", async () => {
    const planner = planAll();
    planner.change(0, { ownerRole: "Night nurse", dueDate: "2026-12-15" });
    const saved = await planner.save();
    expect(saved).toEqual({ ok: true, value: planner.lines.length });
    expect(desk.session.actions()).toHaveLength(planner.lines.length);
    expect(desk.session.actions().map(({ ownerRole }) => ownerRole)).toContain("Night nurse");
    expect(planAll().chosenCount()).toBe(0);
  });

  it("asks for words where none were given, and stores nothing until they are there", async () => {
    const planner = planAll();
    planner.suggest(0, null);
    const id = planner.lines[0]!.row.gap.id;
    expect(await planner.save()).toEqual({ ok: false, error: { code: "plan.title-missing", ids: [id] } });
    expect(desk.session.actions()).toEqual([]);
    planner.choose(0, false);
    for (let line = 1; line < planner.lines.length; line += 1) planner.choose(line, false);
    expect(await planner.save()).toEqual({ ok: false, error: { code: "plan.nothing-chosen" } });
  });
});
