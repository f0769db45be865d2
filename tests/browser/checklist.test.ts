import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import {
  goToCriterion,
  goToScreen,
  openSample,
  startAssessment,
  untilSaved,
} from "./support/open-assessment";

function radio(page: Page, name: string) {
  return page.getByRole("radiogroup", { name: "Rating" }).getByRole("radio", { name, exact: true });
}

function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

/** What a screen reader was told last. */
async function said(page: Page): Promise<string> {
  return (await page.locator("main > div > p[aria-live='polite']").textContent()) ?? "";
}

/** Presses a key that moves, and waits for the criterion it leads to. */
async function move(page: Page, key: "j" | "k", to: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForURL(new RegExp(`/checklist/${to}(\\?|$)`));
}

describe("rating by keyboard", () => {
  browserTest("takes one key to rate and one to move on", async ({ page }) => {
    await startAssessment(page, "Full");
    expect(page.url()).toContain("/checklist/COO-01");
    await page.keyboard.press("2");
    await expect.poll(() => radio(page, "2 In place").isChecked()).toBe(true);
    await move(page, "j", "COO-02");
    await page.keyboard.press("u");
    await expect.poll(() => radio(page, "Don't know").isChecked()).toBe(true);
    await page.keyboard.press("f");
    await expect.poll(() => button(page, "Flag for discussion").getAttribute("aria-pressed")).toBe("true");
    await move(page, "k", "COO-01");
    await untilSaved(page);
    await page.reload();
    await radio(page, "2 In place").waitFor();
    await expect.poll(() => radio(page, "2 In place").isChecked()).toBe(true);
  });

  browserTest(
    "tells a screen reader what was rated, and moves its focus to the next criterion",
    async ({ page }) => {
      await startAssessment(page, "Full");
      await page.keyboard.press("1");
      await expect.poll(() => said(page)).toBe("COO-01: 1 Started");
      await move(page, "j", "COO-02");
      const focused = page.locator(":focus");
      await expect.poll(() => focused.evaluate((element) => element.tagName)).toBe("H2");
      await expect.poll(() => focused.textContent()).toContain("Core partners have written agreements");
    },
  );

  browserTest(
    "leaves every key alone while somebody types, and the browser's own shortcuts always",
    async ({ page }) => {
      await startAssessment(page, "Full");
      await page.getByRole("textbox", { name: "Note for the report" }).focus();
      await page.keyboard.type("1 of 3 jokes, kept for /us? 0n");
      await page.getByRole("searchbox", { name: "Search" }).focus();
      await page.keyboard.type("2");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+3");
      await page.keyboard.press("Alt+1");
      await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
      expect(page.url()).toContain("/checklist/COO-01");
      await expect
        .poll(() => page.getByRole("textbox", { name: "Note for the report" }).inputValue())
        .toBe("1 of 3 jokes, kept for /us? 0n");
    },
  );

  browserTest("can be switched off in Settings", async ({ page }) => {
    await page.goto("./#/settings");
    const keys = page.getByRole("radiogroup", { name: "Single-key shortcuts" });
    await keys.getByRole("radio", { name: "Off" }).check();
    await startAssessment(page, "Full");
    await page.keyboard.press("2");
    await page.keyboard.press("j");
    await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(page.url()).toContain("/checklist/COO-01");
  });

  browserTest("keeps the arrow keys of the radio buttons, also after a digit", async ({ page }) => {
    await startAssessment(page, "Full");
    await radio(page, "0 Not in place").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => radio(page, "1 Started").isChecked()).toBe(true);
    await page.keyboard.press("2");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => radio(page, "3 Embedded").isChecked()).toBe(true);
  });

  browserTest("shows its keys on ?, and no key rates behind that help", async ({ page }) => {
    await startAssessment(page, "Full");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard" });
    await help.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("3");
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    await expect.poll(() => radio(page, "3 Embedded").isChecked()).toBe(false);
  });

  browserTest("says at the last criterion that it was the last, and what is left", async ({ page }) => {
    await startAssessment(page, "Full");
    await goToCriterion(page, "GOV-10");
    await page.keyboard.press("2");
    await page.keyboard.press("j");
    await page.getByRole("heading", { name: "That was the last one" }).waitFor();
    await page.getByText("67 criteria are not rated yet.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("link", { name: "Go to the first one not rated yet" }).click();
    await page.waitForURL(/\/checklist\/COO-01$/);
    await expect.poll(() => page.getByRole("heading", { name: "That was the last one" }).count()).toBe(0);
  });

  browserTest("does not jump while the next criterion is in view anyway", async ({ page }) => {
    await startAssessment(page, "Full");
    await page.evaluate(() => window.scrollTo(0, 20));
    await move(page, "j", "COO-02");
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(20);
    await page.evaluate(() => window.scrollTo(0, 700));
    await move(page, "j", "COO-03");
    const top = await page.getByRole("article").evaluate((card) => card.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });
});

