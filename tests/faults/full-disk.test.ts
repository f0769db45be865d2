import { randomBytes } from "node:crypto";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { untilSaved } from "../browser/support/open-assessment";
import { mountSmallDisk, type Disk } from "./disks";
import { giveFile } from "./give-file";
import { startKillable } from "./killable-browser";
import { writeLargeFile } from "./large-file";
import { tellNotRun, tellNumber } from "./number-lines";
import { makeWorkFiles, type WorkFiles } from "./work-files";
import { beginReplacing, chooseFile, lookInto, openApp, untilRestored, visibleRows } from "./workspace-page";

const MIB = 1024 * 1024;
let folder = "";
let files: WorkFiles;
let large = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-full-"));
  files = await makeWorkFiles(folder, { ready: 1, theirs: 0 });
  large = join(folder, "large.havenmark");
  await writeLargeFile(large, 12, 4);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function empty(disk: Disk): Promise<void> {
  await rm(join(disk.path, "filler"), { force: true });
}

/** Fills a disk until so many MiB are left. */
async function fill(disk: Disk, leftMib: number): Promise<void> {
  await empty(disk);
  const { bavail, bsize } = await statfs(disk.path);
  await writeFile(join(disk.path, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - leftMib * MIB), 1));
}

describe("a disk that is really full", () => {
  it("is told, loses nothing, and work goes on once there is room (S4, B9)", async ({ skip }) => {
    let disk: Disk;
    try {
      disk = await mountSmallDisk(400);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tellNotRun("S4", reason);
      return skip(reason);
    }
    try {
      const browser = await startKillable({ profile: join(disk.path, "profile") });
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await chooseFile(page, files.base);
      await beginReplacing(page);
      await untilRestored(page);
      const before = await lookInto(browser.context);

      await chooseFile(page, large);
      await fill(disk, 20);
      await beginReplacing(page);
      await page
        .getByText(/no room left/)
        .first()
        .waitFor({ timeout: 60_000 });
      const refused = await lookInto(browser.context);
      expect(visibleRows(refused)).toEqual(visibleRows(before));
      expect(refused?.orphans).toEqual([]);

      await openApp(page, `#/assessments/${files.draftId}/evidence`);
      await fill(disk, 2);
      const big = join(folder, "big.bin");
      await writeFile(big, randomBytes(12 * MIB));
      await giveFile(page, "Add evidence files", big);
      await page
        .getByText(/big\.bin: not stored\. This device has no room left/)
        .waitFor({ timeout: 60_000 });
      const full = await lookInto(browser.context);
      expect(visibleRows(full)).toEqual(visibleRows(before));

      await empty(disk);
      await giveFile(page, "Add evidence files", big);
      await page.getByText("big.bin: stored.").waitFor({ timeout: 60_000 });
      await openApp(page, `#/assessments/${files.draftId}/checklist/${files.criterionIds[0]!}`);
      await page.keyboard.press("2");
      await untilSaved(page);
      const after = await lookInto(browser.context);
      await browser.close();
      tellNumber(
        "S4",
        "a full disk: an import and a file refused with a sentence, nothing changed; stored once there was room",
      );
      tellNumber("B9", "a disk full in mid-import: nothing changed, no bytes left behind");
      expect(after?.faultyBytes).toEqual([]);
      expect(after?.evidenceTitles).toContain("big");
    } finally {
      await disk.remove();
    }
    return undefined;
  }, 300_000);
});
