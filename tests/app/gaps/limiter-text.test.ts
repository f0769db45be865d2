import { describe, expect, it } from "vitest";
import { describeLimiters, isAboveLowest, nextLevel } from "../../../src/app/limiter-text";
import { scoreResults } from "../../../src/scoring/results";
import { anAssessment, aTinyCatalogue, type AssessmentBuilder } from "../../builders";

const catalogue = aTinyCatalogue();

function linesOf(built: AssessmentBuilder) {
  const { scope, state } = built.assessment;
  const results = scoreResults(catalogue, built.responses, { scope, signedOff: state === "signed off" });
  return describeLimiters(catalogue, results, scope, built.responses);
}

describe("what holds the level back", () => {
  it("is told in one sentence a kind, in the order of the gates", () => {
    const lines = linesOf(anAssessment().allRated(catalogue, 1).rated("IDS-01", 0));
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      "The score is 25.0%; it has to reach 1/3 (33.3%).",
      "One characteristic is below 1/6 (16.7%):",
      "One critical criterion is below “Started”:",
    ]);
  });

  it("names each criterion with its rating, so that one can go there", () => {
    const lines = linesOf(anAssessment().allRated(catalogue, 2).rated("IDS-01", 1));
    expect(lines.find(({ kind }) => kind === "critical")?.items).toEqual([
      { id: "IDS-01", title: "Title of IDS-01", isCriterion: true, standing: "rated 1" },
    ]);
  });

  it("says that an open criterion counts 0 until it is rated, instead of calling it rated 0", () => {
    const lines = linesOf(anAssessment().rated("COO-01", 2).rated("COO-02", 2));
    expect(lines.find(({ kind }) => kind === "critical")?.items[0]?.standing).toBe(
      "not rated yet, counts 0 until then",
    );
  });

  it("tells a “don’t know” of a draft from what nobody has rated yet", () => {
    const lines = linesOf(anAssessment().allRated(catalogue, 2).notKnown("IDS-01"));
    const items = lines.find(({ kind }) => kind === "critical")?.items;
    expect(items?.[0]?.standing).toBe("don’t know, counts 0 until found out");
  });

  it("says of a signed-off “don’t know” that it is not known, because nobody rated it 0", () => {
    const signedOff = anAssessment().allRated(catalogue, 2).notKnown("IDS-01").with({ state: "signed off" });
    const items = linesOf(signedOff).find(({ kind }) => kind === "critical")?.items;
    expect(items?.[0]?.standing).toBe("not known, counts 0");
  });

  it("leaves the coverage gates of a core set out: one sentence elsewhere says it", () => {
    const core = anAssessment({ scope: "core" }).rated("COO-02", 3).rated("IDS-01", 3).rated("GOV-01", 3);
    const { limiters } = scoreResults(catalogue, core.responses, { scope: "core" });
    expect(limiters.map(({ kind }) => kind)).toEqual(["coverage"]);
    expect(linesOf(core)).toEqual([]);
  });

  it("knows that the lowest level cannot be lost, and hangs on nothing", () => {
    const atRating = (rating: 0 | 2) =>
      isAboveLowest(catalogue, scoreResults(catalogue, anAssessment().allRated(catalogue, rating).responses));
    expect([atRating(0), atRating(2)]).toEqual([false, true]);
    expect(isAboveLowest(catalogue, scoreResults(catalogue, {}))).toBe(false);
  });

  it("is nothing at the top level, which has no next one", () => {
    const top = anAssessment().allRated(catalogue, 3, { evidenceGrade: 3 });
    const results = scoreResults(catalogue, top.responses);
    expect([nextLevel(catalogue, results), linesOf(top)]).toEqual([null, []]);
  });

  it("names the level that evidence alone has to show", () => {
    const lines = linesOf(anAssessment().allRated(catalogue, 3));
    expect(lines.at(-1)?.sentence).toBe("Evidence alone shows “Starting”; it has to show “Established”.");
  });
});
