import { describe, expect, it } from "vitest";
import { listFindOutRows } from "../../../src/app/find-out-list";
import { scoreResults } from "../../../src/scoring/results";
import { anAssessment, aTinyCatalogue, type AssessmentBuilder } from "../../builders";

const catalogue = aTinyCatalogue();

function findOut(built: AssessmentBuilder, signedOff = false): readonly string[] {
  const options = { signedOff, scope: "full" } as const;
  const { responses } = built;
  const results = scoreResults(catalogue, responses, options);
  return listFindOutRows({ catalogue, responses, results, ...options }).map(
    ({ criterion, reason }) => `${criterion.id} ${reason}`,
  );
}

describe("the find-out list", () => {
  it("names critical criteria first and says why each is on it", () => {
    const built = anAssessment().allRated(catalogue, 2).notKnown("COO-02").with({});
    const { "IDS-01": _open, ...responses } = built.responses;
    expect(findOut({ ...built, responses })).toEqual(["IDS-01 unanswered", "COO-02 notKnown"]);
  });

  it("keeps a don't know after sign-off, where it counts 0", () => {
    const built = anAssessment().allRated(catalogue, 2).notKnown("COO-02");
    expect(findOut(built, true)).toEqual(["COO-02 countsZero"]);
  });

  it("says when a not applicable does not count, and why", () => {
    const built = anAssessment()
      .allRated(catalogue, 2)
      .notApplicable("COO-01", "too short")
      .notApplicable("COO-02");
    expect(findOut(built)).toEqual(["COO-01 na-needs-reason", "COO-02 na-not-allowed"]);
  });
});
