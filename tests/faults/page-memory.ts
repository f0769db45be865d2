import { readdirSync, readFileSync } from "node:fs";

/** True for a process that this one, or one of its children, has started. */
function isOurs(pid: string): boolean {
  for (let at = pid; at !== "0" && at !== "1";) {
    if (at === String(process.pid)) return true;
    at = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, "utf8"))?.[1] ?? "0";
  }
  return false;
}

function readPage(pid: string): number | null {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (!command.includes("--type=renderer") || !isOurs(pid)) return null;
    const rss = /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(rss ?? 0) / 1024;
  } catch {
    // It ended in between.
    return null;
  }
}

/** The memory of the largest page of any browser that we started, in MiB; its own, not what is shared. */
function measurePage(): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return Math.max(0, ...pids.map((pid) => readPage(pid) ?? 0));
}

/** Runs work and says how far the largest page's memory rose above what it was before, in MiB. */
export async function measureRise(work: () => Promise<void>): Promise<number> {
  const idle = measurePage();
  let peak = idle;
  const timer = setInterval(() => {
    peak = Math.max(peak, measurePage());
  }, 100);
  await work();
  clearInterval(timer);
  return peak - idle;
}
