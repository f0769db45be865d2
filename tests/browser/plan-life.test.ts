import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";

async function show(page: Page, screen: string): Promise<void> {
  await page.getByRole("link", { name: screen, exact: true }).click();
  await page.getByRole("heading", { name: screen, level: 1 }).waitFor();
}

async function openSamplePlan(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample clinic" }).click();
  await page.getByText("The sample clinic is here.").waitFor();
  await page
    .getByRole("article", { name: /Riverbend/ })
    .getByRole("link", { name: /Riverbend/ })
    .click();
  await page.getByRole("link", { name: "Continue" }).click();
  await show(page, "Plan");
}

/** A critical criterion of the core set. */
const CRITICAL_ID = "COO-06";

/** A site with one critical gap and nothing else rated. */
async function rateOneCriticalGap(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Add site" }).first().click();
  await page.getByRole("textbox", { name: "Site name" }).fill("Harbor Street Clinic");
  await page.getByRole("button", { name: "Save site" }).click();
  await page.getByRole("button", { name: "Start assessment" }).first().click();
  await page.getByRole("radiogroup", { name: "Scope" }).getByRole("radio", { name: "Core" }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const rating = page.getByRole("radiogroup", { name: "Rating" });
  await rating.waitFor();
  await page.goto(page.url().replace(/[^/]+$/, CRITICAL_ID));
  await page.getByRole("main").getByText(CRITICAL_ID).first().waitFor();
  const started = rating.getByRole("radio", { name: "1 Started" });
  await started.check({ force: true });
  await page.getByText("Saved on this device").first().waitFor();
  await expect.poll(() => started.isChecked()).toBe(true);
}

async function move(page: Page, to: string): Promise<void> {
  await page
    .getByRole("button", { name: /^Move “/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: to, exact: true }).click();
}

async function later(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(new Date(Date.UTC(2026, 10, 24 + days, 18)));
}

describe("the life of a plan", () => {
  browserTest(
    "goes from a critical gap to closed with proof and verification, is checked later, and is reopened",
    async ({ page }) => {
      await later(page, 0);
      await rateOneCriticalGap(page);
      await show(page, "Gaps");

      await page.getByRole("button", { name: "Plan all critical gaps" }).click();
      const bulk = page.getByRole("dialog", { name: "Plan all critical gaps" });
      await bulk.getByRole("combobox", { name: "Owner role" }).fill("Care coordinator");
      expect(await findBarriers(page)).toEqual([]);
      await bulk.getByRole("button", { name: "Add 1 action to the plan" }).click();
      await page.getByText("1 action added to the plan.").waitFor();
      await show(page, "Plan");
      await page.getByRole("link", { name: CRITICAL_ID }).first().waitFor();

      await later(page, 120);
      await show(page, "All sites");
      await page.getByRole("link", { name: "1 overdue" }).click();
      await page.getByText(/^Overdue by \d+ days$/).waitFor();

      await move(page, "Doing");
      await page.getByText(/is now: Doing\.$/).waitFor();
      await move(page, "Proof in");
      const proof = page.getByRole("dialog", { name: "Proof is in" });
      await proof.getByRole("button", { name: "Proof is in" }).click();
      await proof.getByText("Attach at least one evidence item, or describe the proof.").waitFor();
      await proof.getByText("Add new evidence").click();
      await proof.getByLabel("Add evidence files").setInputFiles({
        name: "directory.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("Checked every six months."),
      });
      const attached = proof.getByRole("checkbox", { name: "directory" });
      await attached.waitFor();
      await expect.poll(() => attached.isChecked()).toBe(true);
      expect(await findBarriers(page)).toEqual([]);
      await proof.getByRole("button", { name: "Proof is in" }).click();
      await page.getByText(/is now: Proof in\.$/).waitFor();

      await move(page, "Verified");
      const verify = page.getByRole("dialog", { name: "Verify the proof" });
      await verify.getByRole("combobox", { name: "Verified by" }).fill("care coordinator");
      await verify.getByRole("button", { name: "Verify" }).click();
      await verify.getByText(/Another role has to look/).waitFor();
      await verify.getByRole("combobox", { name: "Verified by" }).fill("Quality lead");
      expect(await findBarriers(page)).toEqual([]);
      await verify.getByRole("button", { name: "Verify" }).click();
      await page.getByText(/is now: Verified\.$/).waitFor();

      await page.getByRole("combobox", { name: "Due" }).selectOption("any");
      await move(page, "Closed");
      await page
        .getByRole("dialog", { name: "Close this action" })
        .getByRole("button", { name: "Close it" })
        .click();
      await page.getByText(/is now: Closed\.$/).waitFor();

      await later(page, 220);
      await show(page, "All sites");
      await page.getByRole("link", { name: "1 to check: did it hold?" }).click();
      await page.getByText("check due: did it hold?").waitFor();
      await move(page, "Check whether it held");
      const check = page.getByRole("dialog", { name: "Did it hold?" });
      await check.getByRole("radio", { name: "Did not hold" }).check();
      await check.getByRole("button", { name: "Reopen: it did not hold" }).click();
      await check.getByText("Say why.").waitFor();
      await check.getByRole("textbox", { name: /^What went wrong/ }).fill("Nobody used it on weekends");
      await check.getByRole("combobox", { name: "Your role" }).fill("Quality lead");
      expect(await findBarriers(page)).toEqual([]);
      await check.getByRole("button", { name: "Reopen: it did not hold" }).click();
      await page.getByText(/is now: Reopened\.$/).waitFor();

      await page.getByRole("combobox", { name: "Due" }).selectOption("any");
      await page.getByRole("row").nth(1).getByRole("rowheader").getByRole("button").click();
      const dialog = page.getByRole("dialog", { name: "Action" });
      await dialog.getByText("Reopened: Nobody used it on weekends").waitFor();
      await dialog.getByText("History", { exact: true }).click();
      const history = await dialog.getByRole("group").filter({ hasText: "Added to the plan" }).innerText();
      expect(history).toMatch(/Jul 2, 2027 · Quality lead[\s\S]*Status: Reopened/);
      expect(history).toMatch(/Verified by: Quality lead[\s\S]*Status: Proof in[\s\S]*Added to the plan/);
      expect(await findBarriers(page)).toEqual([]);
    },
  );
});

describe("the board", () => {
  browserTest("moves cards by key and by menu, and keeps the focus on the card", async ({ page }) => {
    await openSamplePlan(page);
    await page.getByRole("radio", { name: "Board" }).check({ force: true });
    const board = page.getByRole("region", { name: "Board of the improvement plan" });
    const planned = board.getByRole("region", { name: /^Planned: / });
    const title = await planned.locator("[data-action]").first().innerText();
    await planned.locator("[data-action]").first().focus();
    await page.keyboard.press("Shift+ArrowRight");
    const doing = board.getByRole("region", { name: /^Doing: / });
    await doing.getByRole("button", { name: title, exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    await doing.getByRole("button", { name: `Move “${title}” to` }).press("Enter");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await planned.getByRole("button", { name: title, exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  browserTest("takes a dropped card, and says where a card cannot go", async ({ page }) => {
    await page.setViewportSize({ width: 1900, height: 1200 });
    await openSamplePlan(page);
    await page.getByRole("radio", { name: "Board" }).check({ force: true });
    const board = page.getByRole("region", { name: "Board of the improvement plan" });
    const planned = board.getByRole("region", { name: /^Planned: / });
    const card = planned.getByRole("listitem").first();
    const title = await card.locator("[data-action]").innerText();
    const from = { sourcePosition: { x: 150, y: 60 }, targetPosition: { x: 60, y: 20 } };
    await card.dragTo(board.getByRole("region", { name: /^Closed: / }), from);
    await page.getByText("From Planned an action does not go to Closed. Nothing was changed.").waitFor();
    await card.dragTo(board.getByRole("region", { name: /^Doing: / }), from);
    await board
      .getByRole("region", { name: /^Doing: / })
      .getByRole("button", { name: title, exact: true })
      .waitFor();
  });
});

describe("the plan", () => {
  browserTest("keeps a log of small tries, and shows only what lacks something", async ({ page }) => {
    await openSamplePlan(page);
    await page.getByRole("button", { name: "Show them" }).click();
    await page.getByText(/^\d+ of \d+ actions$/).waitFor();
    await page.getByRole("row").nth(1).getByRole("rowheader").getByRole("button").click();
    const dialog = page.getByRole("dialog", { name: "Action" });
    await dialog.getByRole("button", { name: "Add cycle" }).click();
    const cycle = dialog.getByRole("group", { name: /^Cycle / }).last();
    await cycle.getByRole("textbox", { name: "Plan" }).fill("Try the form for a week");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Done" }).click();
    await page.getByRole("row").nth(1).getByRole("rowheader").getByRole("button").click();
    await dialog.getByText("Try the form for a week").waitFor();
  });

  browserTest("brings a removed action back with one press", async ({ page }) => {
    await openSamplePlan(page);
    const first = page.getByRole("row").nth(1).getByRole("rowheader").getByRole("button");
    const title = await first.innerText();
    await first.click();
    await page.getByRole("dialog", { name: "Action" }).getByRole("button", { name: "Remove action" }).click();
    await page
      .getByRole("dialog", { name: "Remove this action?" })
      .getByRole("button", { name: "Remove", exact: true })
      .click();
    await page.getByText(`Removed “${title}”.`).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("is back in the plan.").waitFor();
    await page.getByRole("button", { name: title, exact: true }).waitFor();
  });
});
