import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterEach, beforeEach, describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { setPassphrase } from "./support/lock-steps";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-backup-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function makeSample(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample clinic" }).click();
  await page.getByText("The sample clinic is here.").waitFor();
}

async function addSite(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Add site" }).click();
  await page.getByRole("textbox", { name: "Site name" }).fill("Harbor Street Clinic");
  await page.getByRole("button", { name: "Save site" }).click();
  await page.getByRole("heading", { name: "Harbor Street Clinic", level: 1 }).waitFor();
}

async function saveBackup(page: Page): Promise<string> {
  await page.goto("./#/handoff");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save hand-off file" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^havenmark-backup-\d{4}-\d\d-\d\d\.havenmark$/);
  const path = join(folder, "saved.havenmark");
  await saved.saveAs(path);
  await page.getByText(/all hashes match/).waitFor();
  return path;
}

async function openBackup(page: Page, path: string): Promise<void> {
  await page.getByLabel("Open hand-off file").setInputFiles(path);
}

describe("a backup file", () => {
  browserTest("is read again before it is called saved, and says what is in it", async ({ page }) => {
    await makeSample(page);
    await page.goto("./#/handoff");
    await page.getByText("holds only the sample clinic").waitFor();
    await saveBackup(page);
    const words = await page.getByRole("region", { name: "Save a file" }).innerText();
    expect(words).toContain(
      "1 site, 2 assessments, 78 ratings, 17 evidence items, 3 files, 15 actions, all hashes match",
    );
    expect(words).toMatch(/Hand-off code: [0-9a-f]{8}/);
    await expect
      .poll(() => page.getByText("Without a passphrase, anybody who gets the file can read it").count())
      .toBe(1);
    expect(await findBarriers(page)).toEqual([]);
  });

  browserTest(
    "is checked without changing anything, and restored into an empty browser",
    async ({ page, browser, baseUrl }) => {
      await makeSample(page);
      const path = await saveBackup(page);
      const other = await browser.newContext({ baseURL: baseUrl, locale: "en-US" });
      const fresh = await other.newPage();
      await fresh.goto("./#/handoff");
      await fresh.getByText("There is nothing to save yet").waitFor();
      await openBackup(fresh, path);
      await fresh.getByText("is whole. All hashes match.").waitFor();
      await expect.poll(() => fresh.getByRole("row", { name: /Ratings/ }).innerText()).toMatch(/78\s+0/);
      expect(await findBarriers(fresh)).toEqual([]);
      await fresh.getByRole("button", { name: "Restore this file" }).click();
      await fresh.getByText("Restored: 1 site").waitFor();
      await fresh.getByRole("link", { name: "See all sites" }).click();
      await fresh
        .getByRole("article", { name: /Riverbend/ })
        .getByText("1 Starting to 2 Building")
        .waitFor();
      await other.close();
    },
  );

  browserTest("replaces what is here only after a person has said so", async ({ page }) => {
    await makeSample(page);
    const path = await saveBackup(page);
    await addSite(page);
    await page.goto("./#/handoff");
    await openBackup(page, path);
    await page.getByRole("button", { name: "Replace everything here" }).click();
    const dialog = page.getByRole("dialog", { name: "Replace everything in this browser?" });
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain("What is here now goes: 2 sites");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.goto("./");
    await page.getByRole("article").nth(1).waitFor();
    await page.goto("./#/handoff");
    await openBackup(page, path);
    await page.getByRole("button", { name: "Replace everything here" }).click();
    const first = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save what is here first" }).click();
    await first;
    await dialog.getByRole("button", { name: "Replace everything" }).click();
    await page.getByText("Restored: 1 site").waitFor();
    await page.goto("./");
    await page.getByRole("article", { name: /Riverbend/ }).waitFor();
    await expect.poll(() => page.getByRole("article").count()).toBe(1);
  });

  browserTest(
    "that saves what is here first is waited for, says when it was stopped, and can have a passphrase",
    async ({ page }) => {
      await addSite(page);
      const path = await saveBackup(page);
      // That file’s turn lasts for a minute, or as long as its page.
      await page.reload();
      await setPassphrase(page);
      await page.goto("./#/handoff");
      await openBackup(page, path);
      await page.getByRole("button", { name: "Replace everything here" }).click();
      const dialog = page.getByRole("dialog", { name: "Replace everything in this browser?" });
      await dialog.getByText("The lock of this workspace does not go with the file").waitFor();
      const save = dialog.getByRole("button", { name: "Save what is here first" });
      const replace = dialog.getByRole("button", { name: "Replace everything" });
      // Saving waits for its turn, as long as this holds it.
      await page.evaluate(() => {
        const held = new Promise((resolve) => addEventListener("test:let-go", resolve, { once: true }));
        return new Promise<void>((begun) => {
          void navigator.locks.request("havenmark-scratch", () => {
            begun();
            return held;
          });
        });
      });
      await save.click();
      await dialog.getByText("Making and checking the file").waitFor();
      expect(await save.isDisabled()).toBe(true);
      expect(await replace.isDisabled()).toBe(true);
      await dialog.getByRole("button", { name: "Stop" }).click();
      await page.evaluate(() => dispatchEvent(new Event("test:let-go")));
      await dialog.getByText("Stopped. No file was saved.").waitFor();

      await dialog.getByRole("checkbox", { name: "Lock the file with a passphrase" }).check();
      await dialog.getByText("60 bits").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      const download = page.waitForEvent("download");
      await save.click();
      expect((await download).suggestedFilename()).toMatch(/\.havenmark\.age$/);
      await dialog.getByText(/all hashes match/).waitFor();
      await replace.click();
      await page.getByText("Restored: 1 site").waitFor();
    },
  );

  browserTest("that fails in a picked place says that a file which was there is gone", async ({ page }) => {
    await addSite(page);
    await page.goto("./#/handoff");
    await page.evaluate(() => {
      const createWritable = () => Promise.reject(new DOMException("It was taken out", "NotFoundError"));
      Object.assign(globalThis, { showSaveFilePicker: () => Promise.resolve({ createWritable }) });
    });
    const box = page.getByRole("checkbox", { name: "Ask me where to put it" });
    await box.check();
    await page.getByText("a file that already has the name is replaced").waitFor();
    await page.getByRole("button", { name: "Save hand-off file" }).click();
    await page.getByText("If a file of that name was there before, it is gone.").waitFor();
    await box.uncheck();
    await saveBackup(page);
  });

  browserTest("that is cut short or no backup at all is refused with a sentence", async ({ page }) => {
    await makeSample(page);
    const path = await saveBackup(page);
    const bytes = await readFile(path);
    const short = join(folder, "short.havenmark");
    await writeFile(short, bytes.subarray(0, Math.floor(bytes.length / 2)));
    await openBackup(page, short);
    const card = page.getByRole("region", { name: "Open a file" });
    await card.getByText("Nothing in this browser was changed.").waitFor();
    const photo = join(folder, "photo.jpg");
    await writeFile(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]));
    await openBackup(page, photo);
    await card.getByText("not a Havenmark hand-off file").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Restore this file" }).count()).toBe(0);
  });
});

