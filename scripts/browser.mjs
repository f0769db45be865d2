// @ts-check
// Finds a Chromium for the browser tests, and gets one where there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, runNode, StepError } from "./set-up.mjs";

const namesOnPath = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome.exe",
  "msedge.exe",
];

function usualPlaces() {
  const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => process.env[name] ?? [],
  );
  return [
    "/usr/bin/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...windowsFolders.flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
  ];
}

/**
 * True when the program is there and starts: some systems ship a stub that only says what to install.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

async function playwrightPath() {
  const { chromium } = await import("playwright");
  return chromium.executablePath();
}

/** A browser that is on this computer already, or null. */
export async function findBrowser() {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (runs(named)) return named;
    throw new StepError(
      `CHROME_PATH names ${named}, which is no browser that starts. Correct or unset it, then run the same command again.`,
    );
  }
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => namesOnPath.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces(), await playwrightPath()].find(runs) ?? null;
}

function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return;
  console.log("Browser: installing Chromium with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "chromium"]]) {
    const { status } = spawnSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env,
    });
    if (status !== 0) return;
  }
}

/** The path of a browser for the tests; installs one where that is possible. */
export async function ensureBrowser() {
  const present = await findBrowser();
  if (present !== null) {
    console.log(`Browser: ${present}`);
    return present;
  }
  installWithApt();
  const installed = await findBrowser();
  if (installed !== null) return installed;
  console.log("Browser: asking Playwright to download one …");
  runNode([join(root, "node_modules", "playwright", "cli.js"), "install", "chromium"]);
  const downloaded = await findBrowser();
  if (downloaded !== null) return downloaded;
  throw new StepError(
    "The tests need Chromium, Chrome or Edge and found none. Install one of them, or set CHROME_PATH to its program, then run: npm test",
  );
}
