import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { expect, inject, test } from "vitest";
import { root } from "../../../scripts/set-up.mjs";
import { launchBrowser } from "./launch-browser";
import { watchPages, type PageWatch } from "./page-watch";

type BrowserFixtures = {
  /** One browser for all tests of a file. */
  readonly browser: Browser;
  /** A profile of its own for each test: empty database, empty cache. */
  readonly context: BrowserContext;
  /** Where the app is served; `page.goto("./#/help")` is relative to it. */
  readonly baseUrl: string;
  readonly watch: PageWatch;
  readonly page: Page;
};

/**
 * A test in a real browser at the served production build. It fails at its end when the page broke
 * its policy, wrote an error to the console or asked anybody but its own server for anything.
 */
export const browserTest = test.extend<BrowserFixtures>({
  baseUrl: inject("baseUrl"),
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  context: async ({ browser, baseUrl }, use) => {
    const context = await browser.newContext({
      baseURL: baseUrl,
      viewport: { width: 1280, height: 900 },
      locale: "en-US",
      timezoneId: "America/Los_Angeles",
      reducedMotion: "reduce",
      // Each profile would copy the whole app for itself, which takes longer than most tests: the tests
      // of working without a network open profiles of their own.
      serviceWorkers: "block",
    });
    context.setDefaultTimeout(20_000);
    await use(context);
    await context.close();
  },
  watch: async ({ context, baseUrl }, use) => {
    const watch = await watchPages(context, baseUrl);
    await use(watch);
    // oxlint-disable-next-line vitest/no-standalone-expect -- part of every browser test
    expect(await watch.surprises(), "what the page did beside what the test asked for").toEqual([]);
  },
  page: async ({ context, watch: _, task, onTestFailed }, use) => {
    const page = await context.newPage();
    onTestFailed(async () => {
      const name = task.name.replace(/[^a-z0-9]+/gi, "-").slice(0, 80);
      if (!page.isClosed()) await page.screenshot({ path: join(root, ".setup", "failed", `${name}.png`) });
    });
    await use(page);
  },
});
