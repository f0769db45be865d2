import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { goToScreen, openSample, startAssessment } from "./support/open-assessment";

describe("the overview", () => {
  browserTest("says where an assessment stands and what to do next", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "");
    const level = page.getByRole("region", { name: "Level" });
    await level.getByText("1 Starting to 2 Building").waitFor();
    await page
      .getByRole("region", { name: "Next thing to do" })
      .getByRole("link", { name: /^COO-03 / })
      .waitFor();
    const left = page.getByRole("region", { name: "What is left" });
    await expect
      .poll(() => left.innerText())
      .toMatch(/Not rated yet\s+15\s+Don’t know\s+5\s+Flagged for discussion\s+6/);
    expect(await findBarriers(page)).toEqual([]);
    await left.getByRole("link", { name: "Don’t know" }).click();
    await expect.poll(() => page.getByRole("link", { name: /^[A-Z]{3}-\d\d / }).count()).toBe(5);
  });

  browserTest("leads from a characteristic to where it goes on", async ({ page }) => {
    await startAssessment(page, "Full");
    await page.keyboard.press("2");
    await goToScreen(page, "");
    await page.getByRole("link", { name: "Coordination with community agencies" }).click();
    await page.waitForURL(/\/checklist\/COO-02$/);
  });

  browserTest("keeps date and roles of the room", async ({ page }) => {
    await startAssessment(page, "Core");
    await goToScreen(page, "");
    await page.getByRole("button", { name: "Change date and roles" }).click();
    const dialog = page.getByRole("dialog", { name: "Date and roles" });
    await dialog.getByLabel("Date").fill("2026-11-20");
    await dialog.getByRole("textbox", { name: "Roles in the room" }).fill("Nurse lead\nFront desk");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save details" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Nurse lead, Front desk").waitFor();
    await page.reload();
    await page.getByText("Nurse lead, Front desk").waitFor();
    await page.getByText("Nov 20, 2026").last().waitFor();
  });
});

describe("signing off", () => {
  browserTest("is refused while anything is open, and says what", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "");
    await page.getByRole("button", { name: "Sign off" }).click();
    const dialog = page.getByRole("dialog", { name: "Sign off this assessment" });
    await dialog.getByText("15 criteria still keep it from being signed off:").waitFor();
    await expect.poll(() => dialog.getByRole("button", { name: "Sign off" }).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("link", { name: /^TRN-04 / }).click();
    await page.waitForURL(/\/checklist\/TRN-04$/);
  });

  browserTest(
    "freezes the results, counts a don't know as 0, and says when and by which role",
    { timeout: 120_000 },
    async ({ page }) => {
      await startAssessment(page, "Core");
      for (let index = 0; index < 32; index += 1) {
        await page.keyboard.press(index === 0 ? "u" : "2");
        const before = page.url();
        await page.keyboard.press("j");
        if (index < 31) await page.waitForURL((url) => url.href !== before);
      }
      await page.getByText("No criterion is left without an answer. 1 answer is “Don’t know”.").waitFor();
      await page.getByRole("link", { name: "See where you stand" }).click();
      await page.getByRole("region", { name: "Next thing to do" }).getByText("Find out").waitFor();
      await page.getByRole("button", { name: "Sign off" }).click();
      const dialog = page.getByRole("dialog", { name: "Sign off this assessment" });
      await dialog.getByText("1 answer is “Don’t know”.").waitFor();
      await dialog.getByRole("button", { name: "Sign off" }).click();
      await dialog.getByText("Enter the role of who signs off.").waitFor();
      await dialog.getByRole("textbox", { name: "Your role" }).fill("Medical director");
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Sign off" }).click();
      await page.getByText(/Signed off on .* by Medical director\./).waitFor();
      const level = page.getByRole("region", { name: "Level" });
      await expect.poll(() => level.innerText()).toContain("2 Building");
      await expect.poll(() => level.innerText()).not.toContain(" to ");
      await expect.poll(() => page.getByRole("button", { name: "Sign off" }).count()).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
      await page.reload();
      await page.getByText(/Signed off on .* by Medical director\./).waitFor();
    },
  );
});
