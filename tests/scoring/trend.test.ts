import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoredCatalogue } from "../../src/scoring/scored-catalogue";
import { compareAssessments, isComparable, type AssessedOnce } from "../../src/scoring/trend";
import { add, fractionToString, stringToFraction } from "../../src/shared/fraction";
import { aTinyCatalogue, anAssessment } from "../builders";
import { randomAssessment, randomResponses, RUNS } from "./random-assessment";

/** A later version: some criteria get a new meaning, another weight, or leave. */
function nextVersion(catalogue: ScoredCatalogue, changes: readonly number[]): ScoredCatalogue {
  let next = 0;
  return {
    ...catalogue,
    domains: catalogue.domains.map((domain) => ({
      ...domain,
      criteria: domain.criteria.flatMap((criterion) => {
        const change = changes[next++ % changes.length];
        if (change === 0) return [];
        if (change === 1) return [{ ...criterion, rev: criterion.rev + 1 }];
        return [change === 2 ? { ...criterion, weight: (criterion.weight + 1) % 4 } : criterion];
      }),
    })),
  };
}

const twoAssessments: fc.Arbitrary<{ older: AssessedOnce; newer: AssessedOnce }> = fc
  .tuple(randomAssessment, fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 20 }))
  .chain(([older, changes]) => {
    const catalogue = nextVersion(older.catalogue, changes);
    return fc.record({
      older: fc.constant({ ...older, scope: older.options.scope }),
      newer: fc.record({
        catalogue: fc.constant(catalogue),
        responses: randomResponses(catalogue),
        scope: fc.constantFrom("full" as const, "core" as const),
      }),
    });
  });

describe("a trend", () => {
  test("splits the issued change exactly into like for like and the rest", () => {
    fc.assert(
      fc.property(twoAssessments, ({ older, newer }) => {
        const { issued, likeForLike, remainder } = compareAssessments(older, newer);
        if (issued.change === null || likeForLike.change === null) {
          expect(remainder).toBeNull();
          return;
        }
        const sum = add(stringToFraction(likeForLike.change), stringToFraction(remainder!));
        expect(fractionToString(sum)).toBe(issued.change);
      }),
      { numRuns: RUNS },
    );
  });

  test("backwards is the same change with the other sign, while the catalogue stays", () => {
    fc.assert(
      fc.property(
        randomAssessment.chain(({ catalogue }) =>
          fc.tuple(fc.constant(catalogue), randomResponses(catalogue), randomResponses(catalogue)),
        ),
        ([catalogue, first, second]) => {
          const [a, b] = [
            { catalogue, responses: first },
            { catalogue, responses: second },
          ];
          const [there, back] = [compareAssessments(a, b), compareAssessments(b, a)];
          expect(back.likeForLike.ids).toEqual(there.likeForLike.ids);
          expect(back.likeForLike.covers).toBe(there.likeForLike.covers);
          for (const [x, y] of [
            [there.issued.change, back.issued.change],
            [there.likeForLike.change, back.likeForLike.change],
            [there.remainder, back.remainder],
          ] as const) {
            expect(x === null).toBe(y === null);
            if (x !== null && y !== null) {
              expect(fractionToString(add(stringToFraction(x), stringToFraction(y)))).toBe("0");
            }
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("is not comparable below three fifths of the weight, and has no change where nothing is rated twice", () => {
    const catalogue = aTinyCatalogue();
    const all = { catalogue, responses: anAssessment().allRated(catalogue, 2).responses };
    const three = anAssessment().rated("COO-02", 2).rated("IDS-01", 2).rated("IDS-02", 2);
    const some = compareAssessments(all, { catalogue, responses: three.responses });
    expect(some.likeForLike.covers).toBe("8/15");
    expect(isComparable(some)).toBe(false);
    const four = compareAssessments(all, { catalogue, responses: three.rated("COO-01", 2).responses });
    expect(four.likeForLike.covers).toBe("2/3");
    expect(isComparable(four)).toBe(true);
    const covering = (covers: string) =>
      isComparable({ ...some, likeForLike: { ...some.likeForLike, covers } });
    expect([covering("599/1000"), covering("3/5")]).toEqual([false, true]);
    const none = compareAssessments(all, { catalogue, responses: {} });
    expect(none.likeForLike).toEqual({ ids: [], older: null, newer: null, change: null, covers: "0" });
    expect(none.issued).toEqual({ older: "2/3", newer: "0", change: "-2/3" });
    expect(none.remainder).toBeNull();
  });
});
