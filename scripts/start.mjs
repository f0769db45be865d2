// @ts-check
// `npm start`: from a fresh clone to the running app.
import { spawn } from "node:child_process";
import { serveUntilStopped, ServeError } from "./serve.mjs";
import { buildFolder, ensureBuild, ensureDependencies, ensureNode, runSteps, StepError } from "./set-up.mjs";

/**
 * Opens the address where there is somebody to see it. Never fails: the address is printed anyway.
 * @param {string} url
 */
function openBrowser(url) {
  const openers = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
    darwin: ["open", url],
    win32: ["cmd", "/c", "start", "", url],
  });
  const hasDisplay = process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
  const [program, ...args] = openers[process.platform] ?? (hasDisplay ? ["xdg-open", url] : []);
  if (program === undefined || process.env["CI"] !== undefined) return;
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser could be opened from here."))
    .unref();
}

await runSteps(async () => {
  ensureNode();
  ensureDependencies();
  ensureBuild();
  try {
    const url = await serveUntilStopped(buildFolder);
    console.log(`\nHavenmark is ready: ${url}\nIt stays on this computer. Stop it with Ctrl+C.`);
    openBrowser(url);
  } catch (error) {
    throw error instanceof ServeError ? new StepError(error.message) : error;
  }
});
