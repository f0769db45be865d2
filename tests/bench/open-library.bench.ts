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

/**
 * From the click on "Evidence" to the frame in which rows of the library stand on the page, in
 * milliseconds. The library begins below the screen, so it is scrolled to as soon as it is there.
 */
async function timeToRows(page: Page): Promise<number> {
  const time = await page.evaluate(async () => {
    const find = (selector: string): Element | null => document.querySelector(selector);
    const untilThere = async (selector: string): Promise<Element> => {
      for (let frame = 0; frame < 600; frame += 1) {
        const found = find(selector);
        if (found !== null) return found;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      throw new Error(`Nothing on the page fits ${selector}`);
    };
    const link = await untilThere("nav a[href$='/evidence']");
    const start = performance.now();
    (link as HTMLAnchorElement).click();
    const list = await untilThere("[role='list'][aria-label='Library']");
    list.scrollIntoView({ behavior: "instant" });
    await untilThere("[role='listitem'][aria-posinset]");
    await new Promise((resolve) => requestAnimationFrame(resolve));
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
