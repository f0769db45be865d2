import type { Browser, Page } from "playwright";
import { launchBrowser } from "../browser/support/launch-browser";
import { startAssessment } from "../browser/support/open-assessment";
import { seedEvidence } from "../browser/support/seed-evidence";
import { compareTimes, type Bench } from "./bench";

const rounds = 12;

async function openWith(browser: Browser, baseUrl: string, count: number): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: baseUrl })).newPage();
  await startAssessment(page, "Full");
  await seedEvidence(page, count);
  await page.reload();
  await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
  return page;
}

/** From the click on "Evidence" to the frame in which rows stand on the page, in milliseconds. */
async function timeToRows(page: Page): Promise<number> {
  const time = await page.evaluate(async () => {
    const link = document.querySelector<HTMLAnchorElement>("nav a[href$='/evidence']");
    const start = performance.now();
    link?.click();
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelectorAll("[role='listitem'][aria-posinset]").length === 0) await nextFrame();
    await nextFrame();
    return performance.now() - start;
  });
  await page.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("region", { name: "Library" }).waitFor({ state: "detached" });
  return time;
}

export const bench: Bench = {
  name: "opening a library of 2,000 items / of 20 items",
  async measure({ baseUrl }) {
    const browser = await launchBrowser();
    try {
      const [many, few] = [await openWith(browser, baseUrl, 2000), await openWith(browser, baseUrl, 20)];
      const [ours, bare]: [number[], number[]] = [[], []];
      for (let round = 0; round <= rounds; round += 1) {
        const times = [await timeToRows(many), await timeToRows(few)] as const;
        // The first opening loads the page's code.
        if (round === 0) continue;
        ours.push(times[0]);
        bare.push(times[1]);
      }
      return compareTimes(ours, bare);
    } finally {
      await browser.close();
    }
  },
};
