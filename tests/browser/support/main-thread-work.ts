import type { Page } from "playwright";

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/**
 * Does `work` and answers the longest single task of a page's main thread meanwhile, in milliseconds of
 * processor time: how long the page would have stood still on a machine with nothing else to do. What
 * else runs beside the test has no part in it, as it has in what a clock on the wall says.
 */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser of its own");
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mainThreads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ name, ph, pid, tid, tdur }) =>
      name === "ThreadControllerImpl::RunTask" &&
      ph === "X" &&
      tdur !== undefined &&
      mainThreads.has(`${String(pid)} ${String(tid)}`),
  );
  if (tasks.length === 0) throw new Error("The browser told of no task on the main thread");
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}
