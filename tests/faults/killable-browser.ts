import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type BrowserContext } from "playwright";
import { findBrowser } from "../../scripts/browser.mjs";

/** A browser that can be killed at any moment with everything that belongs to it. */
export type KillableBrowser = {
  readonly context: BrowserContext;
  /** SIGKILL to the whole process group: nothing is flushed, nothing is said good-bye to. */
  readonly kill: () => Promise<void>;
  /** Ends it in good order. */
  readonly close: () => Promise<void>;
};

export type StartOptions = {
  /** Runs the program through another one, such as `ip netns exec`. */
  readonly through?: readonly string[];
  readonly flags?: readonly string[];
  /** Where the browser keeps its files. */
  readonly profile: string;
};

const quietFlags = [
  "--headless=new",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-default-apps",
  "--disable-breakpad",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  "--remote-debugging-port=0",
];

async function readPort(profile: string, child: ChildProcess): Promise<string> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.exitCode !== null) throw new Error(`The browser ended by itself (${String(child.exitCode)})`);
    const text = await readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    const [port = ""] = text.split("\n");
    if (text.includes("/devtools/browser/")) return port;
    await wait(20);
  }
  throw new Error("The browser did not start within a minute");
}

/** Kills what has left the group, such as the reporter of crashes: all that names this profile. */
function killStragglers(profile: string): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const isOurs = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(profile);
      if (isOurs && Number(pid) !== process.pid) process.kill(Number(pid), "SIGKILL");
    } catch {
      // It ended in between.
    }
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    // A negative id means the group, which the child leads since it was started detached.
    process.kill(-child.pid!, signal);
  } catch {
    // It has ended already.
  }
}

/** Starts Chromium as a process group of its own, on a profile that outlives it. */
export async function startKillable({
  profile,
  flags = [],
  through = [],
}: StartOptions): Promise<KillableBrowser> {
  const path = (await findBrowser()) ?? "";
  await rm(join(profile, "DevToolsActivePort"), { force: true });
  // What a killed browser leaves behind would make the next one believe that it still runs.
  for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) {
    await rm(join(profile, name), { force: true });
  }
  const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const own = [...quietFlags, ...rootFlags, ...flags, `--user-data-dir=${profile}`, "about:blank"];
  const [program, ...args] = [...through, path, ...own] as [string, ...string[]];
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let browser: Browser;
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(profile, child)}`);
  } catch (error) {
    signalGroup(child, "SIGKILL");
    throw error;
  }
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("The browser has no profile open");
  context.setDefaultTimeout(20_000);
  return {
    context,
    async kill() {
      signalGroup(child, "SIGKILL");
      killStragglers(profile);
      await ended;
      await browser.close().catch(() => undefined);
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => undefined);
      await Promise.race([ended, wait(10_000)]);
      signalGroup(child, "SIGKILL");
      killStragglers(profile);
      await browser.close().catch(() => undefined);
    },
  };
}
