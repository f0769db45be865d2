import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";

/** Tabs until the named control has the focus, as somebody without a mouse does. */
async function tabTo(
  page: Page,
  role: Parameters<Page["getByRole"]>[0],
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  await target.first().waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    const isFocused = await target.evaluateAll((found) =>
      found.some((one) => one === document.activeElement),
    );
    if (isFocused) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard never reached ${role} "${String(name)}"`);
}

async function levelText(page: Page): Promise<string> {
  return page.getByRole("region", { name: "Level" }).innerText();
}

async function startCoreAssessment(page: Page, siteName: string): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Add site" }).first().waitFor();
  await tabTo(page, "button", "Add site");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Add site" }).waitFor();
  await tabTo(page, "textbox", "Site name");
  await page.keyboard.type(siteName);
  await tabTo(page, "button", "Save site");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/sites\//);
  await tabTo(page, "button", "Start assessment");
  await page.keyboard.press("Enter");
  const scope = page.getByRole("radiogroup", { name: "Scope" });
  await scope.waitFor();
  await tabTo(page, "radio", /^(Core|Full)/);
  await scope.getByRole("radio", { name: "Core" }).press("Space");
  await expect.poll(() => scope.getByRole("radio", { name: "Core" }).isChecked()).toBe(true);
  await tabTo(page, "button", "Start");
  await page.keyboard.press("Enter");
  await page.waitForURL(/checklist\/COO/);
  await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
}

/** What the address says is on screen, and the screen too. */
async function shownCriterion(page: Page): Promise<string> {
  return (await page.evaluate(() => location.hash)).split("/").at(-1)?.split("?")[0] ?? "";
}

describe("the main job, by keyboard alone", () => {
  browserTest(
    "a clinic is added, rated with one key each, its level seen, its top gap planned and its report saved",
    { timeout: 180_000 },
    async ({ page }) => {
      await startCoreAssessment(page, "Harbor Street Clinic");
      const seen = new Set<string>();
      const levels = new Set<string>();
      for (let index = 0; index < 32; index += 1) {
        const criterionId = await shownCriterion(page);
        seen.add(criterionId);
        await page.keyboard.press(index % 5 === 0 ? "1" : "2");
        if (index % 8 === 0) levels.add(await levelText(page));
        if (index < 31) {
          await page.keyboard.press("j");
          await page.waitForFunction((id) => !location.hash.includes(`/${id}`), criterionId);
        }
      }
      expect(seen.size).toBe(32);
      await expect.poll(() => levelText(page)).toContain("2 Building");
      levels.add(await levelText(page));
      expect(levels.size).toBeGreaterThan(1);

      await tabTo(page, "link", "Gaps");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/gaps$/);
      const planButton = page.getByRole("button", { name: /^Plan [A-Z]{3}-\d\d$/ }).first();
      await planButton.waitFor();
      const planName = (await planButton.getAttribute("aria-label")) ?? (await planButton.innerText());
      await tabTo(page, "button", planName);
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      const saveName = await dialog
        .getByRole("button", { name: /^(Add|Save)/ })
        .last()
        .innerText();
      await tabTo(page, "button", saveName);
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "hidden" });
      await tabTo(page, "link", "Plan");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/plan$/);
      await page.getByText(planName.replace("Plan ", "")).first().waitFor();

      await tabTo(page, "link", "Report");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/report$/);
      await tabTo(page, "button", "Save PDF");
      const download = page.waitForEvent("download", { timeout: 60_000 });
      await page.keyboard.press("Enter");
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.pdf$/);
      expect(file.suggestedFilename()).not.toMatch(/harbor/i);
    },
  );

  browserTest(
    "a reload at any point, also while typing, loses nothing that was on screen 300 ms before",
    { timeout: 120_000 },
    async ({ page }) => {
      page.on("dialog", (dialog) => void dialog.accept());
      await startCoreAssessment(page, "Harbor Street Clinic");
      await page.keyboard.press("3");
      const words = "We changed the rooming step in March and two templates still lack it. ";
      const note = page.getByRole("textbox", { name: "Note for the report" });
      let kept = "";
      for (let round = 0; round < 4; round += 1) {
        await note.focus();
        await page.keyboard.press("End");
        await page.keyboard.type(words, { delay: 5 });
        const shown = await note.inputValue();
        expect(shown.startsWith(kept)).toBe(true);
        // By the page's own clock, which a busy machine holds up too.
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        await page.keyboard.type("and more", { delay: 3 });
        await page.reload();
        await note.waitFor();
        kept = await note.inputValue();
        expect(kept.startsWith(shown)).toBe(true);
      }
      await page.getByRole("radio", { name: "3 Embedded" }).waitFor();
      await expect.poll(() => page.getByRole("radio", { name: "3 Embedded" }).isChecked()).toBe(true);
    },
  );
});
