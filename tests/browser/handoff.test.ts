import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterEach, beforeEach, describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { watchPages } from "./support/page-watch";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-handoff-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function startAssessment(page: Page): Promise<string> {
  await page.goto("./");
  await page.getByRole("button", { name: "Add site" }).click();
  await page.getByRole("textbox", { name: "Site name" }).fill("Harbor Street Clinic");
  await page.getByRole("button", { name: "Save site" }).click();
  await page.getByRole("button", { name: "Start assessment" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await page
    .getByRole("group", { name: "Rating" })
    .or(page.getByRole("radiogroup", { name: "Rating" }))
    .waitFor();
  return new URL(page.url()).hash.replace("#", "./#");
}

async function rate(page: Page, rating: string, note: string): Promise<void> {
  await page.getByRole("radio", { name: rating }).check();
  await page.getByRole("textbox", { name: "Note for the report" }).fill(note);
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
}

async function saveFile(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save hand-off file" }).click();
  const saved = await download;
  const path = join(folder, `${name}-${saved.suggestedFilename()}`);
  await saved.saveAs(path);
  await page.getByText(/all hashes match/).waitFor();
  return path;
}

async function openFile(page: Page, path: string): Promise<void> {
  await page.goto("./#/handoff");
  await page.getByLabel("Open hand-off file").setInputFiles(path);
}

async function another(browser: Browser, baseUrl: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: baseUrl, locale: "en-US", reducedMotion: "reduce" });
  context.setDefaultTimeout(20_000);
  return { context, page: await context.newPage() };
}

/** Opens the criterion that the assessment began with; its address is the same in every copy. */
async function openChecklist(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("textbox", { name: "Note for the report" }).waitFor();
}

describe("a file with a passphrase", () => {
  browserTest(
    "goes out with a suggested one and into an empty browser only with that one",
    async ({ page, browser, baseUrl }) => {
      await startAssessment(page);
      await rate(page, "2 In place", "The partner clinic is on call");
      await page.goto("./#/handoff");
      await page.getByRole("radio", { name: "Chosen assessments" }).check();
      await page.getByText("the file carries the earlier wordings of every text").waitFor();
      await page.getByRole("button", { name: "Save hand-off file" }).click();
      await page.getByText("Choose at least one assessment.").waitFor();
      await page.getByRole("group", { name: "Harbor Street Clinic" }).getByRole("checkbox").check();
      await page.getByRole("checkbox", { name: "Lock the file with a passphrase" }).check();
      const field = page.getByRole("textbox", { name: "Passphrase" });
      await page.getByText("60 bits").waitFor();
      const passphrase = await field.inputValue();
      expect(passphrase.split(" ")).toHaveLength(6);
      expect(await findBarriers(page)).toEqual([]);
      const path = await saveFile(page, "locked");
      expect(path).toMatch(/havenmark-hand-off-\d{4}-\d\d-\d\d\.havenmark\.age$/);
      const code = await page
        .getByText(/^Hand-off code: [0-9a-f]{8}$/)
        .first()
        .innerText();

      const { context, page: fresh } = await another(browser, baseUrl);
      const watch = await watchPages(context, baseUrl);
      await openFile(fresh, path);
      const words = fresh.getByRole("textbox", { name: "Passphrase of the file" });
      await words.fill("not the passphrase at all");
      await fresh.getByRole("button", { name: "Unlock and check" }).click();
      await fresh.getByText("That passphrase does not open it").waitFor();
      expect(await findBarriers(fresh)).toEqual([]);
      // A tablet puts a space behind a word.
      await words.fill(`${passphrase} `);
      await fresh.getByRole("button", { name: "Unlock and check" }).click();
      await fresh.getByText("its passphrase is right").waitFor();
      await expect.poll(() => fresh.getByText(code.slice(-8), { exact: true }).count()).toBe(1);
      await fresh.getByText("1 rating there, 0 here: restore?").waitFor();
      await fresh.getByRole("button", { name: "Restore this file" }).click();
      await fresh.getByText("Restored: 1 site, 1 assessment, 1 rating").waitFor();
      expect(await watch.surprises()).toEqual([]);
      await context.close();
    },
  );
});