describe("not applicable", () => {
  browserTest("counts once its reason is clear, and asks for it at once", async ({ page }) => {
    await startAssessment(page, "Full");
    await goToCriterion(page, "IDS-08");
    await page.keyboard.press("n");
    const reason = page.getByRole("textbox", { name: "Reason" });
    await reason.waitFor();
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText("May be chosen: only if the clinic never registers patients under 18").waitFor();
    await page.keyboard.type("no minors");
    await page.getByText("7 more characters needed").waitFor();
    const level = page.getByRole("region", { name: "Level" });
    await expect.poll(() => level.innerText()).toContain("0 of 68 answered");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.type(" are seen here");
    await page.getByText("Long enough: this counts.").waitFor();
    await expect.poll(() => level.innerText()).toContain("1 of 68 answered");
    await untilSaved(page);
    await page.reload();
    await reason.waitFor();
    await expect.poll(() => reason.inputValue()).toBe("no minors are seen here");
  });

  browserTest("cannot be chosen where the catalogue does not allow it, and says why", async ({ page }) => {
    await startAssessment(page, "Full");
    await expect.poll(() => radio(page, "Not applicable").isDisabled()).toBe(true);
    await page.getByText("Cannot be chosen here: this applies to every clinic.").waitFor();
    await page.keyboard.press("n");
    await expect.poll(() => said(page)).toContain("COO-01 always applies");
    await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
  });
});

describe("undo", () => {
  browserTest("takes back the latest change, wherever it was made, also after a reload", async ({ page }) => {
    await startAssessment(page, "Full");
    await page.keyboard.press("1");
    await page.keyboard.press("3");
    await move(page, "j", "COO-02");
    await page.getByRole("textbox", { name: "Private note" }).fill("Ask the county first");
    await untilSaved(page);
    await page.reload();
    await button(page, "Undo").click();
    await expect.poll(() => page.getByRole("textbox", { name: "Private note" }).inputValue()).toBe("");
    await button(page, "Undo").click();
    await page.waitForURL(/\/checklist\/COO-01$/);
    await expect.poll(() => radio(page, "1 Started").isChecked()).toBe(true);
    await expect.poll(() => said(page)).toBe("Rating of COO-01 is back to 1 Started");
    await expect.poll(() => page.locator(":focus").textContent()).toBe("Undo");
    await button(page, "Undo").click();
    await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
    await button(page, "Undo").click();
    await expect.poll(() => said(page)).toBe("There is nothing to undo");
  });
});

describe("notes", () => {
  browserTest("warn of likely identifiers while they are typed, and block nothing", async ({ page }) => {
    await startAssessment(page, "Full");
    const note = page.getByRole("textbox", { name: "Note for the report" });
    await note.fill("The script works. Ask 916-555-0142.");
    await page.getByText("a phone number (“916-555-0142”)").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await untilSaved(page);
    await page.reload();
    await expect.poll(() => note.inputValue()).toBe("The script works. Ask 916-555-0142.");
    await note.fill("The script works.");
    await page.getByText("looks like").waitFor({ state: "hidden" });
  });

  browserTest("of a counsel check keep their date", async ({ page }) => {
    await startAssessment(page, "Full");
    await goToCriterion(page, "GOV-04");
    await page.getByText("Have counsel check").waitFor();
    await page.getByLabel("Checked by counsel on").fill("2026-10-01");
    await untilSaved(page);
    await page.reload();
    await expect.poll(() => page.getByLabel("Checked by counsel on").inputValue()).toBe("2026-10-01");
  });
});

