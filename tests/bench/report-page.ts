import wholeRegular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline";
import wholeSemibold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline";
import { withoutAddress } from "../../src/report/pdf/report-fonts";
import { installTrustedTypesPolicy } from "../../src/ui/trusted-types-policy";
import { aStressInput, type Size } from "../report/stress-input";
import { reportFonts, timeReportBeside } from "./report-makers";
import { timeAutotable, type Fonts } from "./time-autotable";

// What the benches of the report call in the page, since there the report is made.

installTrustedTypesPolicy();

const SIZE: Size = { words: 60, actions: 40, evidence: 200 };

type Input = ReturnType<typeof aStressInput>;
type Pair = { readonly ours: readonly number[]; readonly bare: readonly number[] };

/** The fonts as they come, and as the report cuts them down when it is built. */
const fontsOfOthers: Readonly<Record<"whole" | "ours", Fonts>> = {
  whole: { regular: withoutAddress(wholeRegular), semibold: withoutAddress(wholeSemibold) },
  ours: { regular: reportFonts.regular.base64, semibold: reportFonts.semibold.base64 },
};

const compressor = new Worker(new URL("../../src/report/pdf/compress-worker.ts", import.meta.url), {
  type: "module",
});

function timeOurs(input: Input): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  compressor.postMessage(port2, [port2]);
  return timeReportBeside(input, port1).finally(() => port1.close());
}

/** In turns, so that what else the machine does falls on both alike. */
async function againstAutotable(
  times: number,
  rounds: number,
  fonts: keyof typeof fontsOfOthers,
): Promise<Pair> {
  const input = aStressInput({ ...SIZE, times });
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timeOurs(input));
    bare.push(timeAutotable(input, fontsOfOthers[fonts]));
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
  return isOurs ? timeOurs(input) : Promise.resolve(timeAutotable(input, fontsOfOthers.ours));
}

const reportBench = { againstAutotable, ofSizes, once };
export type ReportPage = typeof reportBench;

Object.assign(globalThis, { reportBench });
