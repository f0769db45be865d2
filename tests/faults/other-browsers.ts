import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import type { DrivenPage } from "./driven-page";
import { findInFiles } from "./find-in-files";
import { openHttpWire, openMarionetteWire, type Wire } from "./driver-wires";

/** A browser on a profile that outlives it. */
export type OtherBrowser = {
  readonly wire: Wire;
  /** Errors of pages so far, violations of the policy among them. */
  readonly problems: () => Promise<readonly string[]>;
  /** Waits until the browser has noted what stands in the fields of the page, where it does such a thing. */
  readonly untilFieldsNoted: (page: DrivenPage) => Promise<void>;
  /** Ends it in good order, so that its files are as a person would leave them. */
  readonly close: () => Promise<void>;
};

export type Places = { readonly profile: string; readonly downloads: string };

/** An engine that is not Chromium. */
export type Engine = {
  readonly name: string;
  /** What is missing here to run it; null when nothing is. */
  readonly lack: () => string | null;
  readonly start: (places: Places) => Promise<OtherBrowser>;
};

function has(program: string): boolean {
  return spawnSync("which", [program]).status === 0;
}

async function endOf(child: ChildProcess, withinMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await Promise.race([ended, wait(withinMs)]);
  if (child.exitCode === null) child.kill("SIGKILL");
}

/** Asks again and again until there is an answer, for as long as a busy machine may take. */
async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const answer = await ask();
    if (answer !== null) return answer;
    await wait(50);
  }
  throw new Error(`${what} did not happen within a minute`);
}

const firefoxPath = (): string => ["firefox-esr", "firefox"].find(has) ?? "";

/** Nothing of a person's: where downloads go, no network of its own, and errors told to the console. */
function firefoxPreferences(downloads: string): string {
  const preferences = {
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "marionette.port": 0,
    // A file can be given to a page.
    "dom.file.createInChild": true,
    // As a person's browser has it: steering would switch these off, and with them what they leave on the disk.
    "browser.formfill.enable": true,
    "browser.sessionstore.resume_from_crash": true,
    "browser.sessionstore.interval": 500,
    "remote.prefs.recommended": false,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

// Pages, their workers and the policy's complaints; not what the browser has to say about itself.
const FIREFOX_PROBLEMS = `
const told = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError
  && !(one.flags & Ci.nsIScriptError.warningFlag) && /^(http|blob)/.test(one.sourceName) || /Content-Security-Policy/.test(one.message));
const logged = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).getEvents()
  .filter((one) => one.level === "error" && /^(http|blob)/.test(one.filename));
return [...told.map((one) => one.message), ...logged.map((one) => one.arguments.map(String).join(" "))];`;

export const firefox: Engine = {
  name: "Firefox",
  lack: () => (firefoxPath() === "" ? "needs firefox-esr" : null),
  async start({ profile, downloads }) {
    await mkdir(profile, { recursive: true });
    await mkdir(downloads, { recursive: true });
    await writeFile(join(profile, "user.js"), firefoxPreferences(downloads));
    const portFile = join(profile, "MarionetteActivePort");
    await rm(portFile, { force: true });
    const flags = ["--headless", "--marionette", "--remote-allow-system-access", "--profile", profile];
    const child = spawn(firefoxPath(), [...flags, "--width", "1440", "--height", "900"], { stdio: "ignore" });
    try {
      const port = await until("The start of Firefox", async () => {
        if (child.exitCode !== null) throw new Error(`Firefox ended by itself (${String(child.exitCode)})`);
        const text = await readFile(portFile, "utf8").catch(() => "");
        return text === "" ? null : Number(text);
      });
      const wire = await openMarionetteWire(port);
      return {
        wire,
        untilFieldsNoted: (page) => plantField(page, profile),
        problems: async () => (await wire.runInBrowser(FIREFOX_PROBLEMS)) as readonly string[],
        async close() {
          await wire.quit();
          await endOf(child, 20_000);
        },
      };
    } catch (error) {
      child.kill("SIGKILL");
      throw error;
    }
  },
};

const PLANTED = "qzxvkjwp";

/**
 * Firefox writes what stands in fields to its files, to bring it back after a crash. Waits until it has
 * written a word of a field that was planted after all others were filled; takes the field away again.
 */
async function plantField(page: DrivenPage, profile: string): Promise<void> {
  await page.inPage((word) => {
    const field = document.createElement("textarea");
    field.setAttribute("aria-label", word);
    document.body.prepend(field);
  }, PLANTED);
  await page.fill(PLANTED, PLANTED);
  await until("The note of what stands in fields", async () =>
    (await findInFiles(profile, PLANTED)).length > 0 ? true : null,
  );
  await page.inPage((word) => document.querySelector(`[aria-label='${word}']`)?.remove(), PLANTED);
}

const windowScript = fileURLToPath(new URL("webkit-window.py", import.meta.url));
// Not the first on the path: the bindings of the engine belong to the system's own Python.
const PYTHON = "/usr/bin/python3";
const BINDINGS = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** A screen that nobody sees; its number is told once it is there. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const flags = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const screen = spawn("Xvfb", flags, { stdio: ["ignore", "pipe", "ignore"] });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdout.once("data", (bytes: Buffer) => resolve(`:${bytes.toString().trim()}`));
    screen.once("exit", () => reject(new Error("Xvfb did not start")));
  });
  return { screen, display };
}

export const webKit: Engine = {
  name: "WebKitGTK",
  lack() {
    const missing = ["WebKitWebDriver", "Xvfb"].filter((program) => !has(program));
    if (!existsSync(PYTHON) || spawnSync(PYTHON, ["-c", BINDINGS]).status !== 0) {
      missing.push("python3-gi with gir1.2-webkit2-4.1");
    }
    return missing.length === 0 ? null : `needs ${missing.join(", ")}`;
  },
  async start({ profile, downloads }) {
    await mkdir(profile, { recursive: true });
    await mkdir(downloads, { recursive: true });
    const log = join(profile, "console.log");
    const { screen, display } = await startScreen();
    const port = await freePort();
    const driver = spawn("WebKitWebDriver", [`--port=${String(port)}`], {
      env: { ...process.env, DISPLAY: display, NO_AT_BRIDGE: "1" },
      stdio: "ignore",
    });
    try {
      const address = `http://127.0.0.1:${String(port)}`;
      await until("The start of WebKitWebDriver", () => fetch(`${address}/status`).catch(() => null));
      const args = [windowScript, profile, downloads, log];
      const alwaysMatch = { "webkitgtk:browserOptions": { binary: PYTHON, args } };
      const wire = await openHttpWire(address, { alwaysMatch });
      return {
        wire,
        // This window has no such memory.
        untilFieldsNoted: () => Promise.resolve(),
        async problems() {
          const lines = (await readFile(log, "utf8").catch(() => "")).split("\n");
          return lines.filter((line) => /CONSOLE .*ERROR/.test(line));
        },
        async close() {
          await wire.quit();
          driver.kill();
          await endOf(driver, 10_000);
          screen.kill();
          await endOf(screen, 10_000);
        },
      };
    } catch (error) {
      driver.kill("SIGKILL");
      screen.kill("SIGKILL");
      throw error;
    }
  },
};
