import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { startAssessment, untilSaved } from "./support/open-assessment";

function note(page: Page) {
  return page.getByRole("textbox", { name: "Note for the report" });
}

/** Writes into the field before the tab has heard of anything that another tab does in these two seconds. */
async function writeUnheard(page: Page, text: string): Promise<void> {
  await note(page).evaluate((field, words) => {
    const until = Date.now() + 2000;
    while (Date.now() < until);
    (field as HTMLTextAreaElement).value = words;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
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
    const unheard = writeUnheard(other, "Call the lab");
    await note(page).fill("Ask the nurse");
    await untilSaved(page);
    await unheard;
    await untilSaved(other);
    for (const tab of [page, other]) await tab.getByRole("link", { name: "Decide" }).first().waitFor();
    await other.getByRole("link", { name: "Decide" }).first().click();
    await other.getByText("Ask the nurse").first().waitFor();
    await other.getByText("Call the lab").first().waitFor();
  });
});
