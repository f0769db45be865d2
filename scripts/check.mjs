// @ts-check
// `npm run check`: the one command that decides. Every step runs also after another failed, so that
// one run shows everything; none is skipped.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { allTests, countsToLine, runVitest } from "./run-tests.mjs";
import {
  ensureBuild,
  ensureDependencies,
  ensureNode,
  root,
  runNode,
  runSteps,
  StepError,
} from "./set-up.mjs";

/** @param {string} path */
const packagePath = (path) => join(root, "node_modules", path);

/**
 * A tool that looks at no file passes in silence; so each says what it saw, and none is a failure.
 * @param {readonly string[]} args
 * @param {RegExp} sawFiles what its output must hold
 */
function runSeeing(args, sawFiles) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const output = `${stdout}${stderr}`.trim();
  console.log(output);
  if (status !== 0) return false;
  if (sawFiles.test(output)) return true;
  console.error("This step looked at no file.");
  return false;
}

function checkTypes() {
  const tsc = packagePath("typescript/bin/tsc");
  if (runNode([tsc, "--noEmit"]) !== 0) return false;
  const { stdout } = spawnSync(process.execPath, [tsc, "--listFilesOnly"], { cwd: root, encoding: "utf8" });
  return /src[\\/]main\.tsx/.test(stdout) && /scripts[\\/]check\.mjs/.test(stdout);
}

/** @param {readonly string[]} args */
function runTests(args) {
  const counts = runVitest(args);
  console.log(countsToLine(counts));
  return counts.failed === 0;
}

function build() {
  try {
    ensureBuild();
    return true;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(error.message);
    return false;
  }
}

/** @type {readonly (readonly [string, () => boolean])[]} */
const steps = [
  ["format", () => runSeeing([packagePath("oxfmt/bin/oxfmt"), "--check", "."], /on [1-9]\d* files/)],
  ["lint", () => runSeeing([packagePath("oxlint/bin/oxlint"), "--deny-warnings"], /on [1-9]\d* files/)],
  ["types", checkTypes],
  ["dead code", () => runNode([packagePath("knip/bin/knip.js")]) === 0],
  ["architecture", () => runTests(["--project", "unit", "tests/architecture.test.ts"])],
  ["build", build],
  ["size budget", () => runNode([join(root, "scripts", "check-size.mjs")]) === 0],
  ["tests", () => runTests(allTests)],
];

// CI runs `npm test` on its own first, for its own closing line.
const withoutTests = process.argv.includes("--without-tests");

await runSteps(async () => {
  ensureNode();
  ensureDependencies();
  process.env["CHROME_PATH"] = await ensureBrowser();
  const chosen = steps.filter(([name]) => !(withoutTests && name === "tests"));
  if (withoutTests) console.log("tests: not run here (--without-tests).");
  const outcomes = chosen.map(([name, run]) => {
    console.log(`\n── ${name}`);
    const isPassed = run();
    console.log(`── ${name}: ${isPassed ? "pass" : "FAIL"}`);
    return { name, isPassed };
  });
  const failed = outcomes.filter(({ isPassed }) => !isPassed);
  console.log(
    `\n${outcomes.map(({ name, isPassed }) => `${isPassed ? "pass" : "FAIL"}  ${name}`).join("\n")}`,
  );
  if (failed.length > 0) throw new StepError(`check: ${failed.length} of ${outcomes.length} steps failed.`);
});
