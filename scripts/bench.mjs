// @ts-check
// `npm run bench`: how long things take, as ratios measured in one run, since machines differ.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { ensureBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";
import { buildFolder, ensureBuild, root, runSteps, StepError } from "./set-up.mjs";

/** @typedef {import("../tests/bench/bench").Bench} Bench */

const wanted = process.argv[2] ?? "";

await runSteps(async () => {
  process.env["CHROME_PATH"] = await ensureBrowser();
  ensureBuild();
  const served = await serve({ folder: buildFolder, port: 0 });
  const vite = await createServer({
    root,
    mode: "bench",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  let ran = 0;
  try {
    const files = readdirSync(join(root, "tests", "bench")).filter((file) => file.endsWith(".bench.ts"));
    for (const file of files.filter((name) => name.includes(wanted))) {
      const { bench } = /** @type {{ bench: Bench }} */ (await vite.ssrLoadModule(`/tests/bench/${file}`));
      const { ratio, detail } = await bench.measure({ baseUrl: served.url });
      console.log(`${ratio.toFixed(2).padStart(8)} ×  ${bench.name}  (${detail})`);
      ran += 1;
    }
  } finally {
    await vite.close();
    await served.close();
  }
  if (ran === 0) throw new StepError(`There is no bench named like "${wanted}" in tests/bench/.`);
});
