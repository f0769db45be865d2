import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeResponse } from "../../src/assessment/normalize-response";
import { bands } from "../../src/catalogue/catalogue";
import { explainGaps } from "../../src/scoring/explain-gaps";
import { listFindOut } from "../../src/scoring/find-out";
import { gapsToMatrix } from "../../src/scoring/findings-matrix";
import { rankGaps } from "../../src/scoring/gaps";
import { scoreResults } from "../../src/scoring/results";
import { compare, fractionToString, stringToFraction, subtract } from "../../src/shared/fraction";
import { criteriaOf, randomAssessment, RUNS, type RandomAssessment } from "./random-assessment";

/** The criteria that are gaps or opportunities, straight from the words of the method. */
function idsBelowTop({ catalogue, responses, options }: RandomAssessment): readonly string[] {
  return criteriaOf(catalogue)
    .filter((criterion) => {
      if (options.scope === "core" && !criterion.core) return false;
      const answer = normalizeResponse(criterion, responses[criterion.id]);
      if (answer.kind === "unknown") return options.signedOff === true;
      return answer.kind === "rated" && answer.rating < 3;
    })
    .map(({ id }) => id);
}

describe("the list of gaps", () => {
  test("holds every criterion rated below 3 exactly once", () => {
    fc.assert(
      fc.property(randomAssessment, (assessment) => {
        const ids = rankGaps(assessment.catalogue, assessment.responses, assessment.options).map(
          ({ id }) => id,
        );
        expect(ids.toSorted()).toEqual(idsBelowTop(assessment).toSorted());
      }),
      { numRuns: RUNS },
    );
  });

  test("goes by band, and inside a band by what is gained for the effort", () => {
    const effortWorth = { S: 1, M: 2, L: 4 };
    fc.assert(
      fc.property(randomAssessment, ({ catalogue, responses, options }) => {
        const criteria = criteriaOf(catalogue);
        const place = new Map(criteria.map(({ id }, index) => [id, index]));
        const critical = new Map(criteria.map((criterion) => [criterion.id, criterion.critical]));
        const gaps = rankGaps(catalogue, responses, options);
        for (const [index, gap] of gaps.slice(1).entries()) {
          const before = gaps[index]!;
          const differences = [
            bands.indexOf(before.band) - bands.indexOf(gap.band),
            compare(stringToFraction(gap.liftPerEffort), stringToFraction(before.liftPerEffort)),
            Number(critical.get(gap.id)) - Number(critical.get(before.id)),
            gap.harm - before.harm,
            gap.spread - before.spread,
            effortWorth[before.effort] - effortWorth[gap.effort],
            place.get(before.id)! - place.get(gap.id)!,
          ];
          expect(differences.find((difference) => difference !== 0)).toBeLessThan(0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("says exactly what closing one gap alone would add to the score", () => {
    fc.assert(
      fc.property(randomAssessment, fc.nat(), ({ catalogue, responses, options }, pick) => {
        const gaps = rankGaps(catalogue, responses, options);
        const before = scoreResults(catalogue, responses, options).overall;
        const gap = gaps[pick % Math.max(1, gaps.length)];
        if (gap === undefined || before === null) return;
        const closed = { ...responses, [gap.id]: { state: "rated", rating: 3 } };
        const after = scoreResults(catalogue, closed, options).overall!;
        const gain = subtract(stringToFraction(after.low), stringToFraction(before.low));
        expect(gap.lift).toBe(fractionToString(gain));
      }),
      { numRuns: RUNS },
    );
  });

  test("does not change when all domain weights are multiplied", () => {
    fc.assert(
      fc.property(
        randomAssessment,
        fc.integer({ min: 2, max: 50 }),
        ({ catalogue, responses, options }, factor) => {
          const domains = catalogue.domains.map((domain) => ({ ...domain, weight: domain.weight * factor }));
          expect(rankGaps({ ...catalogue, domains }, responses, options)).toEqual(
            rankGaps(catalogue, responses, options),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("and the reasons for it and the matrix tell the same story", () => {
    fc.assert(
      fc.property(randomAssessment, ({ catalogue, responses, options }) => {
        const gaps = rankGaps(catalogue, responses, options);
        expect(explainGaps(catalogue, responses, options).map(({ gap }) => gap)).toEqual(gaps);
        const { rows, now, opportunities } = gapsToMatrix(gaps);
        const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell.gaps));
        const order = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
        expect([...now, ...opportunities, ...cells].toSorted(order)).toEqual(gaps.toSorted(order));
      }),
      { numRuns: RUNS },
    );
  });

  test("leaves what is open to the find-out list, which keeps every don't know", () => {
    fc.assert(
      fc.property(randomAssessment, ({ catalogue, responses, options }) => {
        const { open } = scoreResults(catalogue, responses, options);
        const gapIds = new Set(rankGaps(catalogue, responses, options).map(({ id }) => id));
        const items = listFindOut(catalogue, responses, options);
        expect(
          items
            .filter(({ id }) => !gapIds.has(id))
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(open.toSorted());
        expect(items.filter(({ id }) => gapIds.has(id)).every(({ isNotKnown }) => isNotKnown)).toBe(true);
        expect(items.map(({ isCritical }) => isCritical)).toEqual(
          items.map(({ isCritical }) => isCritical).toSorted((a, b) => Number(b) - Number(a)),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
