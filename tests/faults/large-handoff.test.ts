import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import { buildFolder, ensureBuild } from "../../scripts/set-up.mjs";
import { writeLargeFile } from "./large-file";
import { tellNumber } from "./number-lines";
import { measureRise } from "./page-memory";

/** B11: 2 GB unless `HANDOFF_MIB` says less. */
const TOTAL_MIB = Number(process.env["HANDOFF_MIB"] ?? 2048);
const FILE_MIB = Math.min(64, TOTAL_MIB);
const FILES = Math.ceil(TOTAL_MIB / FILE_MIB);
const HOUR = 3_600_000;

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  ensureBuild();
  folder = await mkdtemp(join(tmpdir(), "havenmark-large-"));
  server = await serve({ folder: buildFolder, port: 0 });
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

describe(`${String(TOTAL_MIB)} MiB of evidence`, () => {
  it(
    "come in and go out without the page ever holding more than 250 MB above idle (B11)",
    async () => {
      const [source, saved] = [join(folder, "in.havenmark"), join(folder, "out.havenmark")];
      await writeLargeFile(source, FILES, FILE_MIB);
      const copySeconds = await timeOf(() => copyFile(source, join(folder, "copy")));
      const isRoot = process.getuid?.() === 0;
      const context = await chromium.launchPersistentContext(join(folder, "profile"), {
        executablePath: (await findBrowser()) ?? "",
        args: isRoot ? ["--no-sandbox"] : [],
        baseURL: server.url,
        acceptDownloads: true,
      });
      context.setDefaultTimeout(HOUR);
      const page = await context.newPage();
      await page.goto("./#/handoff");
      await page.getByText("There is nothing to save yet").waitFor();

      let inSeconds = 0;
      const inRise = await measureRise(async () => {
        inSeconds = await timeOf(async () => {
          await page.getByLabel("Open hand-off file").setInputFiles(source);
          await page.getByRole("button", { name: "Restore this file" }).click();
          await page.getByText("Restored: 1 site").waitFor();
        });
      });
      let outSeconds = 0;
      const outRise = await measureRise(async () => {
        outSeconds = await timeOf(async () => {
          const download = page.waitForEvent("download");
          await page.getByRole("button", { name: "Save hand-off file" }).click();
          await (await download).saveAs(saved);
          await page.getByText(/all hashes match/).waitFor();
        });
      });
      await context.close();
      const line = [
        `in: +${inRise.toFixed(0)} MB, ${(inSeconds / copySeconds).toFixed(1)} × a copy`,
        `out: +${outRise.toFixed(0)} MB, ${(outSeconds / copySeconds).toFixed(1)} × a copy`,
      ].join("; ");
      tellNumber("B11", `${String(TOTAL_MIB)} MiB: ${line}`);
      expect((await stat(saved)).size).toBeGreaterThan(TOTAL_MIB * 1024 * 1024);
      expect(inRise).toBeLessThan(250);
      expect(outRise).toBeLessThan(250);
    },
    HOUR,
  );
});
