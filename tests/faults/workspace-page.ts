import type { Browser, BrowserContext, Page } from "playwright";
import { inject } from "vitest";
import { giveFile } from "./give-file";
import { dumpDatabase, type Dump } from "./page-witness";

/** Opens the app at a screen, such as `#/handoff`, and waits until its database is open. */
export async function openApp(page: Page, hash: string): Promise<void> {
  await page.goto(`${inject("baseUrl")}${hash}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

/** What the database holds, seen from a page of the app's address that is not the app. */
export async function lookInto(context: BrowserContext): Promise<Dump | null> {
  const page = await context.newPage();
  await page.goto(`${inject("baseUrl")}nothing-here`);
  const dump = await dumpDatabase(page);
  await page.close();
  return dump;
}

/** A workspace's rows without its counters and without bytes: what a person would see. */
export function visibleRows(dump: Dump | null): unknown {
  const { meta: _meta, pieces: _pieces, renditions: _renditions, ...visible } = dump?.rows ?? {};
  return visible;
}

/** Chooses a file and waits until it has passed all checks. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  await openApp(page, "#/handoff");
  await giveFile(page, "Open hand-off file", path);
  await page
    .getByRole("button", { name: "Restore this file" })
    .or(page.getByRole("button", { name: "Replace everything here" }))
    .waitFor();
}

/** Begins to put the chosen file in place of everything; does not wait for the end. */
export async function beginReplacing(page: Page): Promise<void> {
  const restore = page.getByRole("button", { name: "Restore this file" });
  if ((await restore.count()) > 0) return restore.click();
  await page.getByRole("button", { name: "Replace everything here" }).click();
  return page
    .getByRole("dialog", { name: "Replace everything in this browser?" })
    .getByRole("button", { name: "Replace everything" })
    .click();
}

export async function untilRestored(page: Page): Promise<void> {
  await page.getByText("Restored: 1 site").waitFor({ timeout: 120_000 });
}

/** A profile of its own with this file restored in it. */
export async function openRestored(
  browser: Browser,
  path: string,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ locale: "en-US", acceptDownloads: true });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await chooseFile(page, path);
  await beginReplacing(page);
  await untilRestored(page);
  return { context, page };
}
