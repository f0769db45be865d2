import { installTrustedTypesPolicy } from "../../src/ui/trusted-types-policy";
import { aStressInput, type Size } from "../report/stress-input";
import { timeReportBeside } from "./report-makers";
import { timeAutotable } from "./time-autotable";

// What the benches of the report call in the page, since there the report is made.

installTrustedTypesPolicy();

const SIZE: Size = { words: 60, actions: 40, evidence: 200 };

type Input = ReturnType<typeof aStressInput>;
type Pair = { readonly ours: readonly number[]; readonly bare: readonly number[] };

const compressor = new Worker(new URL("../../src/report/pdf/compress-worker.ts", import.meta.url), {
  type: "module",
});

function timeOurs(input: Input): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  compressor.postMessage(port2, [port2]);
  return timeReportBeside(input, port1).finally(() => port1.close());
}

/** In turns, so that what else the machine does falls on both alike. */
async function againstAutotable(times: number, rounds: number): Promise<Pair> {
  const input = aStressInput({ ...SIZE, times });
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timeOurs(input));
    bare.push(timeAutotable(input));
  }
  return { ours, bare };
}

/** Reports of several sizes in turns; by size, the time of each round. */
async function ofSizes(sizes: readonly Size[], rounds: number): Promise<readonly (readonly number[])[]> {
  const inputs = sizes.map((size) => aStressInput({ ...SIZE, ...size }));
  const times = inputs.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, input] of inputs.entries()) times[index]!.push(await timeOurs(input));
  }
  return times;
}

/** One report, ours or theirs. The first of a page, when nothing is compiled yet. */
function once(isOurs: boolean): Promise<number> {
  const input = aStressInput(SIZE);
  return isOurs ? timeOurs(input) : Promise.resolve(timeAutotable(input));
}

const reportBench = { againstAutotable, ofSizes, once };
export type ReportPage = typeof reportBench;

Object.assign(globalThis, { reportBench });
