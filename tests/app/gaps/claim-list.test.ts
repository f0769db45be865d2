import { describe, expect, it } from "vitest";
import { listClaims, type Claim } from "../../../src/app/claim-list";
import type { EvidenceItem } from "../../../src/assessment/evidence";
import { withEvidenceGrades } from "../../../src/assessment/evidence-grade";
import type { Response } from "../../../src/assessment/response";
import type { Rating } from "../../../src/catalogue/catalogue";
import { allCriteria } from "../../../src/catalogue/look-up";
import { anAssessment, anEvidenceItem, aTinyCatalogue, TODAY } from "../../builders";

const criteria = allCriteria(aTinyCatalogue());
const context = { today: TODAY, raterRoles: ["Nurse"] };

function claimsOf(
  rating: Rating,
  evidence: readonly EvidenceItem[],
  more: Partial<Response> = {},
): readonly Claim[] {
  const { responses } = anAssessment().rated("COO-01", rating, more);
  return listClaims({
    criteria,
    responses: withEvidenceGrades(responses, evidence, context),
    evidenceOf: (id) => evidence.filter((item) => item.criterionIds.includes(id)),
    ...context,
  });
}

describe("claims you cannot show yet", () => {
  it("hold every rating above what its evidence shows, and no other", () => {
    expect(claimsOf(2, []).map(({ criterion }) => criterion.id)).toEqual(["COO-01"]);
    expect(claimsOf(2, [anEvidenceItem()])).toEqual([]);
    expect(claimsOf(0, [])).toEqual([]);
  });

  it("a rating of 1 asks for anything at all", () => {
    expect(claimsOf(1, [])[0]?.missing).toEqual(["any"]);
  });

  it("a rating of 2 asks for one current document, or to renew what has gone stale", () => {
    expect(claimsOf(2, [])[0]?.missing).toEqual(["current"]);
    expect(claimsOf(2, [anEvidenceItem({ reviewBy: "2026-01-01" })])[0]?.missing).toEqual(["renew"]);
  });

  it("a rating of 3 asks for a second kind, and then only to tick that they agree", () => {
    const document = anEvidenceItem();
    const tally = anEvidenceItem({ kind: "tally" });
    expect(claimsOf(3, [document])[0]?.missing).toEqual(["second-kind"]);
    expect(claimsOf(3, [document, tally])[0]?.missing).toEqual(["agree"]);
    expect(claimsOf(3, [document, tally], { evidenceAgrees: true })).toEqual([]);
  });

  it("a grade that a reviewer set by hand, with a reason, is named as such", () => {
    const gradeReason = "The copy that is attached is unsigned";
    const [claim] = claimsOf(3, [anEvidenceItem()], { gradeOverride: 1, gradeReason });
    expect([claim?.grade, claim?.missing]).toEqual([1, ["override"]]);
  });

  it("a grade that a reviewer set without a reason does not count", () => {
    expect(claimsOf(2, [anEvidenceItem()], { gradeOverride: 1 })).toEqual([]);
  });

  it("critical criteria come first", () => {
    const { responses } = anAssessment().rated("COO-01", 2).rated("IDS-01", 2);
    const claims = listClaims({ criteria, responses, evidenceOf: () => [], ...context });
    expect(claims.map(({ criterion }) => criterion.id)).toEqual(["IDS-01", "COO-01"]);
  });
});
