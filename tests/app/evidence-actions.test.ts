import { afterEach, describe, expect, it } from "vitest";
import { needsAgreement } from "../../src/app/checklist/evidence-agreement";
import { openAssessment, type Desk } from "./an-open-assessment";

let desk: Desk;
afterEach(() => desk.close());

async function open(): Promise<Desk> {
  desk = await openAssessment();
  return desk;
}

describe("one item, many criteria", () => {
  it("is linked in catalogue order and unlinked again", async () => {
    const { open: assessment, session } = await open();
    const saved = await assessment.evidence.addItem({
      kind: "document",
      title: "Policy",
      criterionIds: ["IDS-01"],
    });
    if (!saved.ok) throw new Error(saved.error.code);
    await assessment.evidence.setLinked([saved.value.id], "COO-02", true);
    expect(session.evidence()[0]?.criterionIds).toEqual(["COO-02", "IDS-01"]);
    await assessment.evidence.setLinked([saved.value.id], "IDS-01", false);
    expect(session.evidence()[0]?.criterionIds).toEqual(["COO-02"]);
  });
});

describe("these agree", () => {
  it("is asked only where it would make the highest grade", async () => {
    const { open: assessment, session } = await open();
    const criterionIds = ["COO-01"];
    await assessment.evidence.addItem({ kind: "link", title: "Policy", criterionIds });
    expect(needsAgreement(session, "COO-01")).toBe(false);
    await assessment.evidence.addItem({ kind: "observation", title: "Seen at the desk", criterionIds });
    expect(needsAgreement(session, "COO-01")).toBe(true);
    expect(session.responses()["COO-01"]?.evidenceGrade).toBe(2);
    assessment.rating.change("COO-01", { evidenceAgrees: true });
    expect(session.responses()["COO-01"]?.evidenceGrade).toBe(3);
  });
});
