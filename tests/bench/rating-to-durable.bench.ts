import type { Page } from "playwright";
import { launchBrowser } from "../browser/support/launch-browser";
import { compareTimes, type Bench } from "./bench";
import { openSampleAssessment } from "./sample-assessment";

const rounds = 40;

type Clocks = { keydown: number; complete: number };

/** Notes when a key arrives and when the last write that followed is on disk, as the browser tells it. */
async function watchWrites(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const clocks: Clocks = { keydown: 0, complete: 0 };
    Object.assign(globalThis, { clocks });
    addEventListener(
      "keydown",
      () => Object.assign(clocks, { keydown: performance.now(), complete: 0 }),
      true,
    );
    // oxlint-disable-next-line typescript/unbound-method -- called with its database below
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function watched(...args) {
      const transaction = begin.apply(this, args);
      if (args[1] === "readwrite") {
        transaction.addEventListener("complete", () => (clocks.complete = performance.now()));
      }
      return transaction;
    };
  });
}

async function timeOfRating(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  // page.waitForFunction would need eval, which the page's policy forbids.
  while (await page.evaluate(() => (globalThis as unknown as { clocks: Clocks }).clocks.complete === 0)) {
    await page.waitForTimeout(20);
  }
  // A second transaction would still belong to the rating.
  await page.waitForTimeout(100);
  return page.evaluate(() => {
    const { clocks } = globalThis as unknown as { clocks: Clocks };
    return clocks.complete - clocks.keydown;
  });
}

/** One row of the size of a revision, put with strict durability into a database of its own. */
async function timeOfBarePut(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("bare", 1);
      request.addEventListener("upgradeneeded", () =>
        request.result.createObjectStore("rows", { keyPath: "id" }),
      );
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("The bare database did not open")));
    });
    const start = performance.now();
    await new Promise<void>((resolve) => {
      const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
      transaction
        .objectStore("rows")
        .put({ id: crypto.randomUUID(), slot: "x".repeat(60), value: 2, parents: ["y".repeat(36)] });
      transaction.addEventListener("complete", () => resolve());
    });
    const time = performance.now() - start;
    database.close();
    return time;
  });
}

export const bench: Bench = {
  name: "a rating, from key to durable / a bare durable IndexedDB put",
  async measure({ baseUrl }) {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ baseURL: baseUrl });
      const address = await openSampleAssessment(await context.newPage());
      const page = await context.newPage();
      await watchWrites(page);
      await page.goto(`${address}/checklist`);
      await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
      // The same rating again would write nothing; from here on each is another one.
      await page.keyboard.press("2");
      await page.waitForTimeout(500);
      const [ours, bare]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await timeOfRating(page, round % 2 === 0 ? "1" : "2"));
        bare.push(await timeOfBarePut(page));
      }
      return compareTimes(ours, bare);
    } finally {
      await browser.close();
    }
  },
};
