import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, vi } from "vitest";
import { clearSiteData, letPick, readFolder, UP_TO_DATE, workAndMirror } from "./support/backup-folder";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { readStored } from "./support/intake-files";
import { goToCriterion, startAssessment, untilSaved } from "./support/open-assessment";

// Whole jobs of a person, each of many steps.
vi.setConfig({ testTimeout: 150_000 });

const POLICY = "The wording of the policy";
const root = "Clinic share/havenmark-mirror/";

/** The list in the folder, after every file that it names was hashed. */
async function readProvedList(
  page: Page,
): Promise<{ readonly counts: Record<string, number>; readonly id: string }> {
  const files = await readFolder(page);
  const list = JSON.parse(String(files.get(`${root}manifest.json`))) as {
    readonly id: string;
    readonly counts: Record<string, number>;
    readonly entries: readonly { readonly path: string; readonly sha256: string }[];
  };
  for (const { path, sha256 } of list.entries) {
    const bytes = files.get(`${root}${path}`);
    expect(bytes && createHash("sha256").update(bytes).digest("hex"), path).toBe(sha256);
  }
  return list;
}

async function rateOneMore(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByRole("navigation", { name: "Assessment" }).waitFor();
  await goToCriterion(page, "IDS-03");
  await page.getByRole("radio", { name: "1 Started" }).check();
  await untilSaved(page);
}

