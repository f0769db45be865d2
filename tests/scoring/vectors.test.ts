import { describe, expect, test } from "vitest";
import { compareRatings } from "../../src/scoring/agreement";
import { rankGaps } from "../../src/scoring/gaps";
import { scoreResults } from "../../src/scoring/results";
import { compareAssessments } from "../../src/scoring/trend";
import { readVectors } from "./vectors";

const vectors = readVectors();

/** What JSON makes of it: `undefined` fields and key order must not hide a difference. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("every worked example of the method comes out exactly", () => {
  test("all worked examples are there", () => {
    const { scoring, gaps, agreement, trend } = vectors;
    expect([scoring.length, gaps.length, agreement.length, trend.length]).toEqual([25, 5, 5, 3]);
  });

  test.each(vectors.scoring)("results: $name", ({ catalogue, responses, options, results }) => {
    const found = scoreResults(vectors.catalogues[catalogue]!, responses, options);
    expect(found).toStrictEqual(results);
    expect(asJson(found)).toStrictEqual(results);
  });

  test.each(vectors.gaps)("gaps: $name", ({ catalogue, responses, options, gaps }) => {
    const found = rankGaps(vectors.catalogues[catalogue]!, responses, options);
    expect(found).toStrictEqual(gaps);
  });

  test.each(vectors.agreement)("agreement: $name", ({ pairs, agreement }) => {
    expect(compareRatings(pairs)).toStrictEqual(agreement);
  });

  test.each(vectors.trend)("trend: $name", ({ older, newer, trend }) => {
    expect(compareAssessments(older, newer)).toStrictEqual(trend);
  });
});
