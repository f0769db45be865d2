import { aStressInput, type Size } from "../report/stress-input";
import { timeReport } from "./report-makers";
import { timeAutotable } from "./time-autotable";

// What the benches of the report call in the page, since there the report is made.

const SIZE: Size = { words: 60, actions: 40, evidence: 200 };

type Pair = { readonly ours: readonly number[]; readonly bare: readonly number[] };

/** In turns, so that what else the machine does falls on both alike. */
function againstAutotable(times: number, rounds: number): Pair {
  const input = aStressInput({ ...SIZE, times });
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(timeReport(input));
    bare.push(timeAutotable(input));
  }
  return { ours, bare };
}

/** Reports of several sizes in turns; by size, the time of each round. */
function ofSizes(sizes: readonly Size[], rounds: number): readonly (readonly number[])[] {
  const inputs = sizes.map((size) => aStressInput({ ...SIZE, ...size }));
  const times = inputs.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, input] of inputs.entries()) times[index]!.push(timeReport(input));
  }
  return times;
}

/** One report, ours or theirs. The first of a page, when nothing is compiled yet. */
function once(isOurs: boolean): number {
  const input = aStressInput(SIZE);
  return isOurs ? timeReport(input) : timeAutotable(input);
}

const reportBench = { againstAutotable, ofSizes, once };
export type ReportPage = typeof reportBench;

Object.assign(globalThis, { reportBench });
