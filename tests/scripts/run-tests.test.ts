import { describe, expect, it } from "vitest";
import { countResults, countsToLine } from "../../scripts/run-tests.mjs";

function resultsOf(passed: number, failed: number, pending = 0, brokenFiles = 0) {
  const broken = { status: "failed", assertionResults: [] };
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: Array.from({ length: brokenFiles }, () => broken),
  };
}

describe("the closing line of npm test", () => {
  it.each([
    ["a green run", resultsOf(12, 0), 0, "12 passed, 0 failed"],
    ["a red run", resultsOf(11, 1), 1, "11 passed, 1 failed"],
    ["a file that fails before its first test", resultsOf(11, 0, 0, 1), 1, "11 passed, 1 failed"],
    ["a run that fails without naming a test", resultsOf(12, 0), 1, "12 passed, 1 failed"],
    ["a run in which no test ran", resultsOf(0, 0), 0, "0 passed, 1 failed"],
    ["a run that wrote no results", null, 1, "0 passed, 1 failed"],
    ["skipped tests", resultsOf(12, 0, 2), 0, "12 passed, 0 failed, 2 skipped"],
  ])("%s", (_, results, status, line) => {
    expect(countsToLine(countResults(results, status))).toBe(line);
  });
});
