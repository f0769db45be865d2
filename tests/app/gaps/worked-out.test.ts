import { describe, expect, it } from "vitest";
import { listDomainBars } from "../../../src/app/domain-bars";
import { listGapRows } from "../../../src/app/gap-list";
import { formatGain, formatShareRange } from "../../../src/app/share-text";
import { describeDomains, describeLevels } from "../../../src/app/worked-out";
import { describeGapArithmetic } from "../../../src/app/worked-out-gaps";
import { allCriteria } from "../../../src/catalogue/look-up";
import { explainResults } from "../../../src/scoring/explain";
import { explainGaps } from "../../../src/scoring/explain-gaps";
import { rankGaps } from "../../../src/scoring/gaps";
import { scoreResults } from "../../../src/scoring/results";
import { anAssessment, aTinyCatalogue } from "../../builders";

const catalogue = aTinyCatalogue();
const half = anAssessment().rated("COO-01", 2).rated("COO-02", 1).rated("IDS-01", 2);

describe("how a score is worked out, in print", () => {
  it("shows the points of a characteristic, what they are out of, and every rating that went in", () => {
    const [first] = describeDomains(catalogue, explainResults(catalogue, half.responses));
    expect(first).toMatchObject({
      name: "Coordination",
      points: "7",
      possible: "15",
      score: "46.6%",
      share: "33.3%",
      brings: "15.5%",
      terms: ["COO-01: weight 2 × 2 = 4", "COO-02: weight 3 × 1 = 3"],
    });
  });

  it("shows a range where a criterion is open, rounded down at the low end and up at the high end", () => {
    const domains = describeDomains(catalogue, explainResults(catalogue, half.responses));
    expect(domains[1]).toMatchObject({ points: "6 to 9", score: "50.0% to 75.0%" });
    expect(domains[1]?.terms).toContain("IDS-02: weight 1 × 0 to 3 = 0 to 3");
  });

  it("says for each level which gates are passed, the highest first", () => {
    const full = anAssessment().allRated(catalogue, 2);
    const levels = describeLevels(catalogue, explainResults(catalogue, full.responses));
    expect(levels.map(({ name, held }) => `${name}: ${held}`)).toEqual([
      "Sustained: no",
      "Established: yes",
      "Building: yes",
      "Starting: yes",
    ]);
    expect(levels[0]?.gates.filter(({ isPassed }) => !isPassed).map(({ sentence }) => sentence)).toEqual([
      "Score at least 5/6 (83.3%): it is 66.6%.",
      "Each critical criterion at “Embedded” or better: 0 of 1 are.",
      "Evidence shows Established: it shows Starting.",
    ]);
  });

  it("a level that open criteria decide is neither held nor lost", () => {
    const built = half.rated("COO-02", 2);
    const levels = describeLevels(catalogue, explainResults(catalogue, built.responses));
    expect(levels.find(({ name }) => name === "Established")?.held).toBe("maybe");
  });

  it("gives each gap the arithmetic of its gain, and none where nothing is scored", () => {
    const { responses } = anAssessment().rated("COO-01", 1, { effort: "M" }).rated("GOV-02", 1);
    const rows = listGapRows({
      catalogue,
      gaps: rankGaps(catalogue, responses),
      explained: explainGaps(catalogue, responses),
      actions: [],
    });
    expect(describeGapArithmetic(rows)).toMatchObject([
      { id: "COO-01", gain: "1 × 2 × 2 ÷ (3 × 15) = 8.8%", effort: "Medium", worth: "4.4%" },
      { id: "GOV-02", gain: "none: not part of the score", worth: "0%" },
    ]);
  });
});

describe("numbers in print", () => {
  it("nothing scored reads Not scored, never 0 % or 100 %", () => {
    expect(formatShareRange(null)).toBe("Not scored");
  });

  it("74.99 never prints as 75.0, and a single number is rounded down", () => {
    expect(formatShareRange({ low: "7499/10000", high: "7499/10000" })).toBe("74.9%");
    expect(formatShareRange({ low: "7499/10000", high: "7501/10000" })).toBe("74.9% to 75.1%");
  });

  it("a gain too small to print is not called zero", () => {
    expect([formatGain("1/5000"), formatGain("0"), formatGain("1/54")]).toEqual([
      "less than 0.1",
      null,
      "1.8",
    ]);
  });
});

describe("the bars of the characteristics", () => {
  it("reach from 0 to the low end and on to the high end, and say how much is answered", () => {
    const bars = listDomainBars({
      catalogue,
      criteria: allCriteria(catalogue),
      responses: half.responses,
      results: scoreResults(catalogue, half.responses),
    });
    expect(bars.map(({ id, low, high, answered, total }) => [id, low, high, answered, total])).toEqual([
      ["COO", (100 * 7) / 15, (100 * 7) / 15, 2, 2],
      ["IDS", 50, 75, 1, 2],
      ["GOV", 0, 100, 0, 2],
    ]);
  });

  it("leave out a characteristic of which a core set asks nothing", () => {
    const core = allCriteria(catalogue).filter(({ id }) => id === "COO-02");
    const { responses } = half;
    const results = scoreResults(catalogue, responses);
    expect(listDomainBars({ catalogue, criteria: core, responses, results }).map(({ id }) => id)).toEqual([
      "COO",
    ]);
  });
});
