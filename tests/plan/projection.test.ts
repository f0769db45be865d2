import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { projectResponses, projectResults } from "../../src/plan/projection";
import { scoreResults } from "../../src/scoring/results";
import { aTinyCatalogue, anAction, anAssessment } from "../builders";
import { isAtLeast } from "../scoring/plain-score";
import { criteriaOf, randomAssessment, RUNS } from "../scoring/random-assessment";

const catalogue = aTinyCatalogue();

function ratingsAfter(responses: Parameters<typeof projectResponses>[1], criterionIds: readonly string[]) {
  const projected = projectResponses(catalogue, responses, [anAction({ criterionIds: [...criterionIds] })]);
  return criterionIds.map((id) => [projected[id]?.state, projected[id]?.rating]);
}

describe("if all this lands", () => {
  test("what is below in place comes to in place, also what is not known or not answered yet", () => {
    const { responses } = anAssessment().rated("COO-01", 0).rated("COO-02", 1).notKnown("IDS-01");
    expect(ratingsAfter(responses, ["COO-01", "COO-02", "IDS-01", "GOV-01"])).toEqual([
      ["rated", 2],
      ["rated", 2],
      ["rated", 2],
      ["rated", 2],
    ]);
  });

  test("an opportunity comes to embedded, and N/A stays", () => {
    const { responses } = anAssessment().notApplicable("COO-01").rated("COO-02", 2).rated("IDS-01", 3);
    expect(ratingsAfter(responses, ["COO-01", "COO-02", "IDS-01"])).toEqual([
      ["na", undefined],
      ["rated", 3],
      ["rated", 3],
    ]);
  });

  test("everything else of a response stays, its evidence grade too", () => {
    const { responses } = anAssessment().rated("COO-01", 0, { evidenceGrade: 1, note: "Soon" });
    expect(projectResponses(catalogue, responses, [anAction()])["COO-01"]).toEqual({
      state: "rated",
      rating: 2,
      evidenceGrade: 1,
      note: "Soon",
    });
  });

  test("finished and accepted actions change nothing, nor do those for criteria that are not there", () => {
    const { responses } = anAssessment().allRated(catalogue, 1);
    const actions = [
      anAction({ status: "closed" }),
      anAction({ status: "accepted risk" }),
      anAction({ criterionIds: ["OLD-01"] }),
    ];
    expect(projectResults(catalogue, responses, actions)).toEqual(scoreResults(catalogue, responses));
  });

  test("the level rises with the plan for what held it back", () => {
    const { responses } = anAssessment().allRated(catalogue, 2).rated("IDS-01", 1);
    expect(scoreResults(catalogue, responses).level).toEqual({ low: 2, high: 2 });
    const planned = projectResults(catalogue, responses, [anAction({ criterionIds: ["IDS-01"] })]);
    expect(planned.level).toEqual({ low: 3, high: 3 });
  });

  test("a plan never lowers a score or a level", () => {
    fc.assert(
      fc.property(randomAssessment, fc.array(fc.nat()), (assessment, picks) => {
        const criteria = criteriaOf(assessment.catalogue);
        const criterionIds = picks.map((pick) => criteria[pick % criteria.length]!.id);
        const { catalogue: own, responses, options } = assessment;
        const before = scoreResults(own, responses, options);
        const after = projectResults(own, responses, [{ status: "planned", criterionIds }], options);
        expect(after.overall === null).toBe(before.overall === null);
        if (before.overall === null) return;
        expect(isAtLeast(after.overall!.low, before.overall.low)).toBe(true);
        expect(after.level!.low).toBeGreaterThanOrEqual(before.level!.low);
      }),
      { numRuns: RUNS },
    );
  });
});
