import { compareTimes, type Bench } from "./bench";
import { inPage } from "./in-page";
import type { ReportPage } from "./report-page";

declare const reportBench: ReportPage;

const ROUNDS = 6;

export const bench: Bench = {
  name: "the report of 680 criteria and 2,000 pieces of evidence / of 68 and 200",
  measure() {
    return inPage("report-page.ts", async (page) => {
      const rounds = await page.evaluate(
        (count) =>
          reportBench.ofSizes(
            [{}, { times: 10, actions: 400, evidence: 2000 }, { times: 10 }, { evidence: 2000 }],
            count,
          ),
        ROUNDS,
      );
      // The first round of each warms the engine up.
      const [bare = [], both = [], ofCriteria = [], ofEvidence = []] = rounds.map((times) => times.slice(1));
      const [criteria, evidence] = [compareTimes(ofCriteria, bare), compareTimes(ofEvidence, bare)];
      const { ratio, detail } = compareTimes(both, bare);
      const parts = `criteria alone ${criteria.ratio.toFixed(1)} ×, evidence alone ${evidence.ratio.toFixed(1)} ×`;
      return { ratio, detail: `${detail}; ${parts}` };
    });
  },
};
