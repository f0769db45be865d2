import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGapPlanner, type GapPlanner } from "../../../src/app/gap-planner";
import { createGapsView } from "../../../src/app/gaps-view";
import { anAssessment } from "../../builders";
import { openAssessment, type Desk } from "../an-open-assessment";

let desk: Desk;

beforeEach(async () => {
  desk = await openAssessment(anAssessment().rated("IDS-01", 0).rated("COO-01", 1).responses);
});
afterEach(() => desk.close());

function planFor(criterionId: string): GapPlanner {
  return createRoot(() => createGapPlanner(desk.open, createGapsView(desk.session).row(criterionId)!));
}

describe("planning a gap", () => {
  it("has the first suggestion chosen, with its owner, and due when band and effort say", () => {
    const { choices } = planFor("COO-01");
    expect(choices).toMatchObject([
      {
        isChosen: true,
        isTaken: false,
        // Band B gives 60 days, medium effort 90.
        draft: { title: "Start COO-01", ownerRole: "Nurse manager", dueDate: "2027-02-22", effort: "M" },
      },
    ]);
  });

  it("adds a first step by the band's date where the work takes longer", () => {
    const planner = planFor("COO-01");
    expect(planner.choices[0]?.draft.steps).toEqual([
      { text: "First step done", done: false, dueDate: "2027-01-23" },
    ]);
    planner.changeEffort(0, "S");
    expect(planner.choices[0]?.draft).toMatchObject({ dueDate: "2027-01-23", steps: [] });
  });

  it("stores what was chosen as it was changed, and the gap knows", async () => {
    const planner = planFor("COO-01");
    planner.change(0, { ownerRole: "Nurse lead", dueDate: "2026-12-15" });
    expect(await planner.save()).toEqual({ ok: true, value: 1 });
    expect(desk.session.actions()).toMatchObject([
      { criterionIds: ["COO-01"], ownerRole: "Nurse lead", dueDate: "2026-12-15", status: "open" },
    ]);
    const again = planFor("COO-01");
    expect(again.choices).toMatchObject([{ isTaken: true, isChosen: false }]);
    const seen = createRoot(() => createGapsView(desk.session));
    expect(seen.row("COO-01")?.actions).toHaveLength(1);
  });

  it("with nothing chosen asks to choose, and stores nothing", async () => {
    const planner = planFor("COO-01");
    planner.choose(0, false);
    expect(await planner.save()).toEqual({ ok: false, error: { code: "plan.nothing-chosen" } });
    expect(desk.session.actions()).toEqual([]);
  });

  it("goes on after sign-off, while ratings are frozen", async () => {
    for (const id of ["COO-02", "IDS-02", "GOV-01", "GOV-02"]) desk.open.rating.rate(id, 2);
    expect((await desk.open.rating.signOff("Medical director")).ok).toBe(true);
    expect((await planFor("IDS-01").save()).ok).toBe(true);
    expect(desk.session.isReadOnly()).toBe(true);
    expect(desk.session.actions()).toHaveLength(1);
  });
});
