import { afterEach, describe, expect, it } from "vitest";
import { listClaims } from "../../src/app/claim-list";
import { computedGrade, isGradeOverridden } from "../../src/app/grade-override";
import { openAssessment, type Desk } from "./an-open-assessment";

let desk: Desk;
afterEach(() => desk.close());

const REASON = "Seen together with the lead";

function claimsOf({ session }: Desk) {
  return listClaims({
    criteria: session.criteria(),
    responses: session.responses(),
    evidenceOf: session.evidenceOf,
    today: session.workspace.today(),
    raterRoles: session.assessment().roles,
  });
}

async function settle({ session, open }: Desk): Promise<void> {
  open.rating.endTyping();
  await session.workspace.saves.settle();
  await session.reload();
}

describe("a grade that a reviewer overrides", () => {
  it("moves the shown score and the claims that cannot be shown yet", async () => {
    desk = await openAssessment({ "COO-01": { state: "rated", rating: 2 } });
    const before = desk.session.results().shown;
    expect(claimsOf(desk)).toMatchObject([{ criterion: { id: "COO-01" }, rating: 2, grade: 0 }]);
    desk.open.rating.change("COO-01", { gradeOverride: 2, gradeReason: REASON });
    await settle(desk);
    expect(desk.session.responses()["COO-01"]?.evidenceGrade).toBe(2);
    expect(isGradeOverridden(desk.session.responses()["COO-01"])).toBe(true);
    expect(computedGrade(desk.session, "COO-01")).toBe(0);
    expect(claimsOf(desk)).toEqual([]);
    expect(desk.session.results().shown).not.toEqual(before);
  });

  it("downwards makes a claim, and says that it is overridden", async () => {
    desk = await openAssessment({ "COO-01": { state: "rated", rating: 2 } });
    await desk.open.evidence.addItem({ kind: "document", title: "Policy", criterionIds: ["COO-01"] });
    expect(claimsOf(desk)).toEqual([]);
    desk.open.rating.change("COO-01", { gradeOverride: 1, gradeReason: REASON });
    await settle(desk);
    expect(claimsOf(desk)).toMatchObject([{ grade: 1, missing: ["override"] }]);
  });

  it("counts only once its reason says enough", async () => {
    desk = await openAssessment({ "COO-01": { state: "rated", rating: 2 } });
    desk.open.rating.change("COO-01", { gradeOverride: 3, gradeReason: "I know" });
    await settle(desk);
    expect(desk.session.responses()["COO-01"]?.evidenceGrade).toBe(0);
    expect(isGradeOverridden(desk.session.responses()["COO-01"])).toBe(false);
  });
});