describe("when the storage was written by a newer version", () => {
  browserTest("the app says so and touches nothing", async ({ page }) => {
    await makeSample(page);
    await page.evaluate(async () => {
      function finished<T>(request: IDBRequest<T>): Promise<T> {
        return new Promise((resolve) => {
          request.addEventListener("success", () => resolve(request.result));
        });
      }
      const database = await finished(indexedDB.open("havenmark"));
      const store = database.transaction("meta", "readwrite").objectStore("meta");
      const [row] = (await finished(store.getAll())) as object[];
      await finished(store.put({ ...row, schemaVersion: 999 }));
      database.close();
    });
    await page.reload();
    await page.getByRole("heading", { name: "Havenmark could not open its storage" }).waitFor();
    await expect
      .poll(() => page.locator("main").innerText())
      .toContain("newer version of Havenmark. Nothing was changed.");
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe("when a bug is met", () => {
  browserTest("a backup file can still be saved", async ({ page, watch }) => {
    await makeSample(page);
    watch.expectProblem(/planted/);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("planted");
      });
    });
    await page.getByRole("heading", { name: "Something in the app went wrong" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save backup file" }).click();
    await download;
    await page.getByText("78 ratings").waitFor();
    await page.getByRole("button", { name: "Reload" }).click();
    await page.getByRole("article", { name: /Riverbend/ }).waitFor();
  });
});
