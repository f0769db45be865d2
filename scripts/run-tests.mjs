// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, runNode } from "./set-up.mjs";

/** All that `npm test` runs: the rules and storage, storage once more under a lock, and the built app. */
export const allTests = ["unit", "locked", "browser"].flatMap((project) => ["--project", project]);

const resultFile = join(root, ".setup", "test-results.json");

/**
 * Adds up what Vitest wrote. A file that fails before its first test counts as one failure, and
 * so does a run that failed without naming any.
 * @param {any} results
 * @param {number} status
 */
export function countResults(results, status) {
  /** @type {readonly { status: string, assertionResults: readonly unknown[] }[]} */
  const files = results?.testResults ?? [];
  const brokenFiles = files.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const counts = {
    passed: results?.numPassedTests ?? 0,
    failed: (results?.numFailedTests ?? 0) + brokenFiles.length,
    skipped: (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0),
  };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * Runs Vitest and returns the counts; a run without a single test is a failed one.
 * @param {readonly string[]} args
 */
export function runVitest(args) {
  mkdirSync(join(root, ".setup"), { recursive: true });
  rmSync(resultFile, { force: true });
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`];
  const status = runNode([vitest, "run", ...reports, ...args]);
  const results = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, "utf8")) : null;
  return countResults(results, status);
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export function countsToLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
