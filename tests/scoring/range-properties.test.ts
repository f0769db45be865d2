import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreResults } from "../../src/scoring/results";
import type { ScoredResponse } from "../../src/scoring/scored-catalogue";
import type { Ends } from "../../src/scoring/standing";
import { A_REASON } from "../builders";
import { isAtLeast } from "./plain-score";
import { criteriaOf, randomAssessment, RUNS, type RandomAssessment } from "./random-assessment";

type Settlement = {
  readonly kind: "rated" | "na" | "unknown";
  readonly rating: number;
  readonly grade: number;
};

const settlements = fc.array(
  fc.record({
    kind: fc.constantFrom("rated" as const, "rated" as const, "na" as const, "unknown" as const),
    rating: fc.constantFrom(0, 1, 2, 3),
    grade: fc.constantFrom(0, 1, 2, 3),
  }),
  { minLength: 1, maxLength: 30 },
);

function settle({ kind, rating, grade }: Settlement, naAllowed: boolean): ScoredResponse {
  if (kind === "na" && naAllowed) return { state: "na", naReason: A_REASON };
  if (kind === "unknown") return { state: "unknown" };
  return { state: "rated", rating, evidenceGrade: grade };
}

/** Answers everything that is open, in one of the ways in which a team may settle it. */
function complete(
  { catalogue, responses, options }: RandomAssessment,
  open: readonly string[],
  choices: readonly Settlement[],
): RandomAssessment {
  const naAllowed = new Map(criteriaOf(catalogue).map((criterion) => [criterion.id, criterion.naAllowed]));
  const settled = open.map((id, index): [string, ScoredResponse] => [
    id,
    settle(choices[index % choices.length]!, naAllowed.get(id) === true),
  ]);
  return {
    catalogue,
    responses: { ...responses, ...Object.fromEntries(settled) },
    options: { ...options, signedOff: true },
  };
}

function expectInside(value: Ends<string> | null, range: Ends<string> | null): void {
  if (value === null) return;
  expect(range).not.toBeNull();
  expect(value.low).toBe(value.high);
  expect(isAtLeast(value.low, range!.low)).toBe(true);
  expect(isAtLeast(range!.high, value.high)).toBe(true);
}

describe("while items are open", () => {
  test("the range holds every result that can still come out, also with valid N/A", () => {
    fc.assert(
      fc.property(randomAssessment, settlements, (assessment, choices) => {
        const before = scoreResults(assessment.catalogue, assessment.responses, assessment.options);
        const settled = complete(assessment, before.open, choices);
        const after = scoreResults(settled.catalogue, settled.responses, settled.options);
        expect(after.open).toEqual([]);
        expectInside(after.overall, before.overall);
        expectInside(after.shown, before.shown);
        expectInside(after.coverage, before.coverage);
        for (const [index, domain] of after.domains.entries()) {
          expectInside(domain.score, before.domains[index]!.score);
          expectInside(domain.coverage, before.domains[index]!.coverage);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("the levels hold every level that can still come out", () => {
    fc.assert(
      fc.property(randomAssessment, settlements, (assessment, choices) => {
        const before = scoreResults(assessment.catalogue, assessment.responses, assessment.options);
        const settled = complete(assessment, before.open, choices);
        const after = scoreResults(settled.catalogue, settled.responses, settled.options);
        if (after.level === null || after.shown === null) return;
        expect(after.level.low).toBe(after.level.high);
        expect(after.level.low).toBeGreaterThanOrEqual(before.level!.low);
        expect(after.level.low).toBeLessThanOrEqual(before.level!.high);
        expect(after.shown.level.low).toBeGreaterThanOrEqual(before.shown!.level.low);
        expect(after.shown.level.low).toBeLessThanOrEqual(before.shown!.level.high);
      }),
      { numRuns: RUNS },
    );
  });

  test("nothing open that counts means no range", () => {
    fc.assert(
      fc.property(randomAssessment, ({ catalogue, responses, options }) => {
        const results = scoreResults(catalogue, responses, options);
        const weights = new Map(criteriaOf(catalogue).map(({ id, weight }) => [id, weight]));
        if (results.overall === null || results.open.some((id) => weights.get(id) !== 0)) return;
        expect(results.overall.low).toBe(results.overall.high);
        expect(results.overall.lowPercent).toBe(results.overall.highPercent);
        expect(results.level!.low).toBe(results.level!.high);
      }),
      { numRuns: RUNS },
    );
  });
});
