import { describe, expect, test } from "vitest";
import { isReasonLongEnough, normalizeResponse } from "../../src/assessment/normalize-response";
import { signOffBlockers } from "../../src/assessment/sign-off";
import { A_REASON, aTinyCatalogue, anAssessment } from "../builders";

const catalogue = aTinyCatalogue();
const complete = anAssessment().allRated(catalogue, 2);

describe("sign-off", () => {
  test("is free when everything is rated, not applicable or not known", () => {
    const { responses } = complete.notApplicable("COO-01").notKnown("IDS-01");
    expect(signOffBlockers(catalogue, responses, "full")).toEqual([]);
  });

  test("is blocked by every open item, with the reason, in catalogue order", () => {
    const responses = {
      ...complete.notApplicable("COO-01", "n/a").notApplicable("COO-02").responses,
      "IDS-01": { state: "rated", rating: 7 },
      "IDS-02": { state: "unanswered" },
      "GOV-02": { state: "finished" },
    };
    expect(signOffBlockers(catalogue, responses, "full")).toEqual([
      { criterionId: "COO-01", reason: "na-needs-reason" },
      { criterionId: "COO-02", reason: "na-not-allowed" },
      { criterionId: "IDS-01", reason: "invalid" },
      { criterionId: "IDS-02", reason: "open" },
      { criterionId: "GOV-02", reason: "invalid" },
    ]);
  });

  test("asks for informational criteria too, because they are printed", () => {
    const { "GOV-02": _gone, ...responses } = complete.responses;
    expect(signOffBlockers(catalogue, responses, "full")).toEqual([
      { criterionId: "GOV-02", reason: "open" },
    ]);
  });

  test("of a core assessment asks for the core set only", () => {
    const { responses } = anAssessment().rated("COO-02", 1).rated("IDS-01", 1);
    expect(signOffBlockers(catalogue, responses, "core")).toEqual([
      { criterionId: "GOV-01", reason: "open" },
    ]);
  });
});

describe("an answer", () => {
  test("counts as a rating only when it is a whole number from 0 to 3", () => {
    const read = (rating: unknown): string =>
      normalizeResponse({ naAllowed: true }, { state: "rated", rating }).kind;
    expect([0, 1, 2, 3].map(read)).toEqual(["rated", "rated", "rated", "rated"]);
    const wrong = [-1, 4, 1.5, "2", null, undefined, Number.NaN, Infinity, true, [2]];
    expect(wrong.map(read)).toEqual(wrong.map(() => "open"));
  });

  test("that is missing is open without an issue", () => {
    expect(normalizeResponse({ naAllowed: true }, undefined)).toEqual({ kind: "open", issue: null });
    expect(normalizeResponse({ naAllowed: true }, null)).toEqual({ kind: "open", issue: null });
    expect(normalizeResponse({ naAllowed: true }, { state: "unanswered" })).toEqual({
      kind: "open",
      issue: null,
    });
  });

  test("of N/A is not allowed before its reason is asked for", () => {
    const response = { state: "na", naReason: "" };
    expect(normalizeResponse({ naAllowed: false }, response)).toEqual({
      kind: "open",
      issue: "na-not-allowed",
    });
    expect(normalizeResponse({ naAllowed: true }, response)).toEqual({
      kind: "open",
      issue: "na-needs-reason",
    });
    expect(normalizeResponse({ naAllowed: true }, { state: "na", naReason: A_REASON })).toEqual({
      kind: "na",
    });
  });
});

test("a reason counts its characters without spaces, whatever the script", () => {
  expect(isReasonLongEnough("a b c d e f g h i j k l m n o")).toBe(true);
  expect(isReasonLongEnough("a b c d e f g h i j k l m n")).toBe(false);
  expect(isReasonLongEnough("\u{1F600}".repeat(14))).toBe(false);
  expect(isReasonLongEnough("\u{1F600}".repeat(15))).toBe(true);
  expect(isReasonLongEnough(" ".repeat(200_000))).toBe(false);
  expect(isReasonLongEnough(undefined)).toBe(false);
});