describe("two copies of one assessment", () => {
  browserTest(
    "come together: a rehearsal changes nothing, a conflict is decided side by side, and the merge can be undone",
    async ({ page, browser, baseUrl }) => {
      const address = await startAssessment(page);
      await rate(page, "1 Started", "Base");
      await page.goto("./#/handoff");
      const base = await saveFile(page, "base");
      const { context, page: other } = await another(browser, baseUrl);
      const watch = await watchPages(context, baseUrl);
      await openFile(other, base);
      await other.getByRole("button", { name: "Restore this file" }).click();
      await other.getByText("Restored: 1 site").waitFor();
      await openChecklist(other, address);
      await rate(other, "3 Embedded", "Written elsewhere");
      await openChecklist(page, address);
      await rate(page, "2 In place", "Written here");
      await other.goto("./#/handoff");
      const theirs = await saveFile(other, "theirs");
      expect(await watch.surprises()).toEqual([]);
      await context.close();

      await page.goto("./#/handoff");
      await page.getByLabel("Rehearse").setInputFiles(theirs);
      await page.getByText("This was a rehearsal. Nothing in this browser was changed.").waitFor();
      await page.getByText("2 values would wait for your decision").waitFor();
      await openFile(page, theirs);
      await page.getByRole("button", { name: "Merge with what is here" }).click();
      await page.getByText("2 values were changed on both sides").waitFor();
      expect(await findBarriers(page)).toEqual([]);

      await openChecklist(page, address);
      const notice = page.getByText("2 values were changed in two places");
      await notice.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole("link", { name: "Decide" }).click();
      await page
        .getByRole("article", { name: /Rating$/ })
        .getByRole("button", { name: "Keep this: 3 of 3" })
        .click();
      await page.getByText("Decided. The decision travels with the next file.").waitFor();
      await page
        .getByRole("article", { name: /Note for the report$/ })
        .getByRole("button", { name: "Keep both, one below the other" })
        .click();
      await page.getByRole("article", { name: /Note for the report$/ }).waitFor({ state: "detached" });
      await openChecklist(page, address);
      await expect.poll(() => page.getByRole("radio", { name: "3 Embedded" }).isChecked()).toBe(true);
      const note = await page.getByRole("textbox", { name: "Note for the report" }).inputValue();
      expect(note).toContain("Written here");
      expect(note).toContain("Written elsewhere");
      await expect.poll(() => notice.count()).toBe(0);

      await page.goto("./#/handoff");
      await page.getByRole("button", { name: /Undo the merge/ }).click();
      await page.getByText("Somebody has gone on working with what came in").waitFor();
    },
  );

  browserTest("are apart again after the merge is undone", async ({ page, browser, baseUrl }) => {
    const address = await startAssessment(page);
    await rate(page, "1 Started", "Base");
    await page.goto("./#/handoff");
    const base = await saveFile(page, "base");
    const { context, page: other } = await another(browser, baseUrl);
    await openFile(other, base);
    await other.getByRole("button", { name: "Restore this file" }).click();
    await other.getByText("Restored: 1 site").waitFor();
    await openChecklist(other, address);
    await rate(other, "3 Embedded", "Written elsewhere");
    await other.goto("./#/handoff");
    const theirs = await saveFile(other, "theirs");
    await context.close();
    await openFile(page, theirs);
    await page.getByRole("button", { name: "Merge with what is here" }).click();
    await page.getByText("Merged: 2 new changes.").waitFor();
    await openFile(page, theirs);
    await page.getByText("Merging would bring nothing that is not here already.").waitFor();
    await page.getByRole("button", { name: /Undo the merge/ }).click();
    await page.getByText("The merge was undone.").waitFor();
    await openChecklist(page, address);
    await page.getByRole("radio", { name: "1 Started" }).and(page.locator(":checked")).waitFor();
    await expect
      .poll(() => page.getByRole("textbox", { name: "Note for the report" }).inputValue())
      .toBe("Base");
  });
});
