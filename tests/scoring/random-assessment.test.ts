import fc from "fast-check";
import { expect, test } from "vitest";
import { issuedGapsSchema, issuedResultsSchema } from "../../src/assessment/issued-results";
import { rankGaps } from "../../src/scoring/gaps";
import { scoreResults } from "../../src/scoring/results";
import { criteriaOf, randomAssessment } from "./random-assessment";

test("the random clinics of the property tests meet every case of the method", () => {
  const seen = new Map<string, number>();
  const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  for (const { catalogue, responses, options } of fc.sample(randomAssessment, {
    numRuns: 3000,
    seed: 20261124,
  })) {
    const results = scoreResults(catalogue, responses, options);
    count(`level ${results.level?.low ?? "none"}`);
    count(`shown level ${results.shown?.level.low ?? "none"}`);
    count(results.hangsOn.length > 0 ? "hangs on something" : "hangs on nothing");
    for (const { kind } of results.limiters) count(`limiter ${kind}`);
    for (const { code } of results.issues) count(`issue ${code}`);
    for (const { band } of rankGaps(catalogue, responses, options)) count(`band ${band}`);
    if (results.overall !== null && results.overall.low !== results.overall.high) count("a range");
    if (results.level !== null && results.level.low !== results.level.high) count("a range of levels");
    if (results.domains.some(({ score }) => score === null)) count("a domain without score");
    if (results.domains.some(({ coverage }) => coverage === null)) count("a domain without weight");
    if (catalogue.domains.some(({ weight }) => weight === 0)) count("a domain of weight 0");
    if (criteriaOf(catalogue).some(({ weight }) => weight === 0)) count("a criterion of weight 0");
    if (options.scope === "core") count("core scope");
    if (options.signedOff === true) count("signed off");
  }
  const rare = [...seen].filter(([, times]) => times < 20);
  expect(rare).toEqual([]);
  expect([...seen.keys()].toSorted()).toEqual(
    [
      ...["1", "2", "3", "4", "none"].map((level) => `level ${level}`),
      ...["1", "2", "3", "none"].map((level) => `shown level ${level}`),
      ...["something", "nothing"].map((what) => `hangs on ${what}`),
      ...["overall", "domain", "critical", "zero", "coverage", "domain-coverage", "shown-level"].map(
        (kind) => `limiter ${kind}`,
      ),
      ...["invalid", "na-not-allowed", "na-needs-reason"].map((code) => `issue ${code}`),
      ...["N", "A", "B", "C", "D", "O"].map((band) => `band ${band}`),
      "a range",
      "a range of levels",
      "a domain without score",
      "a domain without weight",
      "a domain of weight 0",
      "a criterion of weight 0",
      "core scope",
      "signed off",
    ].toSorted(),
  );
});

test("whatever the rules give can be issued and read again", () => {
  fc.assert(
    fc.property(randomAssessment, ({ catalogue, responses, options }) => {
      const issued = JSON.parse(
        JSON.stringify([
          scoreResults(catalogue, responses, options),
          rankGaps(catalogue, responses, options),
        ]),
      );
      expect(issuedResultsSchema.safeParse(issued[0]).error).toBeUndefined();
      expect(issuedGapsSchema.safeParse(issued[1]).error).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
