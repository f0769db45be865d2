import { expect, test } from "vitest";
import { actionSchema } from "../../src/plan/action";
import { draftAction } from "../../src/plan/new-action";
import { suggestActions } from "../../src/plan/suggestions";
import { rankGaps } from "../../src/scoring/gaps";
import { aTinyCatalogue, anAssessment, anId, TODAY } from "../builders";

const catalogue = aTinyCatalogue();
const context = { assessmentId: anId(2), profile: catalogue.scoringProfile, plannedOn: TODAY };
const [gap] = rankGaps(catalogue, anAssessment().rated("IDS-01", 1, { effort: "L" }).responses);
const [suggestion] = suggestActions(catalogue.domains[1]!.criteria[0]!, 1);
const stored = { id: anId(9), createdAt: `${TODAY}T09:00:00.000Z`, updatedAt: `${TODAY}T09:00:00.000Z` };

test("a suggestion becomes an action for the gap, with owner, effort, due date and where it came from", () => {
  const draft = draftAction(suggestion!, gap!, context);
  expect(draft).toMatchObject({
    title: "Start IDS-01",
    criterionIds: ["IDS-01"],
    ownerRole: "Nurse manager",
    effort: "M",
    startDate: TODAY,
    dueDate: "2027-02-22",
    status: "open",
    suggestion: { criterionId: "IDS-01", index: 0 },
  });
  expect(actionSchema.safeParse({ ...draft, ...stored }).success).toBe(true);
});

test("longer work gets a first step by the band's date, in the words it is given", () => {
  const draft = draftAction(suggestion!, gap!, { ...context, firstStepText: "First step" });
  expect(draft.steps).toEqual([{ text: "First step", done: false, dueDate: "2026-12-24" }]);
  expect(draftAction(suggestion!, gap!, context).steps).toEqual([]);
  const quick = draftAction({ ...suggestion!, effort: "S" }, gap!, {
    ...context,
    firstStepText: "First step",
  });
  expect(quick.steps).toEqual([]);
  expect(quick.dueDate).toBe("2026-12-24");
});

test("an own action for a gap takes the gap's effort and waits for a title", () => {
  const draft = draftAction(null, gap!, context);
  expect(draft).toMatchObject({
    title: "",
    ownerRole: "",
    effort: "L",
    dueDate: "2027-05-23",
    suggestion: null,
  });
  expect(actionSchema.safeParse({ ...draft, ...stored }).success).toBe(false);
  expect(actionSchema.safeParse({ ...draft, ...stored, title: "Find a partner" }).success).toBe(true);
});

test("a free action closes nothing yet and has no due date", () => {
  const draft = draftAction(null, null, context);
  expect(draft).toMatchObject({ criterionIds: [], dueDate: null, effort: "M", suggestion: null });
});
