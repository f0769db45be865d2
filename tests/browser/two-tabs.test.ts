import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { goToScreen, openSample, startAssessment, untilSaved } from "./support/open-assessment";

function note(page: Page) {
  return page.getByRole("textbox", { name: "Note for the report" });
}

/**
 * Writes into the field after `meanwhile` is done, of which the tab hears nothing: it stands still for as
 * long. Only a cookie is read afresh in the middle of a task, so that is how it learns to go on.
 */
async function writeUnheard(
  page: Page,
  field: Locator,
  text: string,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const context = page.context();
  const hasCookie = async (name: string): Promise<boolean> =>
    (await context.cookies()).some((cookie) => cookie.name === name);
  const writing = field.evaluate((element, words) => {
    document.cookie = "stands=still";
    while (!document.cookie.includes("go=on"));
    (element as HTMLTextAreaElement).value = words;
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
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
    await writeUnheard(other, note(other), "Call the lab", async () => {
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

/** The sample's draft in two tabs, at one of its screens. */
async function openTwice(page: Page, screen: string): Promise<Page> {
  await openSample(page, "Draft");
  await goToScreen(page, screen);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("navigation", { name: "Assessment" }).waitFor();
  return other;
}

/** Both tabs ask for a decision; the one on screen is gone to, and shows all of these values. */
async function decide(pages: readonly Page[], what: RegExp, values: readonly string[]): Promise<Locator> {
  for (const page of pages) await page.getByText("changed in two places").waitFor();
  const [page] = pages as [Page];
  await page.getByRole("link", { name: "Decide" }).click();
  const item = page.getByRole("article", { name: what });
  for (const value of values) await item.getByText(value, { exact: true }).waitFor();
  return item;
}

describe("two tabs with the same form open", () => {
  browserTest(
    "of a site: each keeps its own fields, and a field that both changed shows both values to choose from",
    async ({ page }) => {
      await page.goto("./");
      await page.getByRole("button", { name: "Add site" }).first().click();
      await page.getByRole("textbox", { name: "Site name" }).fill("Harbor Street Clinic");
      await page.getByRole("button", { name: "Save site" }).click();
      await page.getByRole("button", { name: "Edit profile" }).waitFor();
      const other = await page.context().newPage();
      await other.goto(page.url());
      for (const tab of [page, other]) await tab.getByRole("button", { name: "Edit profile" }).click();
      const fill = (tab: Page, name: string, text: string) => tab.getByRole("textbox", { name }).fill(text);
      await fill(page, "Region", "Oregon");
      await fill(page, "Notes", "Two sites merged");
      await fill(other, "Region", "Ohio");
      for (const tab of [page, other]) {
        await tab.getByRole("button", { name: "Save changes" }).click();
        await tab.getByRole("dialog").waitFor({ state: "detached" });
      }
      await page.getByText("Two sites merged").first().waitFor();
      await page.getByText("Ohio").first().waitFor();
      const item = await decide([page, other], /Harbor Street Clinic”: Region/, ["Oregon", "Ohio"]);
      await item.getByText("Written later, in another tab").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await item.getByRole("button", { name: "Keep this: Oregon" }).click();
      await page.getByText("Decided.").waitFor();
      await other.getByText("Oregon").first().waitFor();
      await expect.poll(() => other.getByText("changed in two places").count()).toBe(0);
    },
  );

  browserTest("of an assessment's details: both values stand for a decision", async ({ page }) => {
    const other = await openTwice(page, "");
    for (const [tab, role] of [
      [page, "Night nurse"],
      [other, "Front desk lead"],
    ] as const) {
      await tab.getByRole("button", { name: "Change date and roles" }).click();
      await tab.getByRole("textbox", { name: "Roles" }).fill(role);
    }
    await page.getByLabel("Date", { exact: true }).fill("2026-10-05");
    for (const tab of [page, other]) {
      await tab.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await tab.getByRole("dialog").waitFor({ state: "detached" });
    }
    await other.getByText("Oct 5, 2026").first().waitFor();
    await decide([page, other], /Assessment: Roles/, ["Night nurse", "Front desk lead"]);
  });

  browserTest("of an evidence item: both values stand for a decision", async ({ page }) => {
    const other = await openTwice(page, "/evidence");
    const button = page.getByRole("button", { name: /^Edit / }).first();
    const name = (await button.getAttribute("aria-label")) ?? "";
    for (const [tab, place] of [
      [page, "Blue binder"],
      [other, "Red binder"],
    ] as const) {
      await tab.getByRole("button", { name, exact: true }).first().click();
      await tab.getByRole("dialog").getByRole("textbox", { name: "Collected by" }).fill(place);
    }
    await page.getByRole("dialog").getByRole("textbox", { name: "Description" }).fill("Seen by all");
    for (const tab of [page, other]) {
      await tab.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await tab.getByRole("dialog").waitFor({ state: "detached" });
    }
    // Far down in a list, the notice at the top of the screen would not be seen.
    const notice = other.getByText("changed in two places");
    await notice.waitFor();
    await expect.poll(async () => ((await notice.boundingBox())?.y ?? -1) >= 0).toBe(true);
    await decide([page, other], /Evidence “.*”: Collected by/, ["Blue binder", "Red binder"]);
    await expect.poll(() => page.getByRole("article").count()).toBe(1);
  });

  browserTest(
    "of an action: the other follows what is typed, and words written unheard are kept beside them",
    async ({ page }) => {
      const other = await openTwice(page, "/plan");
      for (const tab of [page, other]) {
        await tab.getByRole("row").nth(1).getByRole("rowheader").getByRole("button").click();
        await tab.getByRole("dialog").waitFor();
      }
      const untilStored = (tab: Page) =>
        tab.getByRole("dialog").locator("[role='status'][data-state='saved']").waitFor();
      const field = (tab: Page, name: string) =>
        tab.getByRole("dialog").getByRole("textbox", { name, exact: true });
      await field(page, "Note").fill("Ask the nurse");
      await expect.poll(() => field(other, "Note").inputValue()).toBe("Ask the nurse");
      await writeUnheard(other, field(other, "Note"), "Call the lab", async () => {
        await field(page, "Note").fill("Ask the nurse again");
        await untilStored(page);
      });
      await untilStored(other);
      for (const tab of [page, other])
        await tab.getByRole("dialog").getByText("changed in two places").waitFor();
      await other.getByRole("dialog").getByRole("link", { name: "Decide" }).click();
      const item = other.getByRole("article", { name: /: Note/ });
      for (const value of ["Ask the nurse again", "Call the lab"]) {
        await item.getByText(value, { exact: true }).waitFor();
      }
    },
  );
});
