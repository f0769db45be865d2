import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { startAssessment, untilSaved } from "./support/open-assessment";

function note(page: Page) {
  return page.getByRole("textbox", { name: "Note for the report" });
}

/**
 * Writes into the field after `meanwhile` is done, of which the tab hears nothing: it stands still for as
 * long. Only a cookie is read afresh in the middle of a task, so that is how it learns to go on.
 */
async function writeUnheard(page: Page, text: string, meanwhile: () => Promise<void>): Promise<void> {
  const context = page.context();
  const hasCookie = async (name: string): Promise<boolean> =>
    (await context.cookies()).some((cookie) => cookie.name === name);
  const writing = note(page).evaluate((field, words) => {
    document.cookie = "stands=still";
    while (!document.cookie.includes("go=on"));
    (field as HTMLTextAreaElement).value = words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
  await expect.poll(() => hasCookie("stands")).toBe(true);
  await meanwhile();
  await context.addCookies([{ name: "go", value: "on", url: page.url() }]);
  await writing;
}

describe("two tabs on one assessment", () => {
  browserTest("that is deleted in one: the other says so and leads home", async ({ page, context }) => {
    await startAssessment(page, "Core");
    await untilSaved(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await note(other).fill("Seen by nobody");
    await untilSaved(other);
    await page.goto("./");
    await page
      .getByRole("article", { name: /Harbor Street/ })
      .getByRole("link", { name: /Harbor Street/ })
      .click();
    await page.getByRole("button", { name: /^Delete Self/ }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Delete/ })
      .click();
    await other.getByText("This assessment was deleted").waitFor();
    await expect.poll(() => other.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await other.getByRole("link", { name: "Back to all sites" }).click();
    await other.getByRole("heading", { level: 1 }).waitFor();
    await other.close({ runBeforeUnload: true });
    await expect.poll(() => other.isClosed()).toBe(true);
  });

  browserTest("that write the same note at once: nobody's words are lost", async ({ page, context }) => {
    await startAssessment(page, "Core");
    const other = await context.newPage();
    await other.goto(page.url());
    await note(other).waitFor();
    await writeUnheard(other, "Call the lab", async () => {
      await note(page).fill("Ask the nurse");
      await untilSaved(page);
    });
    await untilSaved(other);
    for (const tab of [page, other]) await tab.getByRole("link", { name: "Decide" }).first().waitFor();
    await other.getByRole("link", { name: "Decide" }).first().click();
    await other.getByText("Ask the nurse").first().waitFor();
    await other.getByText("Call the lab").first().waitFor();
  });
});
