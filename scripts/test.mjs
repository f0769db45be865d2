// @ts-check
// `npm test`: from a fresh clone to all tests, those in a real browser too.
import { ensureBrowser } from "./browser.mjs";
import { allTests, countsToLine, runVitest } from "./run-tests.mjs";
import { ensureBuild, ensureDependencies, ensureNode, runSteps } from "./set-up.mjs";

await runSteps(async () => {
  ensureNode();
  ensureDependencies();
  process.env["CHROME_PATH"] = await ensureBrowser();
  ensureBuild();
  const counts = runVitest(allTests);
  console.log(countsToLine(counts));
  if (counts.failed > 0) process.exitCode = 1;
});
