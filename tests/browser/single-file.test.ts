import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import { root } from "../../scripts/set-up.mjs";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { aPdf, dropFiles } from "./support/intake-files";
import { goToCriterion, goToScreen, startAssessment, untilSaved } from "./support/open-assessment";
import { watchPages } from "./support/page-watch";

// Whole jobs of a person, each of many steps.
vi.setConfig({ testTimeout: 150_000 });

let folder = "";
let address = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-single-"));
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const args = [
    vite,
    "build",
    "--mode",
    "single",
    "--outDir",
    folder,
    "--emptyOutDir",
    "--logLevel",
    "error",
  ];
  const env = { ...process.env, NODE_ENV: "production" };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  address = pathToFileURL(join(folder, "havenmark.html")).href;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function openFile(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: address, locale: "en-US", reducedMotion: "reduce" });
  context.setDefaultTimeout(20_000);
  await context.setOffline(true);
  return { context, page: await context.newPage() };
}

/** All that pages opened from disk share: databases, local storage and the browser's scratch files. */
function whatIsStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const caches = await globalThis.caches.keys().catch(() => []);
    return JSON.stringify([databases, Object.entries(localStorage), caches]);
  });
}

describe("the app as one file opened from disk", () => {
  browserTest("is a single page that holds its policy and asks for no other file", async ({ browser }) => {
    expect(await readdir(folder)).toEqual(["havenmark.html"]);
    const html = await readFile(join(folder, "havenmark.html"), "utf8");
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
    );
    expect(html.slice(0, 2000)).toContain("connect-src 'none'");
    expect(html.slice(0, 2000)).not.toMatch(/'unsafe-(?:inline|eval)'/);
    const { context, page } = await openFile(browser);
    const requests: string[] = [];
    context.on("request", (request) => requests.push(request.url()));
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(requests.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([address]);
    const outcome = await page.evaluate(() =>
      fetch("http://localhost:9/leak").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(outcome).toBe("refused");
    await context.close();
  });

  browserTest(
    "rates, takes evidence, makes a PDF and saves a file, which another one opens and reads",
    async ({ browser }) => {
      const { context, page } = await openFile(browser);
      const watch = await watchPages(context, address);
      await page.goto(address);
      await page.getByText("This copy runs from one file and keeps nothing").waitFor();
      await startAssessment(page, "Core", address);
      await goToCriterion(page, "IDS-01");
      await page.getByRole("radio", { name: "2 In place" }).check();
      await page.getByRole("textbox", { name: "Note for the report" }).fill("Rated from a memory stick");
      await untilSaved(page);
      await page.getByText("Kept until you close this tab").waitFor();
      await goToScreen(page, "/evidence");
      await dropFiles(page, [{ name: "form.pdf", text: aPdf(["Referral form, blank"]) }]);
      await page.getByText("form.pdf: stored.").waitFor();
      await goToScreen(page, "/report");
      await page.getByText(/^Page 1 of \d+$/).waitFor();
      const pdf = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save PDF" }).click();
      expect((await readFile(await (await pdf).path())).subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
      await page.goto(`${address}#/handoff`);
      await page.getByText("when you close or reload this tab").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      const file = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save hand-off file" }).click();
      const path = join(folder, "saved.havenmark");
      await (await file).saveAs(path);
      await page.getByText(/1 rating, 1 evidence item, 1 file, 0 actions, all hashes match/).waitFor();
      await page.getByText("Everything here is in the file you saved or opened.").waitFor();
      await page.goto(`${address}#/settings`);
      await page.getByText("so it stores nothing").waitFor();
      expect(await findBarriers(page)).toEqual([]);

      const reader = await context.newPage();
      await reader.goto(`${address}#/handoff`);
      await reader.getByLabel("Open hand-off file").setInputFiles(path);
      await reader.getByText("1 rating there, 0 here: restore?").waitFor();
      await reader.getByRole("button", { name: "Restore this file" }).click();
      await reader.getByText("Restored: 1 site, 1 assessment, 1 rating").waitFor();
      const stored = await whatIsStored(reader);
      expect(stored).toMatch(/^\[\[\],/);
      expect(stored).not.toContain("Harbor");
      expect(await watch.surprises()).toEqual([]);
      await context.close();
    },
  );

  browserTest("asks before a tab closes with work that is in no file", async ({ browser }) => {
    const { context, page } = await openFile(browser);
    await page.goto(address);
    await startAssessment(page, "Core", address);
    await page.getByRole("radio", { name: "2 In place" }).check();
    await untilSaved(page);
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await page.goto(`${address}#/handoff`);
    await page.getByRole("button", { name: "Save hand-off file" }).click();
    await page.getByText("Everything here is in the file you saved or opened.").waitFor();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    await context.close();
  });
});
