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
import { seedEvidence, watchPieces } from "./support/seed-evidence";

function aFile(name: string, content: string) {
  return { name, mimeType: "application/x-whatever", buffer: Buffer.from(content) };
}

async function openItem(page: Page, title: string) {
  await page.getByRole("button", { name: `Open ${title}`, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: title, exact: true });
  await dialog.waitFor();
  return dialog;
}

describe("a library of 2,000 items", () => {
  browserTest(
    "opens, scrolls, filters and is searched, with a few rows on the page and no bytes read",
    async ({ page }) => {
      await startAssessment(page, "Full");
      await seedEvidence(page, 2000);
      const countReads = await watchPieces(page);
      await page.reload();
      await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
      await goToScreen(page, "/evidence");
      const library = page.getByRole("region", { name: "Library" });
      const rows = library.getByRole("listitem");
      await library.getByText("2,000 items").waitFor();
      await library.getByText("Evidence number 1999").waitFor();
      expect(await rows.count()).toBeLessThan(60);
      await expect.poll(() => rows.first().getAttribute("aria-setsize")).toBe("2000");
      expect(await findBarriers(page)).toEqual([]);

      await page.evaluate(() => {
        const list = document.querySelector("[role='list'][aria-label='Library']");
        window.scrollTo(0, (list?.getBoundingClientRect().bottom ?? 0) + window.scrollY - window.innerHeight);
      });
      await library.getByRole("button", { name: "Open Evidence number 0", exact: true }).waitFor();
      expect(await rows.count()).toBeLessThan(60);
      await expect.poll(() => rows.last().getAttribute("aria-posinset")).toBe("2000");

      await library.getByLabel("Show").selectOption({ label: "Large, 5 MB or more (14)" });
      await library.getByText("14 of 2,000 items").waitFor();
      await library.getByLabel("Show").selectOption({ label: "Not linked (200)" });
      await library.getByLabel("Kind").selectOption({ label: "Photo" });
      await library.getByText("66 of 2,000 items").waitFor();
      await library.getByRole("button", { name: "Clear search and filters" }).click();
      await library.getByLabel("Criterion", { exact: true }).selectOption("GOV-03");
      await library.getByText("1,000 of 2,000 items").waitFor();
      await library.getByText("Evidence grade of GOV-03: 2 of 3").waitFor();
      await library.getByRole("searchbox", { name: "Search" }).fill("number 77 office");
      await library.getByText("28 of 2,000 items").waitFor();
      await library.getByLabel("Order").selectOption({ label: "Title" });
      await expect.poll(() => rows.first().innerText()).toContain("Evidence number 77");
      await library.getByRole("radio", { name: "Thumbnails" }).check();
      await library.getByRole("button", { name: "Open Evidence number 77", exact: true }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await expect.poll(() => countReads()).toBe(0);
    },
  );

  browserTest("is linked, unlinked and removed in one go, and brought back", async ({ page }) => {
    await startAssessment(page, "Full");
    await seedEvidence(page, 2000);
    await page.reload();
    await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
    await goToScreen(page, "/evidence");
    const library = page.getByRole("region", { name: "Library" });
    await library.getByRole("searchbox", { name: "Search" }).fill("number 199");
    await library.getByText("12 of 2,000 items").waitFor();
    await library.getByRole("button", { name: "Select all shown" }).click();
    await library.getByText("12 items selected").waitFor();
    await library.getByLabel("Criterion to link or unlink").selectOption("COO-01");
    expect(await findBarriers(page)).toEqual([]);
    await library.getByRole("button", { name: "Link", exact: true }).click();
    await library.getByText("12 items linked to COO-01.").waitFor();
    await library.getByRole("button", { name: "Unlink", exact: true }).click();
    await library.getByText("12 items unlinked from COO-01.").waitFor();
    await library.getByRole("button", { name: "Remove selected" }).click();
    const question = page.getByRole("dialog", { name: "Remove evidence" });
    await question.getByText("Remove 12 items?").waitFor();
    await question.getByRole("button", { name: "Remove", exact: true }).click();
    await library.getByText("0 of 1,988 items").waitFor();
    const line = library.getByText("12 items were removed.");
    await expect.poll(() => line.evaluate((element) => element === document.activeElement)).toBe(true);
    await library.getByRole("button", { name: "Undo remove" }).click();
    await library.getByText("12 of 2,000 items").waitFor();
  });
});

describe("an item", () => {
  browserTest(
    "keeps the version before when its file is replaced, and both can be opened",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      await page
        .getByLabel("Add evidence files")
        .setInputFiles([aFile("shares.csv", "Role,Share\nNurse,90 %\n")]);
      await page.getByText("shares.csv: stored.").waitFor();
      const dialog = await openItem(page, "shares");
      await dialog.getByRole("columnheader", { name: "Role" }).waitFor();
      await dialog.getByRole("cell", { name: "90 %" }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog
        .getByLabel("Replace by a new version")
        .setInputFiles([aFile("shares-2.csv", "Role,Share\nNurse,95 %\n")]);
      await dialog.getByRole("cell", { name: "95 %" }).waitFor();
      await dialog.getByRole("button", { name: "Open version 1: shares.csv" }).click();
      await dialog.getByRole("cell", { name: "90 %" }).waitFor();
      await dialog.getByText("You are looking at version 1").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Open the present version" }).click();
      await dialog.getByRole("cell", { name: "95 %" }).waitFor();
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.getByText(/2 versions/).waitFor();
    },
  );

  browserTest("that was removed is brought back, or deleted for good at once", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "/evidence");
    const library = page.getByRole("region", { name: "Library" });
    await library.getByText("17 items").waitFor();
    for (const title of ["Quiet room, empty", "Task force, public meeting calendar"]) {
      await page.getByRole("button", { name: `Remove ${title}` }).click();
      await page
        .getByRole("dialog", { name: "Remove evidence" })
        .getByRole("button", { name: "Remove", exact: true })
        .click();
      await library.getByText(`“${title}” was removed.`).waitFor();
    }
    await page.reload();
    await library.getByText("15 items").waitFor();
    await page.getByText("Recently removed", { exact: true }).click();
    const removed = page.getByRole("list", { name: "Recently removed" });
    await removed.getByText("30 days left").first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await removed.getByRole("button", { name: "Bring back Quiet room, empty" }).click();
    await library.getByText("16 items").waitFor();
    await library
      .getByRole("listitem")
      .filter({ hasText: "Quiet room" })
      .getByRole("link", { name: "TIC-04" })
      .waitFor();
    await removed.getByRole("button", { name: /^Delete Task force/ }).click();
    await page
      .getByRole("dialog", { name: "Delete for good" })
      .getByRole("button", { name: "Delete for good" })
      .click();
    await removed.waitFor({ state: "detached" });
    await page.reload();
    await library.getByText("16 items").waitFor();
    await expect.poll(() => page.getByText("Recently removed", { exact: true }).count()).toBe(0);
  });

  browserTest("in words has a small form of its own, in which no count fits", async ({ page }) => {
    await startAssessment(page, "Full");
    await goToCriterion(page, "IDS-01");
    await page.getByRole("button", { name: "Add tally" }).click();
    const tally = page.getByRole("dialog", { name: "Add tally" });
    await tally.getByRole("textbox", { name: "What was looked for" }).fill("Seen alone: 17 of 20");
    await tally.getByRole("radio", { name: "Fewer than 11" }).check();
    await tally.getByRole("button", { name: "Save evidence" }).click();
    await tally.getByText("This tells a count. Write the band alone.").waitFor();
    await expect
      .poll(() => tally.getByLabel("Band").locator("option").allTextContents())
      .toEqual(["Choose a band", "all", "most", "some", "none"]);
    expect(await findBarriers(page)).toEqual([]);
    await tally.getByRole("textbox", { name: "What was looked for" }).fill("Seen alone");
    await tally.getByLabel("Band").selectOption("most");
    await tally.getByRole("button", { name: "Save evidence" }).click();
    await page.getByRole("button", { name: "Open Seen alone" }).waitFor();

    await page.getByRole("button", { name: "Add interview" }).click();
    const interview = page.getByRole("dialog", { name: "Add interview" });
    await interview.getByRole("textbox", { name: "Role that was asked" }).fill("Rooming staff");
    await interview.getByRole("checkbox", { name: /The companion will not leave/ }).check();
    expect(await findBarriers(page)).toEqual([]);
    await interview.getByRole("button", { name: "Save evidence" }).click();
    const opened = await openItem(page, "Interview: Rooming staff");
    await opened.getByText(/The companion will not leave/).waitFor();
  });
});

