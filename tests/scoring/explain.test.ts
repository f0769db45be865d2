import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainResults } from "../../src/scoring/explain";
import { explainGaps } from "../../src/scoring/explain-gaps";
import { scoreResults } from "../../src/scoring/results";
import { add, fraction, fractionToString, stringToFraction, ZERO } from "../../src/shared/fraction";
import { aTinyCatalogue, anAssessment } from "../builders";
import { randomAssessment, RUNS } from "./random-assessment";

describe("how a score is worked out", () => {
  test("the terms of each domain add up to its points, and the contributions to the score", () => {
    fc.assert(
      fc.property(randomAssessment, ({ catalogue, responses, options }) => {
        const explanation = explainResults(catalogue, responses, options);
        const results = scoreResults(catalogue, responses, options);
        let total = ZERO;
        for (const [index, domain] of explanation.domains.entries()) {
          expect(domain.score).toEqual(results.domains[index]!.score);
          const points = domain.terms.reduce((sum, { weight, rating }) => sum + weight * rating.low, 0);
          expect(domain.points.low).toBe(points);
          expect(domain.possible).toBe(3 * domain.weightSum);
          total = add(total, domain.contribution === null ? ZERO : stringToFraction(domain.contribution.low));
        }
        expect(explanation.overall?.low ?? "0").toBe(fractionToString(total));
        expect(explanation.overall?.high).toBe(results.overall?.high);
      }),
      { numRuns: RUNS },
    );
  });

  test("a level holds when all its gates and those below are passed, and the failed ones are the limiters", () => {
    fc.assert(
      fc.property(randomAssessment, ({ catalogue, responses, options }) => {
        const { levels } = explainResults(catalogue, responses, options);
        const { level, limiters } = scoreResults(catalogue, responses, options);
        if (level === null) {
          expect(levels).toEqual([]);
          return;
        }
        for (const end of ["low", "high"] as const) {
          const held = levels.filter(({ isHeld }) => isHeld[end]);
          expect(held.at(-1)?.level).toBe(level[end]);
          expect(
            held
              .slice(1)
              .flatMap(({ gates }) => gates)
              .every(({ isPassed }) => isPassed[end]),
          ).toBe(true);
        }
        const next = levels.find((candidate) => !candidate.isHeld.low);
        const failed = (next?.gates ?? []).filter(({ isPassed }) => !isPassed.low).map(({ low }) => low);
        expect(failed).toEqual(limiters);
      }),
      { numRuns: RUNS },
    );
  });

  test("the tiny clinic, number by number", () => {
    const catalogue = aTinyCatalogue();
    const { responses } = anAssessment()
      .rated("COO-01", 1)
      .rated("COO-02", 3)
      .rated("IDS-01", 2)
      .rated("GOV-01", 2);
    const { domains, totalDomainWeight, overall, levels } = explainResults(catalogue, responses);
    expect(domains[0]).toEqual({
      id: "COO",
      domainWeight: 1,
      terms: [
        { id: "COO-01", weight: 2, rating: { low: 1, high: 1 }, isOpen: false },
        { id: "COO-02", weight: 3, rating: { low: 3, high: 3 }, isOpen: false },
      ],
      weightSum: 5,
      points: { low: 11, high: 11 },
      possible: 15,
      score: { low: "11/15", high: "11/15" },
      share: "1/3",
      contribution: { low: "11/45", high: "11/45" },
    });
    expect(domains[1]!.terms[1]).toEqual({
      id: "IDS-02",
      weight: 1,
      rating: { low: 0, high: 3 },
      isOpen: true,
    });
    expect(domains[1]!.score).toEqual({ low: "1/2", high: "3/4" });
    expect(domains[2]!.terms.map(({ id }) => id)).toEqual(["GOV-01"]);
    expect(totalDomainWeight).toBe(3);
    expect(overall).toEqual({ low: "19/30", high: "43/60" });
    expect(levels.map(({ name, isHeld }) => [name, isHeld.low, isHeld.high])).toEqual([
      ["Starting", true, true],
      ["Building", true, true],
      ["Established", false, true],
      ["Sustained", false, false],
    ]);
    expect(levels[2]!.gates[0]).toEqual({
      low: { kind: "overall", needs: "2/3", has: "19/30" },
      high: { kind: "overall", needs: "2/3", has: "43/60" },
      isPassed: { low: false, high: true },
    });
    expect(levels[2]!.gates.map(({ low }) => low.kind)).toEqual([
      "overall",
      "domain",
      "domain",
      "domain",
      "critical",
      "coverage",
      "domain-coverage",
      "domain-coverage",
      "domain-coverage",
    ]);
  });
});

describe("why a gap stands where it stands", () => {
  const catalogue = aTinyCatalogue();

  test("names the cell of the matrix, the rule that overrode it and what put it behind the gap before", () => {
    const { responses } = anAssessment()
      .rated("COO-01", 1, { spread: 2 })
      .rated("COO-02", 1)
      .notKnown("IDS-01")
      .rated("IDS-02", 0, { stopAndFix: true, harm: 2, harmReason: "It happens daily" })
      .rated("GOV-01", 2)
      .rated("GOV-02", 0);
    const explained = explainGaps(catalogue, responses, { signedOff: true });
    expect(
      explained.map(({ gap, rule, matrixBand, isNotKnown, behindBy }) => [
        gap.id,
        gap.band,
        rule,
        matrixBand,
        isNotKnown,
        behindBy,
      ]),
    ).toEqual([
      ["IDS-02", "N", "stop and fix", "B", false, null],
      ["IDS-01", "A", "critical below met", "A", true, "band"],
      ["COO-02", "B", "matrix", "B", false, "band"],
      ["COO-01", "B", "matrix", "B", false, "lift per effort"],
      ["GOV-02", "D", "weight 0", "C", false, "band"],
      ["GOV-01", "O", "met", "C", false, "band"],
    ]);
    expect(explained.map(({ isHarmChanged }) => isHarmChanged)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(explained.map(({ isSpreadGiven }) => isSpreadGiven)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test("shows the numbers behind the gain, and none where the domain or the criterion does not count", () => {
    const { responses } = anAssessment().rated("COO-02", 1, { effort: "L" }).rated("GOV-02", 0);
    const [counted, informational] = explainGaps(catalogue, responses);
    expect(counted!.arithmetic).toEqual({
      domainWeight: 1,
      weight: 3,
      missing: 2,
      totalDomainWeight: 3,
      possible: 15,
      effortWorth: 4,
    });
    expect(counted!.gap.lift).toBe(fractionToString(fraction(1 * 3 * 2, 3 * 15)));
    expect(counted!.gap.liftPerEffort).toBe("1/30");
    expect(informational!.gap.id).toBe("GOV-02");
    expect(informational!.arithmetic).toBeNull();
  });
});