describe("search and filters", () => {
  browserTest("decide where next leads, and stay on from criterion to criterion", async ({ page }) => {
    await startAssessment(page, "Full");
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Critical" }).check();
    await page.getByLabel("Place of the visit").selectOption("exam room");
    await page.getByText(/Showing \d+ of 68 criteria/).waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    await move(page, "j", "LNG-06");
    await move(page, "j", "ACC-07");
    expect(page.url()).toContain("only=critical");
    expect(await findBarriers(page)).toEqual([]);
    await page.reload();
    await page.getByText(/Showing \d+ of 68 criteria/).waitFor();
    await button(page, "Clear search and filters").first().click();
    await move(page, "j", "ACC-08");
  });

  browserTest("find a criterion by id or words, from anywhere with /", async ({ page }) => {
    await startAssessment(page, "Full");
    await page.keyboard.press("/");
    await page.keyboard.type("personal safety");
    await page.getByText("1 criterion matches.").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/checklist\/IDS-05$/);
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await page.getByText("1 criterion matches.").waitFor({ state: "hidden" });
    await move(page, "j", "IDS-06");
  });
});

describe("the list of criteria", () => {
  browserTest("shows how each stands, and leads to it with the filter kept", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "/checklist?view=list");
    const row = page.getByRole("listitem").filter({ hasText: "LNG-05" });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toMatch(/Flagged[\s\S]*Note[\s\S]*1 Started/);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByText("Filters", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Flagged" }).check();
    await expect.poll(() => page.getByRole("link", { name: /^[A-Z]{3}-\d\d / }).count()).toBe(6);
    await page.getByRole("link", { name: /^LNG-05 / }).click();
    await page.waitForURL(/\/checklist\/LNG-05\?only=flagged$/);
    await move(page, "j", "TIC-01");
  });
});

describe("priority of a gap", () => {
  browserTest("takes harm, spread and effort as the team knows them, and harm with why", async ({ page }) => {
    await startAssessment(page, "Full");
    await goToCriterion(page, "COO-01");
    await page.keyboard.press("1");
    await page.getByText("Priority of this gap").click();
    await page.getByLabel("Harm if this fails").selectOption("3");
    await page.getByRole("textbox", { name: "Why harm differs here" }).fill("Two wrong referrals this year");
    await page.getByText("Now in band A").waitFor();
    await page.getByLabel("How widespread").selectOption("1");
    await page.getByText("Now in band B").waitFor();
    await page.getByRole("checkbox", { name: "Someone is being harmed now" }).check();
    await page.getByText("Now in band N").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await untilSaved(page);
    await page.reload();
    await page.getByText("Now in band N").waitFor();
  });
});

describe("after sign-off", () => {
  browserTest("everything can be read and nothing changed", async ({ page }) => {
    await openSample(page, "Signed off");
    await goToCriterion(page, "IDS-01");
    await page.getByText("Ratings, notes and files can be read here, not changed.").waitFor();
    await expect.poll(() => radio(page, "0 Not in place").isDisabled()).toBe(true);
    const before = await page.getByRole("radio", { checked: true }).getAttribute("value");
    await page.keyboard.press(before === "3" ? "0" : "3");
    await expect.poll(() => page.getByRole("radio", { checked: true }).getAttribute("value")).toBe(before);
    await expect.poll(() => button(page, "Undo").count()).toBe(0);
    await expect
      .poll(() => page.getByRole("textbox", { name: "Note for the report" }).isEditable())
      .toBe(false);
    await expect.poll(() => page.getByLabel("Add evidence files").count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("j");
    await page.waitForURL((url) => !url.hash.endsWith("/IDS-01"));
  });
});
