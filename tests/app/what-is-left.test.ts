import { describe, expect, it } from "vitest";
import { nextStep, whatIsLeft } from "../../src/app/what-is-left";
import { allCriteria } from "../../src/catalogue/look-up";
import { anAssessment, aTinyCatalogue, type AssessmentBuilder } from "../builders";

const catalogue = aTinyCatalogue();
const criteria = allCriteria(catalogue);

function leftOf({ responses }: AssessmentBuilder) {
  return whatIsLeft(criteria, responses);
}

describe("what is left of an assessment", () => {
  it("is every open criterion and every don't know, with the minutes they take", () => {
    const left = leftOf(
      anAssessment().allRated(catalogue, 2).notKnown("IDS-01").notApplicable("COO-01", "short"),
    );
    expect(left.open.map(({ id }) => id)).toEqual(["COO-01"]);
    expect(left.unknown.map(({ id }) => id)).toEqual(["IDS-01"]);
    expect(left.minutes).toBe(10);
  });

  it("names what is flagged for discussion", () => {
    const left = leftOf(anAssessment().allRated(catalogue, 2).rated("GOV-01", 1, { flagged: true }));
    expect(left.flagged.map(({ id }) => id)).toEqual(["GOV-01"]);
    expect(left.minutes).toBe(0);
  });
});

describe("the next thing to do", () => {
  const done = anAssessment().allRated(catalogue, 2);

  it("is to rate what is open, before anything else", () => {
    const step = nextStep(leftOf(anAssessment().rated("COO-01", 2).notKnown("IDS-01")), false);
    expect(step).toMatchObject({ kind: "rate", criterion: { id: "COO-02" } });
  });

  it("is then to find out, a critical criterion first", () => {
    const step = nextStep(leftOf(done.notKnown("COO-01").notKnown("IDS-01")), false);
    expect(step).toMatchObject({ kind: "findOut", criterion: { id: "IDS-01" } });
  });

  it("is then to talk about what is flagged, and then to sign off", () => {
    const flagged = done.rated("IDS-02", 2, { flagged: true });
    expect(nextStep(leftOf(flagged), false)).toMatchObject({ kind: "discuss", criterion: { id: "IDS-02" } });
    expect(nextStep(leftOf(done), false)).toEqual({ kind: "signOff" });
  });

  it("is to look at the gaps once it is signed off", () => {
    expect(nextStep(leftOf(done.notKnown("IDS-01")), true)).toEqual({ kind: "seeGaps" });
  });
});
