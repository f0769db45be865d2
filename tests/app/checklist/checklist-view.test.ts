import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { createChecklistView, type ChecklistView } from "../../../src/app/checklist/checklist-view";
import { noFilter, type CriterionFilter } from "../../../src/app/checklist/criterion-filter";
import type { Assessment } from "../../../src/assessment/assessment";
import type { ResponsesByCriterionId } from "../../../src/assessment/response";
import { anAssessment } from "../../builders";
import { openAssessment, type Desk } from "../an-open-assessment";

type Look = {
  readonly desk: Desk;
  readonly view: ChecklistView;
  readonly goTo: (id: string) => void;
  readonly setFilter: (filter: CriterionFilter) => void;
};

let close: (() => void) | null = null;
afterEach(() => close?.());

async function look(
  responses: ResponsesByCriterionId = {},
  id = "COO-01",
  changes: Partial<Assessment> = {},
): Promise<Look> {
  const desk = await openAssessment(responses, changes);
  return createRoot((dispose) => {
    const [criterionId, setCriterionId] = createSignal(id);
    const [filter, setFilter] = createSignal(noFilter);
    const view = createChecklistView(desk.session, criterionId, filter);
    close = () => {
      dispose();
      desk.close();
    };
    return { desk, view, goTo: setCriterionId, setFilter };
  });
}

describe("the checklist", () => {
  it("opens at the first open criterion", async () => {
    const { responses } = anAssessment().rated("COO-01", 2).rated("COO-02", 1);
    const { view } = await look(responses);
    expect(view.startId()).toBe("IDS-01");
  });

  it("says which criterion of its characteristic is on screen", async () => {
    const { view, goTo } = await look();
    goTo("COO-02");
    expect(view.current()).toMatchObject({ place: 2, of: 2, domain: { id: "COO" } });
  });

  it("counts only what the core set asks", async () => {
    const { view, goTo } = await look({}, "COO-02", { scope: "core" });
    expect(view.current()).toMatchObject({ place: 1, of: 1 });
    expect(view.neighbors()).toEqual({ previous: null, next: "IDS-01" });
    goTo("COO-01");
    expect(view.current()).toBeUndefined();
  });

  it("keeps the criterion on screen after rating took it out of the filter, and goes on to the next", async () => {
    const { desk, view, setFilter } = await look();
    setFilter({ ...noFilter, toggles: ["open"] });
    desk.open.rating.rate("COO-01", 2);
    expect(view.isShown("COO-01")).toBe(false);
    expect(view.current()?.criterion.id).toBe("COO-01");
    expect(view.neighbors()).toEqual({ previous: null, next: "COO-02" });
  });

  it("does not build the criterion anew when it is rated", async () => {
    const { desk, view } = await look();
    const before = view.current();
    desk.open.rating.rate("COO-01", 2);
    expect(view.current()).toBe(before);
  });

  it("counts a not applicable without its reason as open", async () => {
    const { desk, view } = await look();
    desk.open.rating.rate("COO-01", "na");
    expect(view.progress()[0]).toMatchObject({ answered: 0, total: 2, goOnId: "COO-01" });
    desk.open.rating.type("COO-01", "naReason", "No partner within a hundred miles");
    expect(view.progress()[0]).toMatchObject({ answered: 1, total: 2, goOnId: "COO-02" });
  });

  it("finds criteria without evidence", async () => {
    const { desk, view, setFilter } = await look();
    await desk.open.evidence.addItem({ kind: "note", title: "Seen in March", criterionIds: ["COO-01"] });
    setFilter({ ...noFilter, toggles: ["withoutEvidence"] });
    expect(view.isShown("COO-01")).toBe(false);
    expect(view.isShown("COO-02")).toBe(true);
  });
});
