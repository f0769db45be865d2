import { launchBrowser } from "../browser/support/launch-browser";
import { serveBundle } from "../browser/support/serve-bundle";
import { compareTimes, type Bench } from "./bench";
import type { LockPage } from "./lock-page";

const PORT = 5191;

/** A bench that runs one function of `lock-page.ts` in a real browser. */
export function lockBench(name: string, work: keyof LockPage, rounds: number): Bench {
  return {
    name,
    async measure() {
      const served = await serveBundle("../../bench/lock-page.ts", PORT);
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        page.setDefaultTimeout(300_000);
        await page.goto(served.url);
        await page
          .waitForFunction(() => "lockBench" in globalThis, null, { polling: 50 })
          .catch(() => undefined);
        const { ours, bare } = await page.evaluate(
          ([which, count]) => (globalThis as unknown as { lockBench: LockPage }).lockBench[which](count),
          [work, rounds] as const,
        );
        return compareTimes(ours, bare);
      } finally {
        await browser.close();
        await served.close();
      }
    },
  };
}
