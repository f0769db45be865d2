import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { serve } from "../../scripts/serve.mjs";
import { launchBrowser } from "../browser/support/launch-browser";
import { compareTimes, type Bench } from "./bench";
import { openSampleAssessment } from "./sample-assessment";

const rounds = 12;

async function timeToShow(context: BrowserContext, url: string, isShown: (page: Page) => Promise<void>) {
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(url);
  await isShown(page);
  const time = performance.now() - start;
  await page.close();
  return time;
}

/** The least that a page can be: the same server and headers, one heading. */
async function serveEmptyPage() {
  const folder = await mkdtemp(join(tmpdir(), "havenmark-bench-"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Empty</title><h1>Empty</h1>");
  const { url, close } = await serve({ folder, port: 0 });
  return {
    url,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

export const bench: Bench = {
  name: "opening the sample's assessment from a cold page / opening an empty page",
  async measure({ baseUrl }) {
    const empty = await serveEmptyPage();
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ baseURL: baseUrl });
      const address = await openSampleAssessment(await context.newPage());
      const [ours, bare]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(
          await timeToShow(context, address, (page) => page.getByRole("region", { name: "Level" }).waitFor()),
        );
        bare.push(await timeToShow(context, empty.url, (page) => page.getByRole("heading").waitFor()));
      }
      return compareTimes(ours, bare);
    } finally {
      await browser.close();
      await empty.close();
    }
  },
};
