import { setTimeout as wait } from "node:timers/promises";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { offlineWorkerPolicy } from "../../scripts/headers.mjs";
import { writeOfflineWorker } from "../../scripts/offline-plugin.mjs";
import { buildFolder } from "../../scripts/set-up.mjs";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { aPdf, dropFiles, readStored } from "./support/intake-files";
import { goToCriterion, goToScreen, startAssessment, untilSaved } from "./support/open-assessment";
import { watchPages, type PageWatch } from "./support/page-watch";
import { serveOwnBuild, untilKept, type ServedBuild } from "./support/served-build";

// Whole jobs of a person, each of many steps.
vi.setConfig({ testTimeout: 150_000 });

let served: ServedBuild;
beforeEach(async () => {
  served = await serveOwnBuild();
});
afterEach(() => served.remove());

async function openContext(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, locale: "en-US", reducedMotion: "reduce" });
  context.setDefaultTimeout(20_000);
  return context;
}

/** As the watch says, but for the icon of the tab: the browser asks for it by itself, past the app's copy. */
async function surprisesOf(watch: PageWatch): Promise<readonly string[]> {
  return (await watch.surprises()).filter((line) => !/^not loaded: .*\/icon\.svg$/.test(line));
}

/** Rates, adds a PDF as evidence, makes the report and saves a locked file: every worker has its part in it. */
async function workThrough(page: Page): Promise<void> {
  await startAssessment(page, "Core");
  await goToCriterion(page, "IDS-01");
  await page.getByRole("radio", { name: "2 In place" }).check();
  await page.getByRole("textbox", { name: "Note for the report" }).fill("Rated without a network");
  await untilSaved(page);
  await goToScreen(page, "/evidence");
  await dropFiles(page, [{ name: "form.pdf", text: aPdf(["Referral form, blank"]) }]);
  await page.getByText("form.pdf: stored.").waitFor();
  const { items } = await readStored(page);
  expect(items.map((item) => item.renditions.toSorted())).toEqual([["rendition", "thumbnail"]]);
  await goToScreen(page, "/report");
  await page.getByText(/^Page 1 of \d+$/).waitFor();
  const pdf = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save PDF" }).click();
  expect((await readFile(await (await pdf).path())).subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  await page.goto("./#/handoff");
  await page.getByRole("checkbox", { name: "Lock the file with a passphrase" }).check();
  // The suggested passphrase has come.
  await page.getByText("60 bits").waitFor();
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save hand-off file" }).click();
  const saved = await file;
  await page.getByText(/1 rating, 1 evidence item, 1 file, 0 actions, all hashes match/).waitFor();
  expect(saved.suggestedFilename()).toMatch(/\.havenmark\.age$/);
}

describe("after the first load, with the server stopped and the network off,", () => {
  browserTest(
    "the app reloads, rates, takes evidence, makes a report and saves a file",
    async ({ browser }) => {
      const context = await openContext(browser, served.url);
      const watch = await watchPages(context, served.url);
      const page = await context.newPage();
      await page.goto("./");
      await untilKept(page);
      await served.stop();
      await context.setOffline(true);
      // Also the part of the app that was never loaded before.
      await page.goto("./#/settings");
      await page.getByText("Works: the whole app is kept in this browser.").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.reload();
      await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
      await workThrough(page);
      await page.reload();
      await page.getByText("Last backup saved from this browser").waitFor();
      expect(await watch.surprises()).toEqual([]);
      await context.close();
    },
  );

  browserTest("its copy still carries the page's policy: nothing can be sent", async ({ browser }) => {
    const context = await openContext(browser, served.url);
    const page = await context.newPage();
    await page.goto("./");
    await untilKept(page);
    await served.stop();
    const response = await page.reload();
    expect(response?.fromServiceWorker()).toBe(true);
    expect(response?.headers()["content-security-policy"]).toContain("connect-src 'none'");
    const send = (): Promise<string> =>
      fetch("http://localhost:9/leak").then(
        () => "sent",
        (error: Error) => error.message,
      );
    expect(await page.evaluate(send)).toMatch(
      /violates the document's Content Security Policy|Failed to fetch/,
    );
    const [worker] = context.serviceWorkers();
    expect(await worker!.evaluate(send)).toMatch(/Content Security Policy|Failed to fetch/);
    await context.close();
  });
});

describe("the service worker", () => {
  browserTest(
    "has a policy of its own, and the page makes it of that one script only",
    async ({ browser }) => {
      const context = await openContext(browser, served.url);
      const page = await context.newPage();
      const response = await page.goto("./offline.js");
      expect(response?.headers()["content-security-policy"]).toBe(offlineWorkerPolicy);
      await page.goto("./");
      const outcomes = await page.evaluate(async () => {
        const register = (url: string): Promise<string> =>
          navigator.serviceWorker.register(url).then(
            () => "registered",
            () => "refused",
          );
        return [await register("./assets/../offline.js?x"), await register("data:text/javascript,1")];
      });
      expect(outcomes).toEqual(["refused", "refused"]);
      await context.close();
    },
  );
});

/** Makes the build in the folder a newer one: its page says so, and a part of the old one is gone. */
async function makeNewer(folder: string): Promise<void> {
  const path = join(folder, "index.html");
  const html = await readFile(path, "utf8");
  await writeFile(path, html.replace('<html lang="en-US"', '<html lang="en-US" data-build="newer"'));
  // The names of scripts change with their content: the old ones are no longer to be had.
  const assets = await readdir(join(folder, "assets"));
  const settings = assets.find((name) => name.startsWith("settings-page-") && name.endsWith(".js")) ?? "";
  const newName = settings.replace("settings-page-", "settings-page-newer-");
  await rename(join(folder, "assets", settings), join(folder, "assets", newName));
  for (const name of assets.filter((one) => one.endsWith(".js") && one !== settings)) {
    const script = await readFile(join(folder, "assets", name), "utf8");
    if (script.includes(settings))
      await writeFile(join(folder, "assets", name), script.replaceAll(settings, newName));
  }
  await writeOfflineWorker(folder);
}

/** Asked in the middle of a reload, a page may never answer; null then, so that it can be asked again. */
function isNewer(tab: Page): Promise<boolean | null> {
  return Promise.race([
    tab.evaluate(() => document.documentElement.dataset["build"] === "newer"),
    wait(3000, null),
  ]);
}

/** Waits until a tab runs the newer build. Where it does not, says how browser and tab stand. */
async function untilNewer(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const events: string[] = [];
  session.on("Page.lifecycleEvent", ({ name }) => events.push(name));
  session.on("Runtime.executionContextCreated", () => events.push("context"));
  // Not waited for: a tab that does not answer would not answer these either.
  const asked = [
    session.send("Page.enable"),
    session.send("Page.setLifecycleEventsEnabled", { enabled: true }),
    session.send("Runtime.enable"),
  ];
  for (const one of asked) one.catch((reason: unknown) => events.push(String(reason)));
  try {
    await expect.poll(() => isNewer(tab).catch(() => false)).toBe(true);
  } catch (error) {
    const expression =
      "`${document.readyState} ${document.visibilityState} ${document.documentElement.dataset.build}`";
    const state = session.send("Runtime.evaluate", { expression }).then(({ result }) => String(result.value));
    const answer = await Promise.race([state.catch(String), wait(3000, "no answer")]);
    const workers = tab.context().serviceWorkers().length;
    console.error(`The tab says: ${answer}; ${workers} workers; since it was asked: ${events.join(", ")}`);
    throw error;
  }
}

describe("a new version", () => {
  // In two of five runs of all tests the tab never answered after "Reload now", in none of a hundred runs
  // of this one. Until somebody finds out why (`untilNewer` says what it sees), it may try once more.
  browserTest(
    "is offered and never forced, stores what is being written first, and other tabs are told",
    { retry: 1 },
    async ({ browser }) => {
      const context = await openContext(browser, served.url);
      const page = await context.newPage();
      await startAssessment(page, "Core");
      await untilKept(page);
      await served.stop();
      await makeNewer(served.folder);
      await served.startAgain();
      await page.reload();
      const offer = page.getByText("A new version of Havenmark is ready.");
      await offer.waitFor();
      expect(await isNewer(page)).toBe(false);
      expect(await findBarriers(page)).toEqual([]);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.getByText("A new version of Havenmark is ready.").waitFor();
      await other.getByRole("button", { name: "Later" }).click();
      await expect.poll(() => other.getByText("A new version of Havenmark is ready.").count()).toBe(0);

      await page.getByRole("textbox", { name: "Note for the report" }).fill("Typed in the last moment");
      await page.getByRole("button", { name: "Reload now" }).click();
      await untilNewer(page);
      await expect
        .poll(() => page.getByRole("textbox", { name: "Note for the report" }).inputValue())
        .toBe("Typed in the last moment");
      await expect.poll(() => offer.count()).toBe(0);

      // The other tab goes on with the old version, its late parts included, and can take the new one.
      await served.stop();
      expect(await isNewer(other)).toBe(false);
      await other.goto("./#/settings");
      await other.getByText("A new version is ready.").waitFor();
      expect(await findBarriers(other)).toEqual([]);
      await other.getByRole("button", { name: "Reload now" }).click();
      await untilNewer(other);
      await context.close();
    },
  );

  browserTest("is not taken while a host is halfway through it", async ({ browser }) => {
    const context = await openContext(browser, served.url);
    const page = await context.newPage();
    await page.goto("./");
    await untilKept(page);
    await served.stop();
    // The list of the new build is there, one of its files is still that of the old one.
    await makeNewer(served.folder);
    const list = await readFile(join(served.folder, "offline.js"), "utf8");
    await writeFile(join(served.folder, "layers.css"), "/* another */");
    await writeFile(join(served.folder, "offline.js"), list);
    await served.startAgain();
    await page.reload();
    // Resolves when the new list has been looked at, and throws when what it names could not be kept.
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const worker = registration.installing;
      return new Promise<string>((resolve) => {
        if (worker === null) resolve("redundant");
        worker?.addEventListener("statechange", () => resolve(worker.state));
      });
    });
    expect(outcome).toBe("redundant");
    expect(await page.getByText("A new version of Havenmark is ready.").count()).toBe(0);
    await served.stop();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await context.close();
  });

  browserTest(
    "that has raised the database: the old page leads to it instead of opening",
    async ({ browser }) => {
      const context = await openContext(browser, served.url);
      const page = await context.newPage();
      await page.goto("./");
      await untilKept(page);
      await served.stop();
      await makeNewer(served.folder);
      await served.startAgain();
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open("havenmark", 990);
            request.addEventListener("success", () => {
              request.result.close();
              resolve(null);
            });
          }),
      );
      await page.getByText("A newer version of Havenmark was opened in another tab.").waitFor();
      await page.reload();
      await page.getByRole("heading", { name: "Havenmark could not open its storage" }).waitFor();
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null))
        .toBe(true);
      await page.getByRole("button", { name: "Reload" }).click();
      await page.waitForFunction(() => document.documentElement.dataset["build"] === "newer");
      await context.close();
    },
  );
});

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** A host that knows none of our headers and serves the build under a path of its own. */
async function servePlainly(path: string): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = asked === path ? "index.html" : asked.slice(path.length);
    readFile(join(buildFolder, file)).then(
      (body) => response.writeHead(200, { "Content-Type": types[extname(file)] ?? "text/plain" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}${path}` };
}

browserTest(
  "from a plain folder under a path of its own the app works without a network too",
  async ({ browser }) => {
    const { server, url } = await servePlainly("/clinic/havenmark/");
    const context = await openContext(browser, url);
    const watch = await watchPages(context, url);
    const page = await context.newPage();
    await page.goto("./");
    await untilKept(page);
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await page.reload();
    await workThrough(page);
    expect(await surprisesOf(watch)).toEqual([]);
    await context.close();
  },
);

browserTest("the browser finds what it needs to install the app", async ({ browser }) => {
  const context = await openContext(browser, served.url);
  const page = await context.newPage();
  await page.goto("./");
  await untilKept(page);
  const session = await context.newCDPSession(page);
  const { errors, url } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(url).toMatch(/\/app\.webmanifest$/);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Every test has a window that leaves no trace, where nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  await context.close();
});
