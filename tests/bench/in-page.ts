import type { Page } from "playwright";
import { launchBrowser } from "../browser/support/launch-browser";
import { serveBundle } from "../browser/support/serve-bundle";

const PORT = 5191;

/** Builds a file of this folder as a page, opens it in a browser, and closes all again after `work`. */
export async function inPage<T>(file: string, work: (page: Page) => Promise<T>): Promise<T> {
  const served = await serveBundle(`../../bench/${file}`, PORT);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(served.url);
    await page.waitForLoadState("load");
    return await work(page);
  } finally {
    await browser.close();
    await served.close();
  }
}
