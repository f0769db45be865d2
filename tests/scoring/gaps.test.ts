import { describe, expect, test } from "vitest";
import { gapsToMatrix } from "../../src/scoring/findings-matrix";
import { listFindOut } from "../../src/scoring/find-out";
import { rankGaps } from "../../src/scoring/gaps";
import { aTinyCatalogue, anAssessment } from "../builders";

const catalogue = aTinyCatalogue();

/** The band of a gap of each harm and spread, on a criterion that no other rule touches. */
function bandOf(harm: 1 | 2 | 3, spread: 1 | 2 | 3): string {
  const { responses } = anAssessment().rated("COO-01", 0, { harm, spread });
  return rankGaps(catalogue, responses)[0]!.band;
}

describe("the band of a gap", () => {
  test("follows harm and spread", () => {
    const harms = [3, 2, 1] as const;
    const spreads = [1, 2, 3] as const;
    const matrix = harms.map((harm) => spreads.map((spread) => bandOf(harm, spread)).join(" "));
    expect(matrix).toEqual(["B A A", "C B B", "D D C"]);
  });

  test("is A for a critical criterion below in place, even of low harm and limited spread", () => {
    const { responses } = anAssessment().rated("IDS-01", 1, { harm: 1, spread: 1 });
    expect(rankGaps(catalogue, responses)).toMatchObject([{ id: "IDS-01", band: "A", harm: 1, spread: 1 }]);
  });

  test("is O from in place on: an opportunity, not a gap", () => {
    const { responses } = anAssessment().rated("IDS-01", 2).rated("GOV-02", 2).rated("COO-01", 3);
    expect(rankGaps(catalogue, responses).map(({ id, band }) => [id, band])).toEqual([
      ["IDS-01", "O"],
      ["GOV-02", "O"],
    ]);
  });

  test("is N wherever somebody is harmed now", () => {
    const stop = { stopAndFix: true };
    const { responses } = anAssessment().rated("GOV-02", 2, stop).rated("IDS-01", 0, stop);
    expect(rankGaps(catalogue, responses).map(({ band }) => band)).toEqual(["N", "N"]);
  });
});

test("spread is taken from the rating and effort as M where nobody says", () => {
  const { responses } = anAssessment().rated("COO-01", 0).rated("COO-02", 1).rated("GOV-01", 2);
  const gaps = rankGaps(catalogue, responses);
  expect(gaps.map(({ id, spread, effort }) => [id, spread, effort])).toEqual([
    ["COO-01", 3, "M"],
    ["COO-02", 2, "M"],
    ["GOV-01", 1, "M"],
  ]);
});

test("words that are no harm, spread or effort fall back to the defaults", () => {
  const odd = { state: "rated", rating: 0, harm: 9, spread: "3", effort: "XL", stopAndFix: "yes" };
  expect(rankGaps(catalogue, { "COO-01": odd })).toMatchObject([
    { band: "B", harm: 2, spread: 3, effort: "M" },
  ]);
});

test("the matrix shows a gap in its cell with its own band, and what is now or an opportunity apart", () => {
  const { responses } = anAssessment()
    .rated("IDS-01", 1, { harm: 1 })
    .rated("COO-01", 1)
    .rated("COO-02", 0, { stopAndFix: true })
    .rated("GOV-01", 2);
  const { rows, now, opportunities } = gapsToMatrix(rankGaps(catalogue, responses));
  const filled = rows.flatMap(({ cells }) => cells).filter(({ gaps }) => gaps.length > 0);
  expect(
    filled.map(({ harm, spread, band, gaps }) => [harm, spread, band, gaps.map((gap) => gap.band)]),
  ).toEqual([
    [2, 2, "B", ["B"]],
    [1, 2, "D", ["A"]],
  ]);
  expect(now.map(({ id }) => id)).toEqual(["COO-02"]);
  expect(opportunities.map(({ id }) => id)).toEqual(["GOV-01"]);
});

test("the find-out list puts critical items first and keeps don't knows after sign-off", () => {
  const { responses } = anAssessment()
    .rated("COO-01", 1)
    .notKnown("COO-02")
    .rated("GOV-01", 3)
    .rated("GOV-02", 3);
  expect(listFindOut(catalogue, responses)).toEqual([
    { id: "IDS-01", isCritical: true, isNotKnown: false },
    { id: "COO-02", isCritical: false, isNotKnown: true },
    { id: "IDS-02", isCritical: false, isNotKnown: false },
  ]);
  const signedOff = anAssessment().allRated(catalogue, 2).notKnown("IDS-01");
  expect(listFindOut(catalogue, signedOff.responses, { signedOff: true }).map(({ id }) => id)).toEqual([
    "IDS-01",
  ]);
});
