import { describe, expect, test } from "vitest";
import { scoreResults } from "../../src/scoring/results";
import { aTinyCatalogue, anAssessment } from "../builders";

const catalogue = aTinyCatalogue();
const allInPlace = anAssessment().allRated(catalogue, 2);

function scoreTiny({ responses }: { responses: Parameters<typeof scoreResults>[1] }, options = {}) {
  return scoreResults(catalogue, responses, options);
}

describe("answers", () => {
  test("a criterion that does not apply leaves the score of the others unchanged", () => {
    const results = scoreTiny(anAssessment().rated("COO-01", 3).rated("COO-02", 1).notApplicable("COO-01"));
    expect(results.domains[0]!.score).toEqual({ low: "1/3", high: "1/3" });
    expect(results.open).not.toContain("COO-01");
  });

  test("a reason of 15 characters is enough for N/A, one of 14 leaves the criterion open", () => {
    expect(scoreTiny(allInPlace.notApplicable("COO-01", "12345 67890 12345")).issues).toEqual([]);
    const short = scoreTiny(allInPlace.notApplicable("COO-01", " 1234567890 1234 "));
    expect(short.issues).toEqual([{ id: "COO-01", code: "na-needs-reason" }]);
    expect(short.open).toEqual(["COO-01"]);
  });

  test("a don't know is open in a draft and counts 0 once signed off", () => {
    const assessment = allInPlace.notKnown("COO-02");
    expect(scoreTiny(assessment).domains[0]!.score).toEqual({ low: "4/15", high: "13/15" });
    expect(scoreTiny(assessment, { signedOff: true }).domains[0]!.score).toEqual({
      low: "4/15",
      high: "4/15",
    });
  });

  test("answers to criteria that the catalogue does not have are left alone", () => {
    expect(scoreTiny(allInPlace.rated("OLD-01", 0))).toEqual(scoreTiny(allInPlace));
  });

  test("a criterion called like a built-in of the language is open until somebody answers it", () => {
    const odd = aTinyCatalogue((data) => ({
      ...data,
      domains: data.domains.map((domain, index) =>
        index > 0
          ? domain
          : { ...domain, criteria: domain.criteria.map((c, i) => (i > 0 ? c : { ...c, id: "constructor" })) },
      ),
    }));
    const { open, issues } = scoreResults(odd, {});
    expect(open[0]).toBe("constructor");
    expect(issues).toEqual([]);
  });
});

describe("levels", () => {
  test("everything in place is Established, and the top asks for more on every critical criterion", () => {
    const { level, limiters, overall } = scoreTiny(allInPlace);
    expect(level).toEqual({ low: 3, high: 3 });
    expect(overall).toMatchObject({ low: "2/3", lowPercent: "66.6", highPercent: "66.6" });
    expect(limiters).toEqual([
      { kind: "overall", needs: "5/6", has: "2/3" },
      { kind: "critical", id: "IDS-01", needs: 3, has: 2 },
      { kind: "shown-level", needs: 3, has: 1 },
    ]);
  });

  test("points elsewhere cannot buy back a critical criterion", () => {
    const { level, limiters } = scoreTiny(anAssessment().allRated(catalogue, 3).rated("IDS-01", 0));
    expect(level).toEqual({ low: 1, high: 1 });
    expect(limiters).toContainEqual({ kind: "critical", id: "IDS-01", needs: 1, has: 0 });
  });

  test("a critical criterion gates also in a domain of weight 0", () => {
    const informational = aTinyCatalogue((data) => ({
      ...data,
      domains: data.domains.map((domain) => (domain.id === "IDS" ? { ...domain, weight: 0 } : domain)),
    }));
    const { responses } = anAssessment().allRated(informational, 3).rated("IDS-01", 0).rated("IDS-02", 0);
    const { level, limiters, overall } = scoreResults(informational, responses);
    expect(overall!.low).toBe("1");
    expect(level!.low).toBe(1);
    expect(limiters).toEqual([{ kind: "critical", id: "IDS-01", needs: 1, has: 0 }]);
  });

  test("the core set stops at Building, because the rest is not covered", () => {
    const { level, limiters } = scoreTiny(anAssessment().allRated(catalogue, 3, { evidenceGrade: 3 }), {
      scope: "core",
    });
    expect(level).toEqual({ low: 2, high: 2 });
    expect(limiters).toEqual([{ kind: "coverage", needs: "4/5", has: "47/60" }]);
  });

  test("nothing answered is not scored at 0 but between 0 and everything", () => {
    const { overall, level } = scoreTiny({ responses: {} });
    expect(overall).toEqual({ low: "0", high: "1", lowPercent: "0.0", highPercent: "100.0" });
    expect(level).toEqual({ low: 1, high: 4 });
  });

  test("a profile with a single level holds as soon as anything is scored", () => {
    const single = aTinyCatalogue((data) => ({
      ...data,
      scoringProfile: { ...data.scoringProfile, levels: [{ level: 1, name: "Only" }] },
    }));
    const { level, shown, limiters, hangsOn } = scoreResults(single, {});
    expect([level, shown!.level, limiters, hangsOn]).toEqual([
      { low: 1, high: 1 },
      { low: 1, high: 1 },
      [],
      [],
    ]);
  });

  test("a share with a very long denominator is compared exactly", () => {
    const shares = ["20000000000000000000/30000000000000000000", "20000000000000000001/30000000000000000000"];
    const levels = shares.map((overall) => {
      const exact = aTinyCatalogue((data) => ({
        ...data,
        scoringProfile: {
          ...data.scoringProfile,
          levels: [
            { level: 1, name: "Starting" },
            { level: 2, name: "Building", overall },
          ],
        },
      }));
      return scoreResults(exact, allInPlace.responses).level!.low;
    });
    expect(levels).toEqual([2, 1]);
  });
});

test("evidence never raises a score and shows at most the level below the top", () => {
  const claimed = anAssessment().allRated(catalogue, 3);
  expect(scoreTiny(claimed).shown).toEqual({ low: "0", high: "0", level: { low: 1, high: 1 } });
  const evidenced = scoreTiny(anAssessment().allRated(catalogue, 3, { evidenceGrade: 3 }));
  expect(evidenced.shown).toEqual({ low: "1", high: "1", level: { low: 3, high: 3 } });
  expect(evidenced.level).toEqual({ low: 4, high: 4 });
  expect(scoreTiny(anAssessment().allRated(catalogue, 1, { evidenceGrade: 3 })).shown!.low).toBe("1/3");
});
