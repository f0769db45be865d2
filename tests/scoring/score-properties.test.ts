import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeResponse } from "../../src/assessment/normalize-response";
import { scoreResults, type Results } from "../../src/scoring/results";
import type { ScoredCatalogue, ScoredResponses, ScoringOptions } from "../../src/scoring/scored-catalogue";
import { fractionToString } from "../../src/shared/fraction";
import { domainByTheBook, isAtLeast, meanByTheBook } from "./plain-score";
import { criteriaOf, randomAssessment, RUNS, type RandomAssessment } from "./random-assessment";

function score({ catalogue, responses, options }: RandomAssessment): Results {
  return scoreResults(catalogue, responses, options);
}

function isInScope(core: boolean, options: ScoringOptions): boolean {
  return options.scope !== "core" || core;
}

/** The overall score at one end, added up fraction by fraction as the method is written. */
function overallByTheBook({ catalogue, responses, options }: RandomAssessment, open: number): string | null {
  const shares = catalogue.domains.map((domain) => ({
    weight: domain.weight,
    share: domainByTheBook(
      domain.criteria.flatMap((criterion) => {
        const answer = normalizeResponse(criterion, responses[criterion.id]);
        if (!isInScope(criterion.core, options) || answer.kind === "na") return [];
        if (answer.kind === "rated") return [{ weight: criterion.weight, rating: answer.rating }];
        const isSettled = answer.kind === "unknown" && options.signedOff === true;
        return [{ weight: criterion.weight, rating: isSettled ? 0 : open }];
      }),
    ),
  }));
  const mean = meanByTheBook(shares);
  return mean === null ? null : fractionToString(mean);
}

/** Every criterion that could be rated one step differently, with the responses after that step. */
function steps({ catalogue, responses, options }: RandomAssessment, by: 1 | -1) {
  return criteriaOf(catalogue).flatMap((criterion): { id: string; responses: ScoredResponses }[] => {
    const own = responses[criterion.id];
    const answer = normalizeResponse(criterion, own);
    if (answer.kind !== "rated" || !isInScope(criterion.core, options)) return [];
    const rating = answer.rating + by;
    if (rating < 0 || rating > 3) return [];
    return [{ id: criterion.id, responses: { ...responses, [criterion.id]: { ...own!, rating } } }];
  });
}

