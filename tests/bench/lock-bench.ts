import { compareTimes, type Bench } from "./bench";
import { inPage } from "./in-page";
import type { LockPage } from "./lock-page";

/** A bench that runs one function of `lock-page.ts` in a real browser. */
export function lockBench(name: string, work: keyof LockPage, rounds: number): Bench {
  return {
    name,
    async measure() {
      const { ours, bare } = await inPage("lock-page.ts", (page) =>
        page.evaluate(
          ([which, count]) => (globalThis as unknown as { lockBench: LockPage }).lockBench[which](count),
          [work, rounds] as const,
        ),
      );
      return compareTimes(ours, bare);
    },
  };
}
