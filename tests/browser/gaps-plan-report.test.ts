import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";

/** Opens the draft of the sample clinic at one of its screens. */
async function openSample(page: Page, screen: "Gaps" | "Plan" | "Report"): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample clinic" }).click();
  await page.getByText("The sample clinic is here.").waitFor();
  await page
    .getByRole("article", { name: /Riverbend/ })
    .getByRole("link", { name: /Riverbend/ })
    .click();
  await page.getByRole("link", { name: "Continue" }).click();
  await show(page, screen);
}

async function show(page: Page, screen: string): Promise<void> {
  await page.getByRole("link", { name: screen, exact: true }).click();
  await page.getByRole("heading", { name: screen, level: 1 }).waitFor();
}

async function startAssessment(page: Page, scope: "Core" | "Full"): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Add site" }).first().click();
  await page.getByRole("textbox", { name: "Site name" }).fill("Harbor Street Clinic");
  await page.getByRole("button", { name: "Save site" }).click();
  await page.getByRole("button", { name: "Start assessment" }).first().click();
  await page.getByRole("radiogroup", { name: "Scope" }).getByRole("radio", { name: scope }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
}

describe("gaps", () => {
  browserTest(
    "show level, what holds it back, the order of gaps and the lists beside them",
    async ({ page }) => {
      await openSample(page, "Gaps");
      const level = page.getByRole("region", { name: "Level" });
      await expect.poll(() => level.innerText()).toMatch(/\d [A-Z][a-z]+[\s\S]*\d+\.\d%/);
      await page.getByRole("heading", { name: /^What keeps it/ }).waitFor();
      for (const region of ["Characteristics", "Findings matrix", "Gaps by priority", "Find out"]) {
        await page.getByRole("region", { name: region }).waitFor();
      }
      const places = await page
        .getByRole("region", { name: "Gaps by priority" })
        .locator("tbody tr > td:first-child")
        .allInnerTexts();
      expect(places.map(Number)).toEqual(places.map((_, index) => index + 1));
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  browserTest("explain themselves with the assessment's own numbers, by keyboard", async ({ page }) => {
    await openSample(page, "Gaps");
    await page.getByRole("button", { name: "How this is worked out" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "How this is worked out" });
    const score = await page.getByRole("region", { name: "Level" }).innerText();
    const percents = [...score.matchAll(/\d+\.\d% to \d+\.\d%/g)].at(-1)?.[0] ?? "no range";
    await expect.poll(() => dialog.innerText()).toContain(`added up: ${percents}`);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("How this is worked out");
  });

  browserTest("of a new assessment ask for ratings instead of counting nothing as zero", async ({ page }) => {
    await startAssessment(page, "Core");
    await show(page, "Gaps");
    await page.getByText("Nothing is rated yet.").waitFor();
    await expect.poll(() => page.getByRole("region", { name: "Gaps by priority" }).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await show(page, "Plan");
    await page.getByRole("heading", { name: "No actions yet" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  browserTest("of a core set say in one sentence where its level stops", async ({ page }) => {
    await startAssessment(page, "Core");
    await page.keyboard.press("2");
    await show(page, "Gaps");
    await page.getByText("Core set: the level stops at Building").first().waitFor();
    const limiters = page.getByRole("region", { name: /^What keeps it/ });
    await expect.poll(() => limiters.innerText()).not.toContain("weight of the catalogue");
  });
});

describe("the plan", () => {
  browserTest("takes over a suggestion with its owner and date, and the gap says so", async ({ page }) => {
    await openSample(page, "Gaps");
    const rows = page.getByRole("region", { name: "Gaps by priority" }).locator("tbody tr");
    const row = rows.filter({ hasNotText: "so far" }).first();
    const button = row.getByRole("button", { name: /^Plan / });
    const id = ((await button.textContent()) ?? "").replace("Plan ", "").trim();
    await button.click();
    const dialog = page.getByRole("dialog", { name: `Plan ${id}` });
    const suggestion = await dialog.getByRole("group").nth(1).getAttribute("aria-label");
    await dialog.getByRole("combobox", { name: "Owner role" }).first().fill("Evening nurse lead");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Add to plan" }).click();
    await dialog.waitFor({ state: "hidden" });
    // The focus is back where it was, so that the next gap is one Tab away.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(`Plan ${id}`);
    await page.getByRole("link", { name: `1 action so far for ${id}` }).click();
    await page.getByText(`Only actions for ${id}`).waitFor();
    const planned = page.getByRole("row").filter({ hasText: suggestion ?? "" });
    await expect.poll(() => planned.innerText()).toMatch(/Evening nurse lead[\s\S]*\w{3} \d{1,2}, 20\d\d/);
  });

  browserTest("keeps an own action as it is typed, through a reload", async ({ page }) => {
    page.on("dialog", (dialog) => void dialog.accept());
    await startAssessment(page, "Core");
    await show(page, "Plan");
    await page.getByRole("button", { name: "Add action" }).click();
    const dialog = page.getByRole("dialog", { name: "Add action" });
    await dialog.getByRole("textbox", { name: "What will be done" }).pressSequentially("Agree one answer");
    await dialog.getByRole("button", { name: "Add step" }).click();
    await page.keyboard.type("Draft it with the desk");
    expect(await findBarriers(page)).toEqual([]);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await page.reload();
    await page.getByRole("button", { name: "Agree one answer", exact: true }).click();
    const again = page.getByRole("dialog", { name: "Action" });
    await expect
      .poll(() => again.getByRole("textbox", { name: "Step 1", exact: true }).inputValue())
      .toBe("Draft it with the desk");
    await expect.poll(() => again.getByText("No owner.").count()).toBe(1);
  });

  browserTest("changes a status in the table, filters by it, and removes after asking", async ({ page }) => {
    await openSample(page, "Plan");
    await page.getByRole("combobox", { name: "Status", exact: true }).selectOption("planned");
    const row = page.getByRole("row").nth(1);
    const title = await row.getByRole("rowheader").getByRole("button").innerText();
    await row.getByRole("button", { name: `Move “${title}” to` }).click();
    await page.getByRole("menuitem", { name: "Doing" }).click();
    await page.getByText(`“${title}” is now: Doing.`).waitFor();
    await page.getByRole("combobox", { name: "Status", exact: true }).selectOption("doing");
    await page.getByRole("button", { name: title, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Action" });
    await dialog.getByRole("button", { name: "Remove action" }).click();
    const asked = page.getByRole("dialog", { name: "Remove this action?" });
    await asked.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText(`Removed “${title}”.`).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Improvement plan" }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: title, exact: true }).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
  });

  browserTest("asks why and until when a risk is accepted", async ({ page }) => {
    await openSample(page, "Plan");
    await page
      .getByRole("row")
      .filter({ hasText: "Doing" })
      .first()
      .getByRole("rowheader")
      .getByRole("button")
      .click();
    const dialog = page.getByRole("dialog", { name: "Action" });
    await dialog.getByRole("button", { name: /^Move “/ }).click();
    await page.getByRole("menuitem", { name: "Accepted risk" }).click();
    const asked = page.getByRole("dialog", { name: "Accept the risk" });
    await asked.getByRole("button", { name: "Accept the risk" }).click();
    await asked.getByText("Say why.").waitFor();
    await asked
      .getByRole("textbox", { name: "Why the risk is accepted" })
      .fill("The building moves in spring");
    expect(await findBarriers(page)).toEqual([]);
    await asked.getByRole("button", { name: "Accept the risk" }).click();
    await dialog.getByText(/Risk accepted until .*: The building moves in spring/).waitFor();
    await dialog.getByRole("button", { name: "Done" }).click();
    await page.getByText(/Risk accepted until .*: The building moves in spring/).waitFor();
  });
});

describe("the report", () => {
  browserTest("is previewed page by page, on the paper that is chosen", async ({ page }) => {
    await openSample(page, "Report");
    await page.getByText(/^Page 1 of \d+$/).waitFor();
    const picture = page.getByRole("img", { name: /^Page 1 of / });
    await expect.poll(() => picture.textContent()).toContain("Riverbend");
    await expect.poll(() => picture.getAttribute("viewBox")).toBe("0 0 612 792");
    await page.getByRole("radio", { name: "A4" }).check({ force: true });
    await expect.poll(() => picture.getAttribute("viewBox")).toBe("0 0 595.28 841.89");
    await page.getByRole("button", { name: /^Summary/ }).click();
    await page.getByRole("img", { name: /: Summary$/ }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  browserTest("is saved as a PDF of as many pages as were shown, under a neutral name", async ({ page }) => {
    await openSample(page, "Report");
    const shown = await page.getByText(/^Page 1 of \d+$/).innerText();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save PDF" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^gap-analysis-20\d\d-\d\d-\d\d\.pdf$/);
    const bytes = await readFile(await file.path());
    const text = bytes.toString("latin1");
    expect(text.slice(0, 8)).toBe("%PDF-1.7");
    expect(text.trimEnd().endsWith("%%EOF")).toBe(true);
    const pages = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(shown).toBe(`Page 1 of ${String(pages)}`);
    await page.getByText(new RegExp(`Made gap-analysis-.*: ${String(pages)} pages`)).waitFor();
  });

  browserTest("can be stopped while it is made, and nothing is saved then", async ({ page }) => {
    await openSample(page, "Report");
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await page.getByRole("button", { name: "Save PDF" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Stopped. Nothing was saved.").waitFor();
    expect(downloads).toBe(0);
  });

  browserTest("prints what leadership is asked as it was typed", async ({ page }) => {
    await openSample(page, "Report");
    const ask = page.getByRole("textbox", { name: "Text for the summary page" });
    await ask.fill("Give the evening nurse two hours a week.");
    await page.getByRole("button", { name: /^Summary/ }).click();
    const picture = page.getByRole("img", { name: /: Summary$/ });
    await expect.poll(() => picture.textContent()).toContain("Give the evening nurse two hours a week.");
    await page.getByRole("button", { name: "Use the suggestion again" }).click();
    await expect.poll(() => picture.textContent()).not.toContain("evening nurse two hours");
  });

  browserTest(
    "warns before saving of a draft, of open items and of characters without a shape",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await page.keyboard.press("1");
      await page.getByRole("textbox", { name: "Note for the report" }).fill("Call (415) 234-4477, 漢");
      await show(page, "Report");
      const checks = page.getByRole("region", { name: "Before you save" });
      await checks.getByText("This is a draft.").waitFor();
      await checks.getByText("31 criteria are open").waitFor();
      await checks.getByText("漢").waitFor();
      await checks.getByText("a phone number").waitFor();
      expect(await findBarriers(page)).toEqual([]);
    },
  );
});
