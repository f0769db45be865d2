import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { longestTask } from "./support/main-thread-work";
import { goToScreen, openSample, startAssessment } from "./support/open-assessment";
import { seedEvidence } from "./support/seed-evidence";

async function openReport(page: Page): Promise<void> {
  await openSample(page, "Draft");
  await goToScreen(page, "/report");
  await page.getByText(/^Page 1 of \d+$/).waitFor();
}

async function readDownload(file: Download): Promise<Buffer> {
  return readFile(await file.path());
}

describe("documents of a report", () => {
  browserTest("are chosen, previewed one by one, and saved as a file each", async ({ page }) => {
    await openReport(page);
    const documents = page.getByRole("group", { name: "Documents" });
    const gapAnalysis = documents.getByRole("checkbox", { name: "Full gap analysis" });
    // One always stays chosen.
    await expect.poll(() => gapAnalysis.isDisabled()).toBe(true);
    await documents.getByRole("checkbox", { name: "Board summary" }).check();
    await page.getByRole("img", { name: "Page 1 of 1: Board summary" }).waitFor();
    await documents.getByRole("checkbox", { name: "Blank checklist" }).check();
    await gapAnalysis.uncheck();
    await page.getByText("2 documents are chosen").waitFor();
    await page.getByRole("combobox", { name: "Preview of" }).selectOption("Board summary");
    await page.getByRole("img", { name: "Page 1 of 1: Board summary" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const files: Download[] = [];
    page.on("download", (file) => files.push(file));
    await page.getByRole("button", { name: "Save PDF" }).click();
    await page.getByText(/^Made board-summary-.*\.pdf, blank-checklist-.*\.pdf: /).waitFor();
    await expect.poll(() => files.length).toBe(2);
    for (const file of files) {
      const bytes = await readDownload(file);
      expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
    }
  });

  browserTest("are saved as HTML that stands alone, for sharing under another name", async ({ page }) => {
    await openReport(page);
    await page.getByRole("radio", { name: "Shareable" }).check({ force: true });
    await page.getByRole("textbox", { name: /^Name to print instead/ }).fill("Clinic B");
    const picture = page.getByRole("img", { name: /^Page 1 of / });
    await expect.poll(() => picture.textContent()).toContain("Clinic B");
    await expect.poll(() => picture.textContent()).toContain("Version to share");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save HTML" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^gap-analysis-20\d\d-\d\d-\d\d\.html$/);
    const html = (await readDownload(file)).toString("utf8");
    expect(html).not.toContain("Riverbend");
    await page.goto("about:blank");
    await page.setContent(html);
    await expect
      .poll(() => page.title())
      .toMatch(/^Gap analysis and improvement plan, [A-Z][a-z]{2} \d+, 20\d\d$/);
    // On paper the banner has no color behind it: its title stands in ink.
    await page.emulateMedia({ media: "print" });
    const colorOf = (selector: string): Promise<string> =>
      page.evaluate((wanted) => getComputedStyle(document.querySelector(wanted)!).color, selector);
    expect(await colorOf(".cover h1")).toBe(await colorOf("main"));
    await page.emulateMedia({ media: "screen" });
    // Criteria are all built alike: a few of them stand for the rest, which axe would take long over.
    await page.evaluate(() => {
      for (const entry of [...document.querySelectorAll(".entry")].slice(6)) entry.remove();
      for (const row of document.querySelectorAll("tr:nth-child(n + 6)")) row.remove();
    });
    await page.setViewportSize({ width: 390, height: 800 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
    expect(await findBarriers(page)).toEqual([]);
  });

  browserTest("for the wall and for owners are one click from the plan", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "/plan");
    await page.getByRole("link", { name: "Print action plan" }).click();
    const documents = page.getByRole("group", { name: "Documents" });
    await expect.poll(() => documents.getByRole("checkbox", { checked: true }).count()).toBe(1);
    await expect.poll(() => documents.getByRole("checkbox", { name: "Action plan" }).isChecked()).toBe(true);
    await page.getByRole("img", { name: /: Improvement plan$/ }).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "Print owner sheets" }).click();
    await expect.poll(() => documents.getByRole("checkbox", { name: "Owner sheets" }).isChecked()).toBe(true);
  });

  browserTest("come with a word before saving, and with the spreadsheet beside them", async ({ page }) => {
    await openReport(page);
    const byNumber = page.getByText(
      /actions? stands? on the action plan by (?:its number|their numbers) only/,
    );
    await expect.poll(() => byNumber.count()).toBe(0);
    await page
      .getByRole("group", { name: "Documents" })
      .getByRole("checkbox", { name: "Action plan" })
      .check();
    await byNumber.waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Spreadsheet" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.getByText(/^Made .*\.xlsx: /).waitFor();
    expect((await readDownload(file)).subarray(0, 2).toString("latin1")).toBe("PK");
  });

  browserTest(
    "say what the font lacks in each chosen document, also in one not looked at",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await goToScreen(page, "/plan");
      await page.getByRole("button", { name: "Add action" }).click();
      await page.getByRole("textbox", { name: "What will be done" }).fill("Print the card in 漢字 too");
      await page.keyboard.press("Escape");
      await goToScreen(page, "/report");
      const documents = page.getByRole("group", { name: "Documents" });
      await documents.getByRole("checkbox", { name: "Blank checklist" }).check();
      await documents.getByRole("checkbox", { name: "Full gap analysis" }).uncheck();
      await page.getByRole("img", { name: /^Page 1 of / }).waitFor();
      const warning = page.getByText(/^The font of the report lacks 2 characters: 漢 字/);
      await expect.poll(() => warning.count()).toBe(0);
      await documents.getByRole("checkbox", { name: "Owner sheets" }).check();
      await page.getByRole("combobox", { name: "Preview of" }).selectOption("Blank checklist");
      await warning.waitFor();
    },
  );

  browserTest(
    "of a clinic with 2,000 pieces of evidence are made without holding up the page",
    async ({ page }) => {
      await startAssessment(page, "Full");
      await seedEvidence(page, 2000);
      await page.reload();
      await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
      await goToScreen(page, "/report");
      await page.getByText(/^Page 1 of \d+$/).waitFor({ timeout: 30_000 });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      const longest = await longestTask(page, async () => {
        const download = page.waitForEvent("download", { timeout: 60_000 });
        await page.getByRole("button", { name: "Save PDF" }).click();
        await page.getByRole("progressbar", { name: "Making the files" }).waitFor();
        await download;
        await page.getByText(/^Made gap-analysis-/).waitFor();
      });
      // From here on browsers call a task long.
      expect(longest, "the longest task on the main thread, in milliseconds").toBeLessThan(50);
    },
  );
});
