import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { goToScreen, openSample, untilSaved } from "./support/open-assessment";

async function addAction(page: Page, title: string): Promise<void> {
  await goToScreen(page, "/plan");
  await page.getByRole("button", { name: "Add action" }).click();
  const dialog = page.getByRole("dialog", { name: "Add action" });
  await dialog.getByRole("textbox", { name: "What will be done" }).fill(title);
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: title, exact: true }).waitFor();
  await untilSaved(page);
}

function coverOf(page: Page) {
  return page.getByRole("img", { name: /^Page 1 of / });
}

describe("a signed-off assessment", () => {
  browserTest(
    "is corrected in a draft that holds all of it, and both say so and lead to each other",
    { timeout: 180_000 },
    async ({ page }) => {
      await openSample(page, "Signed off");
      await addAction(page, "Ask the night shift");
      await goToScreen(page, "");
      const original = page.url();
      const level = page.getByRole("region", { name: "Level" });
      await level
        .getByText(/^\d [A-Z]/)
        .first()
        .waitFor();
      const issued = await level.innerText();
      await page.getByRole("button", { name: "Correct this assessment" }).click();
      const dialog = page.getByRole("dialog", { name: "Correct this assessment" });
      await dialog.getByText("is signed off and stays as it was issued").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByLabel("Date of the correction").fill("");
      await dialog.getByRole("button", { name: "Start the correction" }).click();
      await dialog.getByText("Enter a date.").waitFor();
      await dialog.getByLabel("Date of the correction").fill("2026-03-02");
      await dialog.getByRole("textbox", { name: "Roles in the room" }).fill("Quality lead");
      await dialog.getByRole("button", { name: "Start the correction" }).click();

      await page.getByText(/^Amends the assessment of .*, which stays as it was issued\.$/).waitFor();
      expect(page.url()).not.toBe(original);
      await page.getByText("Mar 2, 2026").first().waitFor();
      await expect.poll(() => page.getByRole("button", { name: "Undo" }).count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await goToScreen(page, "/plan");
      await page.getByRole("button", { name: "Ask the night shift", exact: true }).waitFor();
      await goToScreen(page, "/report");
      await expect.poll(() => coverOf(page).textContent()).toContain("Amends");

      await goToScreen(page, "");
      await page.getByRole("link", { name: /^Open the assessment of / }).click();
      await page.getByText("Until that is signed off, this one stands.").waitFor();
      expect(page.url()).toBe(original);
      await expect.poll(() => level.innerText()).toBe(issued);
      await expect.poll(() => page.getByRole("button", { name: "Correct this assessment" }).count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await goToScreen(page, "/plan");
      await page.getByText("The plan goes on in the correction of this assessment.").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole("link", { name: "Open its plan" }).click();
      await expect.poll(() => page.url()).not.toContain(new URL(original).hash);

      await goToScreen(page, "");
      await page.getByRole("button", { name: "Sign off" }).click();
      const signing = page.getByRole("dialog", { name: "Sign off this assessment" });
      await signing.getByRole("textbox", { name: "Your role" }).fill("Medical director");
      await signing.getByRole("button", { name: "Sign off" }).click();
      await page.getByText(/^Signed off on /).waitFor();
      await goToScreen(page, "/report");
      await expect
        .poll(() => coverOf(page).textContent())
        .toMatch(/The assessment of .*signed\s*off on .*\(report [0-9a-f]{4}-[0-9a-f]{4} of\s*that day\)/s);

      await page
        .getByRole("link", { name: /Riverbend/ })
        .first()
        .click();
      const entries = page.getByRole("listitem").filter({ hasText: "core set" });
      await entries.filter({ hasText: "Amends the assessment of " }).waitFor();
      await entries.filter({ hasText: "Amended by the assessment of Mar 2, 2026" }).waitFor();
      await entries.filter({ hasText: "Its plan goes on in the correction" }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole("link", { name: "All sites" }).click();
      await page.getByText("15 open actions").waitFor();
    },
  );

  browserTest(
    "can be corrected from its site too, and nothing is made until that is asked for",
    async ({ page }) => {
      await openSample(page, "Signed off");
      await page
        .getByRole("link", { name: /Riverbend/ })
        .first()
        .click();
      const entries = page
        .getByRole("list")
        .filter({ hasText: "Signed off" })
        .getByRole("heading", { level: 3 });
      await expect.poll(() => entries.count()).toBe(2);
      await page.getByRole("button", { name: /^Correct Self/ }).click();
      const dialog = page.getByRole("dialog", { name: "Correct this assessment" });
      await dialog.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await dialog.waitFor({ state: "hidden" });
      await expect.poll(() => entries.count()).toBe(2);
      await page.getByRole("button", { name: /^Correct Self/ }).click();
      await dialog.getByRole("button", { name: "Start the correction" }).click();
      await page.getByText(/^Amends the assessment of /).waitFor();
    },
  );
});
