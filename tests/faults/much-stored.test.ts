import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/support/launch-browser";
import { watchPieces } from "../browser/support/seed-evidence";
import { writeLargeFile } from "./large-file";
import { tellNumber } from "./number-lines";
import { lookInto, openApp, openRestored } from "./workspace-page";

/** S7: how much is stored. */
const STORED_MIB = Number(process.env["STORED_MIB"] ?? 1024);
const ITEMS = 16;

let folder = "";
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-stored-"));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

describe(`${String(STORED_MIB)} MiB of evidence`, () => {
  it("make neither the start nor a list slower, and no list reads them (S7)", async () => {
    const [little, much] = [join(folder, "little.havenmark"), join(folder, "much.havenmark")];
    await writeLargeFile(little, ITEMS, 1);
    await writeLargeFile(much, ITEMS, STORED_MIB / ITEMS);
    const sides = [];
    for (const path of [little, much]) {
      const { context, page } = await openRestored(browser, path);
      const [key = '""'] = Object.keys((await lookInto(context))?.rows["assessments"] ?? {});
      const hash = `#/assessments/${JSON.parse(key) as string}`;
      sides.push({ context, page, hash, reads: await watchPieces(page), starts: [], lists: [] });
    }
    const measured = sides as (Omit<(typeof sides)[number], "starts" | "lists"> & {
      starts: number[];
      lists: number[];
    })[];
    let reads = 0;
    for (let turn = 0; turn < 9; turn += 1) {
      for (const side of turn % 2 === 0 ? measured : measured.toReversed()) {
        const { page, hash } = side;
        await page.goto("about:blank");
        const started = performance.now();
        await openApp(page, "#/");
        await page.getByRole("article").first().waitFor();
        side.starts.push(performance.now() - started);
        await page.goto("about:blank");
        const listed = performance.now();
        await openApp(page, `${hash}/evidence`);
        await page
          .getByRole("region", { name: "Library" })
          .getByText(`${String(ITEMS)} items`)
          .waitFor();
        side.lists.push(performance.now() - listed);
        reads += await side.reads();
      }
    }
    const [empty, full] = measured as [(typeof measured)[number], (typeof measured)[number]];
    const start = median(full.starts) / median(empty.starts);
    const list = median(full.lists) / median(empty.lists);
    tellNumber(
      "S7",
      `${String(STORED_MIB)} MiB stored: start ${start.toFixed(2)} ×, list ${list.toFixed(2)} × of ${String(ITEMS)} MiB stored; pieces read ${String(reads)} times`,
    );
    expect(reads).toBe(0);
    expect(start).toBeLessThan(1.5);
    expect(list).toBeLessThan(1.5);
    for (const { context } of measured) await context.close();
  }, 1_200_000);
});
