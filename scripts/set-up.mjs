// @ts-check
// What a fresh clone needs before anything can run, each step skipped when it is done already.
// Nothing here may import a package: it runs before there are any.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const buildFolder = join(root, "dist");

/** A step that could not be done; its message says what to do next. */
export class StepError extends Error {}

/**
 * Runs a step's work and turns its known failures into one sentence and a failed exit.
 * @param {() => Promise<void>} work
 */
export async function runSteps(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

export function ensureNode() {
  const wanted = [20, 19];
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new StepError(
    `Havenmark needs Node ${wanted.join(".")} or later; this is ${process.versions.node}. Install a newer one from nodejs.org, then start again.`,
  );
}

/** @param {readonly string[]} paths */
function hashFiles(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

/** @param {string} path */
function readMark(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/**
 * Runs a Node program of the project with its output shown.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNode(args, env = process.env) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env }).status ?? 1;
}

/** @param {readonly string[]} args */
function runNpm(args) {
  const npm = process.env["npm_execpath"];
  if (npm !== undefined && npm.endsWith(".js")) return runNode([npm, ...args]);
  const isWindows = process.platform === "win32";
  return (
    spawnSync(isWindows ? "npm.cmd" : "npm", args, { cwd: root, stdio: "inherit", shell: isWindows })
      .status ?? 1
  );
}

/**
 * True when npm's own list of what it installed, written last, agrees with the lock file. What is
 * optional may be missing: it belongs to another system.
 */
function isInstalled() {
  const installedPath = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedPath)) return false;
  /** @type {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  /** @type {typeof locked} */
  const installed = JSON.parse(readFileSync(installedPath, "utf8")).packages;
  return (
    Object.keys(installed).every((path) => path in locked) &&
    Object.entries(locked).every(([path, { version, integrity, optional }]) => {
      if (path === "") return true;
      const found = installed[path];
      if (found === undefined) return optional === true;
      return found.version === version && found.integrity === integrity;
    })
  );
}

export function ensureDependencies() {
  if (isInstalled()) {
    console.log("Dependencies: as the lock file says, nothing to do.");
    return;
  }
  console.log("Dependencies: installing with npm ci …");
  if (runNpm(["ci"]) !== 0) {
    throw new StepError(
      "Installing the dependencies failed; npm says above why. Often the npm registry cannot be reached (try: npm ping) or the disk is full. Mend that, then run the same command again.",
    );
  }
}

/** @param {string} path @returns {readonly string[]} */
function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

const buildInputs = [
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "criteria",
  "public",
  "scripts",
  "src",
];

export function ensureBuild() {
  const mark = join(buildFolder, ".build-of");
  const wanted = hashFiles(buildInputs.flatMap(filesIn));
  if (readMark(mark) === wanted) {
    console.log("Build: up to date, nothing to do.");
    return;
  }
  console.log("Build: building the app …");
  // Built beside and swapped in, so that a failed build leaves the last good one.
  const draft = join(root, ".setup", `build-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    // Also when tests ask for it: they look at what people get.
    const env = { ...process.env, NODE_ENV: "production" };
    const args = ["build", "--outDir", draft, "--emptyOutDir", "--logLevel", "warn"];
    const status = runNode([vite, ...args], env);
    if (status !== 0) {
      throw new StepError(
        "The build failed; the lines above name the file and what is wrong with it. Mend that, then run the same command again.",
      );
    }
    writeFileSync(join(draft, ".build-of"), wanted);
    rmSync(buildFolder, { recursive: true, force: true });
    renameSync(draft, buildFolder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
