import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRatings, isReadable } from "../../src/scoring/agreement";
import { pairResponses } from "../../src/scoring/pair-responses";
import { compare, ONE, stringToFraction } from "../../src/shared/fraction";
import { aTinyCatalogue, anAssessment } from "../builders";
import { RUNS } from "./random-assessment";

const rating = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);
const pairs = fc.array(fc.tuple(rating, rating), { maxLength: 30 });

describe("agreement between two raters", () => {
  test("does not depend on who is called first, except for who rates higher", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const there = compareRatings(list);
        const back = compareRatings(list.map(([first, second]) => [second, first]));
        expect({ ...back, meanDifference: null }).toEqual({ ...there, meanDifference: null });
        if (there.meanDifference === null) return;
        const sum = Number(
          stringToFraction(there.meanDifference).n + stringToFraction(back.meanDifference!).n,
        );
        expect(sum).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  test("is never above 1, and 1 only where all ratings are the same", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const { kappa, same } = compareRatings(list);
        if (kappa === null) return;
        expect(compare(stringToFraction(kappa), ONE)).toBeLessThanOrEqual(0);
        expect(kappa === "1").toBe(same === "1");
      }),
      { numRuns: RUNS },
    );
  });

  test("has no kappa where both used one and the same rating throughout", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const used = new Set(list.flat());
        expect(compareRatings(list).kappa === null).toBe(used.size <= 1);
      }),
      { numRuns: RUNS },
    );
  });

  test("of nine pairs is too little to read much into, of ten it is not", () => {
    expect(isReadable(compareRatings(Array.from({ length: 9 }, () => [3, 2] as const)))).toBe(false);
    expect(isReadable(compareRatings(Array.from({ length: 10 }, () => [3, 2] as const)))).toBe(true);
  });
});

test("two assessments are paired where both rated; one-sided N/A and open items are listed apart", () => {
  const catalogue = aTinyCatalogue();
  const self = anAssessment().rated("COO-01", 3).rated("COO-02", 2).rated("IDS-01", 1).rated("IDS-02", 2);
  const external = anAssessment()
    .notApplicable("COO-01")
    .rated("COO-02", 1)
    .notKnown("IDS-01")
    .rated("GOV-01", 2);
  expect(pairResponses(catalogue, self.responses, external.responses)).toEqual({
    ids: ["COO-02"],
    pairs: [[2, 1]],
    applicabilityConflicts: ["COO-01"],
    openAgainstRated: ["IDS-01", "IDS-02", "GOV-01"],
  });
  expect(pairResponses(catalogue, self.responses, external.responses, { scope: "core" })).toEqual({
    ids: ["COO-02"],
    pairs: [[2, 1]],
    applicabilityConflicts: [],
    openAgainstRated: ["IDS-01", "GOV-01"],
  });
});