describe("the score", () => {
  test("is the mean of the domain scores by domain weight, exactly", () => {
    fc.assert(
      fc.property(randomAssessment, (assessment) => {
        const { overall } = score(assessment);
        expect(overall?.low ?? null).toBe(overallByTheBook(assessment, 0));
        expect(overall?.high ?? null).toBe(overallByTheBook(assessment, 3));
      }),
      { numRuns: RUNS },
    );
  });

  test("never falls, nor does the level, when a rating rises", () => {
    fc.assert(
      fc.property(randomAssessment, fc.nat(), (assessment, pick) => {
        const raised = steps(assessment, 1);
        if (raised.length === 0) return;
        const before = score(assessment);
        const after = score({
          ...assessment,
          ...raised[pick % raised.length]!,
          catalogue: assessment.catalogue,
        });
        if (before.overall === null) return;
        for (const end of ["low", "high"] as const) {
          expect(isAtLeast(after.overall![end], before.overall[end])).toBe(true);
          expect(isAtLeast(after.shown![end], before.shown![end])).toBe(true);
          expect(after.level![end]).toBeGreaterThanOrEqual(before.level![end]);
          expect(after.shown!.level[end]).toBeGreaterThanOrEqual(before.shown!.level[end]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("does not depend on the order of domains and criteria", () => {
    fc.assert(
      fc.property(randomAssessment, (assessment) => {
        const { catalogue } = assessment;
        const reversed: ScoredCatalogue = {
          ...catalogue,
          domains: catalogue.domains
            .map((domain) => ({ ...domain, criteria: domain.criteria.toReversed() }))
            .toReversed(),
        };
        const [before, after] = [score(assessment), score({ ...assessment, catalogue: reversed })];
        expect(after.domains.toReversed()).toEqual(before.domains);
        for (const key of ["hangsOn", "open", "issues"] as const) {
          expect(after[key].toReversed()).toEqual(before[key]);
        }
        expect(after.limiters).toEqual(expect.arrayContaining([...before.limiters]));
        expect(after.limiters.length).toBe(before.limiters.length);
        const unordered = { domains: [], hangsOn: [], open: [], issues: [], limiters: [] };
        expect({ ...after, ...unordered }).toEqual({ ...before, ...unordered });
      }),
      { numRuns: RUNS },
    );
  });

  test("is left alone by a criterion of weight 0", () => {
    fc.assert(
      fc.property(
        randomAssessment,
        fc.nat(),
        fc.constantFrom(0, 3, "unknown", "na", null),
        (assessment, pick, answer) => {
          const { catalogue, responses } = assessment;
          const place = pick % catalogue.domains.length;
          const extra = {
            id: "X",
            rev: 1,
            weight: 0,
            critical: false,
            core: true,
            harm: 3 as const,
            naAllowed: true,
          };
          const widened: ScoredCatalogue = {
            ...catalogue,
            domains: catalogue.domains.map((domain, index) =>
              index === place ? { ...domain, criteria: [extra, ...domain.criteria] } : domain,
            ),
          };
          const own =
            typeof answer === "number"
              ? { state: "rated", rating: answer }
              : { state: answer ?? "unanswered", naReason: "It is only for information" };
          const after = score({ ...assessment, catalogue: widened, responses: { ...responses, X: own } });
          expect({ ...after, open: after.open.filter((id) => id !== "X") }).toEqual(score(assessment));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("stays the same when all domain weights are multiplied", () => {
    fc.assert(
      fc.property(randomAssessment, fc.integer({ min: 2, max: 50 }), (assessment, factor) => {
        const { catalogue } = assessment;
        const scaled: ScoredCatalogue = {
          ...catalogue,
          domains: catalogue.domains.map((domain) => ({ ...domain, weight: domain.weight * factor })),
        };
        expect(score({ ...assessment, catalogue: scaled })).toEqual(score(assessment));
      }),
      { numRuns: RUNS },
    );
  });

  test("that can be shown is never above the score that is claimed, and its level stops below the top", () => {
    fc.assert(
      fc.property(randomAssessment, (assessment) => {
        const { overall, shown, level } = score(assessment);
        if (overall === null) {
          expect(shown).toBeNull();
          return;
        }
        for (const end of ["low", "high"] as const) {
          expect(isAtLeast(overall[end], shown![end])).toBe(true);
          expect(shown!.level[end]).toBeLessThanOrEqual(level![end]);
          expect(shown!.level[end]).toBeLessThan(4);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what holds the level", () => {
  test("the level hangs on exactly those ratings that, one step lower, would lower it", () => {
    fc.assert(
      fc.property(randomAssessment, (assessment) => {
        const { level, hangsOn } = score(assessment);
        const found = steps(assessment, -1)
          .filter(({ responses }) => {
            const after = score({ ...assessment, responses });
            return (after.level?.low ?? 0) < (level?.low ?? 0);
          })
          .map(({ id }) => id);
        expect(hangsOn).toEqual(found);
      }),
      { numRuns: RUNS },
    );
  });

  test("there are limiters below the top level and none at it, each of them really failed", () => {
    fc.assert(
      fc.property(randomAssessment, (assessment) => {
        const { level, limiters } = score(assessment);
        expect(limiters.length > 0).toBe(level !== null && level.low < 4);
        for (const { needs, has } of limiters) {
          const isMet =
            typeof needs === "number" || typeof has === "number" ? has >= needs : isAtLeast(has, needs);
          expect(isMet).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
