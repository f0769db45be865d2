import { aStressInput } from "../report/stress-input";
import { compareTimes, type Bench } from "./bench";
import { timeReport } from "./report-makers";

function timesOf(input: Parameters<typeof timeReport>[0], rounds: number): readonly number[] {
  return Array.from({ length: rounds }, () => timeReport(input));
}

export const bench: Bench = {
  name: "the report of 680 criteria and 2,000 pieces of evidence / of 68 and 200",
  measure() {
    const size = { words: 60, actions: 40, evidence: 200 };
    const one = aStressInput(size);
    timeReport(one);
    const bare = timesOf(one, 5);
    const both = timesOf(aStressInput({ ...size, times: 10, actions: 400, evidence: 2000 }), 3);
    const criteria = compareTimes(timesOf(aStressInput({ ...size, times: 10 }), 3), bare);
    const evidence = compareTimes(timesOf(aStressInput({ ...size, evidence: 2000 }), 3), bare);
    const { ratio, detail } = compareTimes(both, bare);
    const parts = `criteria alone ${criteria.ratio.toFixed(1)} ×, evidence alone ${evidence.ratio.toFixed(1)} ×`;
    return Promise.resolve({ ratio, detail: `${detail}; ${parts}` });
  },
};