describe("the backup folder", () => {
  browserTest(
    "holds everything a moment after it was chosen and after every change, and other screens say so",
    async ({ page, context }) => {
      await letPick(context);
      await workAndMirror(page, POLICY);
      await page.getByText("Folder: “Clinic share”").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      const first = await readProvedList(page);
      expect(first.counts).toMatchObject({ sites: 1, ratings: 1, evidence: 1, files: 1 });
      await page.goto("./");
      await page.getByText(/^Backup folder: up to date\. Last written/).waitFor();
      await expect.poll(() => page.getByText("No backup file has been saved yet").count()).toBe(0);
      await page.goto("./#/settings");
      await page.getByText(/^Backup folder: up to date/).waitFor();
      await rateOneMore(page);
      await page.goto("./#/handoff");
      await page.getByText("Changes wait for a pause in your work.").waitFor();
      await page.getByText("Up to date: everything here").waitFor({ timeout: 30_000 });
      const second = await readProvedList(page);
      expect(second.counts).toMatchObject({ ratings: 2 });
      expect(second.id).not.toBe(first.id);
      await page.getByRole("button", { name: "Forget this folder" }).click();
      await page.getByText("What is in the folder stays").waitFor();
      expect((await readProvedList(page)).counts).toMatchObject({ ratings: 2 });
    },
  );

  browserTest(
    "brings everything back after the site data was cleared, hash by hash, and is kept on",
    async ({ page, context }) => {
      await letPick(context);
      await workAndMirror(page, POLICY);
      const { items } = await readStored(page);
      await clearSiteData(page);
      await page.goto("./");
      await page.getByLabel("Open hand-off file").waitFor();
      await page.getByRole("button", { name: "Open backup folder" }).click();
      await page.getByText("1 rating there, 0 here: restore?").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole("button", { name: "Restore from this folder" }).click();
      await page.getByText("Restored: 1 site, 1 assessment, 1 rating, 1 evidence item, 1 file").waitFor();
      const back = await readStored(page);
      expect(back.items.map(({ file, hash }) => [file?.sha, hash])).toEqual(
        items.map(({ file, hash }) => [file?.sha, hash]),
      );
      expect(back.items[0]?.hash).toBe(back.items[0]?.file?.sha);
      // It goes on into the same folder, without a question.
      await page.goto("./#/handoff");
      await page.getByText(UP_TO_DATE).waitFor();
      await rateOneMore(page);
      await page.goto("./#/handoff");
      await page.getByRole("button", { name: "Write now" }).click();
      await page.getByText("Up to date: everything here").waitFor();
      expect((await readProvedList(page)).counts).toMatchObject({ ratings: 2 });
    },
  );

  browserTest("of somebody else is not replaced without a question", async ({ page, context }) => {
    await letPick(context);
    await workAndMirror(page, POLICY);
    const { id } = await readProvedList(page);
    await clearSiteData(page);
    await startAssessment(page, "Core");
    await page.goto("./#/handoff");
    await page.getByRole("button", { name: "Choose a folder" }).click();
    await page.getByText("The folder holds the backup of another browser or clinic: 1 rating").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect((await readProvedList(page)).id).toBe(id);
    await page.getByRole("button", { name: "Replace what is in it" }).click();
    const dialog = page.getByRole("dialog", { name: "Replace what is in the folder?" });
    await dialog.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Replace what is in it" }).click();
    await page.getByText("Up to date: everything here").waitFor();
    expect((await readProvedList(page)).counts).toMatchObject({ sites: 1, ratings: 0, files: 0 });
  });

  browserTest("is written by one tab at a time, and the next takes over", async ({ page, context }) => {
    await letPick(context);
    await workAndMirror(page, POLICY);
    const other = await context.newPage();
    await other.goto("./#/handoff");
    await other.getByText("Another tab of Havenmark keeps this folder up to date.").waitFor();
    expect(await findBarriers(other)).toEqual([]);
    await page.close();
    await other.getByText("Up to date: everything here").waitFor();
  });

  browserTest(
    "that is gone is said in a sentence, and the work goes on; back again, it is brought up to date",
    async ({ page, context }) => {
      await letPick(context);
      await workAndMirror(page, POLICY);
      await page.evaluate(async () => {
        const files = await navigator.storage.getDirectory();
        await files.removeEntry("Clinic share", { recursive: true });
      });
      await rateOneMore(page);
      await page.goto("./#/handoff");
      await page.getByRole("button", { name: "Write now" }).click();
      await page.getByText("The folder cannot be found.").waitFor();
      await page.getByText("Havenmark tries again by itself.").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole("button", { name: "Choose another folder" }).click();
      await page.getByText("Up to date: everything here").waitFor();
      expect((await readProvedList(page)).counts).toMatchObject({ ratings: 2 });
    },
  );

  browserTest("asks for permission again after a restart", async ({ page, context }) => {
    await letPick(context);
    await workAndMirror(page, POLICY);
    const other = await context.newPage();
    await page.close();
    await other.addInitScript(() => {
      let isGranted = false;
      const answer = (): Promise<string> => Promise.resolve(isGranted ? "granted" : "prompt");
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: answer,
        requestPermission: () => {
          isGranted = true;
          return answer();
        },
      });
    });
    await other.goto("./#/handoff");
    await other.getByText("The browser wants your permission again").waitFor();
    expect(await findBarriers(other)).toEqual([]);
    await other.getByRole("button", { name: "Allow writing there" }).click();
    await other.getByText("Up to date: everything here").waitFor();
  });

  browserTest(
    "is opened in a browser without folder access by way of a file input, which is told apart from a file",
    async ({ page, context, browser, baseUrl }) => {
      await letPick(context);
      await workAndMirror(page, POLICY);
      const folder = await mkdtemp(join(tmpdir(), "havenmark-folder-"));
      for (const [path, bytes] of await readFolder(page)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), bytes);
      }
      const plain = await browser.newContext({ baseURL: baseUrl, locale: "en-US", reducedMotion: "reduce" });
      plain.setDefaultTimeout(15_000);
      await plain.addInitScript(() => {
        Object.defineProperty(globalThis, "showDirectoryPicker", { value: undefined });
      });
      const fresh = await plain.newPage();
      await fresh.goto("./#/handoff");
      await fresh.getByText("This browser gives no page a folder to write into").waitFor();
      await fresh.goto("./");
      await fresh.getByLabel("Open backup folder").setInputFiles(join(folder, "Clinic share"));
      await fresh.getByText("1 rating there, 0 here: restore?").waitFor();
      await fresh.getByRole("button", { name: "Restore from this folder" }).click();
      await fresh.getByText("Restored: 1 site, 1 assessment, 1 rating").waitFor();
      await plain.close();
      await rm(folder, { recursive: true });
    },
  );
});
