import type { Page } from "playwright";
import { compareTimes, type Bench } from "./bench";
import { inPage } from "./in-page";
import type { ReportPage } from "./report-page";

declare const reportBench: ReportPage;

/** Rounds that the engine needs until it has compiled both; they do not count. */
const WARM_UP = { small: 10, large: 2 };
const COLD_ROUNDS = 5;

/** The ratio for the first report of a page, which has to compile everything. */
async function coldRatio(page: Page): Promise<number> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    await page.reload();
    ours.push(await page.evaluate(() => reportBench.once(true)));
    await page.reload();
    bare.push(await page.evaluate(() => reportBench.once(false)));
  }
  return compareTimes(ours, bare).ratio;
}

export const bench: Bench = {
  name: "the tagged report / the same content with jspdf-autotable, untagged (68 criteria; two threads against one, deflate 4 against 6)",
  measure() {
    return inPage("report-page.ts", async (page) => {
      const run = async (times: number, rounds: number, warmUp: number) => {
        const { ours, bare } = await page.evaluate(
          ([size, count]) => reportBench.againstAutotable(size, count),
          [times, rounds] as const,
        );
        return compareTimes(ours.slice(warmUp), bare.slice(warmUp));
      };
      const small = await run(1, WARM_UP.small + 15, WARM_UP.small);
      const large = await run(10, WARM_UP.large + 5, WARM_UP.large);
      const cold = await coldRatio(page);
      const detail = `${small.detail}; 680 criteria: ${large.ratio.toFixed(2)} ×, ${large.detail}; the first of a page: ${cold.toFixed(2)} ×`;
      return { ratio: small.ratio, detail };
    });
  },
};
