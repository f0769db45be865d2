import { expect, test } from "vitest";
import { actionStatuses } from "../../src/plan/action";
import { isDueSoon, isOpenAction, isOverdue } from "../../src/plan/action-state";
import { anAction, TODAY } from "../builders";

test("an action is open until it is closed or its risk accepted", () => {
  expect(actionStatuses.filter((status) => isOpenAction(anAction({ status })))).toEqual([
    "open",
    "planned",
    "doing",
    "proof in",
    "verified",
    "reopened",
  ]);
});

test("an action is overdue from the day after its due date, while its proof is not verified", () => {
  const isOverdueOn = (dueDate: string | null): boolean => isOverdue(anAction({ dueDate }), TODAY);
  expect([isOverdueOn("2026-11-23"), isOverdueOn(TODAY), isOverdueOn(null)]).toEqual([true, false, false]);
  const late = actionStatuses.filter((status) =>
    isOverdue(anAction({ status, dueDate: "2026-11-23" }), TODAY),
  );
  expect(late).toEqual(["open", "planned", "doing", "proof in", "reopened"]);
});

test("an action is due soon from its due date back to 14 days before", () => {
  const days = ["2026-11-23", "2026-11-24", "2026-12-08", "2026-12-09"];
  expect(days.map((dueDate) => isDueSoon(anAction({ dueDate }), TODAY))).toEqual([false, true, true, false]);
  expect(isDueSoon(anAction({ dueDate: null }), TODAY)).toBe(false);
  expect(isDueSoon(anAction({ dueDate: TODAY, status: "closed" }), TODAY)).toBe(false);
});
