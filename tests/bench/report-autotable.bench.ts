import type { Page } from "playwright";
import { compareTimes, type Bench } from "./bench";
import { inPage } from "./in-page";
import type { ReportPage } from "./report-page";

declare const reportBench: ReportPage;

/** The engine compiles both in the first rounds, which do not count. */
const SMALL = { warmUp: 10, rounds: 15 };
const LARGE = { warmUp: 2, rounds: 5 };
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
  name: "the tagged report / the same content with jspdf-autotable, untagged (68 criteria; two threads against one, deflate 3 against 6)",
  measure() {
    return inPage("report-page.ts", async (page) => {
      const run = async (times: number, fonts: "whole" | "ours") => {
        const { warmUp, rounds } = times === 1 ? SMALL : LARGE;
        const { ours, bare } = await page.evaluate(
          ([size, count, which]) => reportBench.againstAutotable(size, count, which),
          [times, warmUp + rounds, fonts] as const,
        );
        return compareTimes(ours.slice(warmUp), bare.slice(warmUp));
      };
      const [small, large] = [await run(1, "whole"), await run(10, "whole")];
      const [smallCut, largeCut] = [await run(1, "ours"), await run(10, "ours")];
      const cold = await coldRatio(page);
      const inTimes = (ratio: number): string => `${ratio.toFixed(2)} ×`;
      const detail = [
        small.detail,
        `680 criteria: ${inTimes(large.ratio)}, ${large.detail}`,
        `were it given our fonts, cut down beforehand: ${inTimes(smallCut.ratio)} and ${inTimes(largeCut.ratio)}, the first of a page ${inTimes(cold)}`,
      ].join("; ");
      return { ratio: small.ratio, detail };
    });
  },
};