describe("the evidence grade", () => {
  browserTest("is overridden with a reason, and gaps and claims follow", async ({ page }) => {
    await startAssessment(page, "Full");
    await goToCriterion(page, "IDS-01");
    await page.getByRole("radio", { name: "2 In place" }).check();
    await page.getByText("Evidence grade 0 of 3.").waitFor();
    await page.getByText("Override the grade").click();
    await page.getByLabel("Evidence grade", { exact: true }).selectOption({ label: "2 of 3" });
    await page.getByText("Evidence grade 0 of 3.").waitFor();
    await page
      .getByRole("textbox", { name: "Reason for this grade" })
      .fill("Seen in use at three visits this month");
    await page.getByText("Evidence grade 2 of 3, overridden.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await untilSaved(page);
    await goToScreen(page, "/gaps");
    const claims = page.getByRole("region", { name: "Claims you cannot show yet" });
    await claims.waitFor();
    await expect.poll(() => claims.getByText("IDS-01").count()).toBe(0);
    await goToCriterion(page, "IDS-01");
    await page.getByText("Override the grade").click();
    await page.getByLabel("Evidence grade", { exact: true }).selectOption({ label: "As computed (0)" });
    await page.getByText("Evidence grade 0 of 3.").waitFor();
    await untilSaved(page);
    await goToScreen(page, "/gaps");
    await claims.getByText("IDS-01").first().waitFor();
  });
});
