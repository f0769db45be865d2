import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { startAssessment, untilSaved } from "./support/open-assessment";

/** How many rows the database holds beside what it knows of itself. */
function countRows(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => {
        request.addEventListener("success", () => resolve(request.result));
      });
    const database = await asked(indexedDB.open("havenmark"));
    const names = [...database.objectStoreNames].filter((name) => name !== "meta");
    const counts = await Promise.all(
      names.map((name) => asked(database.transaction(name).objectStore(name).count())),
    );
    database.close();
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

/** A site with an assessment in which one criterion is rated and has a file. */
async function makeWork(page: Page): Promise<string> {
  await startAssessment(page, "Core");
  await page.keyboard.press("2");
  await page.getByLabel("Add evidence files").setInputFiles({
    name: "form.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Blank form"),
  });
  await page.getByText("form.txt: stored.").waitFor();
  await untilSaved(page);
  return page.url();
}

async function goToSite(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /Harbor Street/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Harbor Street Clinic", level: 1 }).waitFor();
}

async function deleteSite(page: Page, { isForGood = false } = {}): Promise<void> {
  await page.getByRole("button", { name: "Delete site" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this site?" });
  if (isForGood) await dialog.getByRole("checkbox", { name: "Delete it for good at once" }).check();
  await dialog.getByRole("button", { name: isForGood ? "Delete for good" : "Delete site" }).click();
  await page.getByRole("heading", { name: "Welcome to Havenmark" }).waitFor();
}

describe("a deleted assessment", () => {
  browserTest("is back with one press, and for 30 days from its site", async ({ page, context }) => {
    const address = await makeWork(page);
    const other = await context.newPage();
    await other.goto(address);
    await other.getByRole("radiogroup", { name: "Rating" }).waitFor();
    await goToSite(page);
    const remove = async (): Promise<void> => {
      await page.getByRole("button", { name: /^Delete Self/ }).click();
      const dialog = page.getByRole("dialog", { name: "Delete this assessment?" });
      await dialog.getByText("1 rating, 1 evidence item (1 file) and 0 actions").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Delete assessment" }).click();
      await page.getByText(/is deleted\. It can be brought back for 30 days\.$/).waitFor();
    };
    await remove();
    await other.getByText("This assessment was deleted").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/is back, with everything in it\.$/).waitFor();
    await other.getByRole("radio", { name: "2 In place" }).and(other.locator(":checked")).waitFor();
    await other.close();

    await remove();
    await page.reload();
    const list = page.getByRole("list", { name: "Recently deleted" });
    await list.getByText("30 days left").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Undo" }).count()).toBe(0);
    await list.getByRole("button", { name: /^Bring back Self/ }).click();
    await list.waitFor({ state: "detached" });
    await page.goto(address);
    await page.getByRole("radio", { name: "2 In place" }).and(page.locator(":checked")).waitFor();
    await page.getByRole("button", { name: "Open form", exact: true }).click();
    await page.getByRole("dialog", { name: "form" }).getByText("Blank form").waitFor();
  });
});

describe("a deleted site", () => {
  browserTest("is back with one press where its screen is no more", async ({ page }) => {
    const address = await makeWork(page);
    await goToSite(page);
    await deleteSite(page);
    await page.getByText("“Harbor Street Clinic” is deleted.").waitFor();
    await page.getByText("still kept here").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("article", { name: /Harbor Street/ }).waitFor();
    await expect.poll(() => page.getByText("still kept here").count()).toBe(0);
    await page.goto(address);
    await page.getByRole("radio", { name: "2 In place" }).and(page.locator(":checked")).waitFor();
  });

  browserTest("can be deleted for good later, and then no row and no byte is left", async ({ page }) => {
    await makeWork(page);
    await goToSite(page);
    await page.getByRole("button", { name: /^Delete Self/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete assessment" }).click();
    await page.getByText(/is deleted\. It can/).waitFor();
    await deleteSite(page);
    await page.reload();
    await page.getByRole("link", { name: "See it in Settings" }).click();
    const list = page.getByRole("list", { name: "Recently deleted" });
    await list.getByText("Bring back its site first.").waitFor();
    await expect.poll(() => list.getByRole("button", { name: /^Bring back/ }).count()).toBe(1);
    expect(await findBarriers(page)).toEqual([]);
    await list.getByRole("button", { name: "Delete Harbor Street Clinic for good" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete for good?" });
    await dialog.getByText("There is no undo.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await list.waitFor({ state: "detached" });
    await page.getByText("There is nothing to delete.").waitFor();
    expect(await countRows(page)).toBe(0);
  });

  browserTest("can be deleted for good at once, with no way back offered", async ({ page }) => {
    await makeWork(page);
    expect(await countRows(page)).toBeGreaterThan(5);
    await goToSite(page);
    await deleteSite(page, { isForGood: true });
    await page.getByText("“Harbor Street Clinic” is deleted for good.").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Undo" }).count()).toBe(0);
    await expect.poll(() => page.getByText("still kept here").count()).toBe(0);
    expect(await countRows(page)).toBe(0);
  });

  browserTest("goes with everything else that is deleted", async ({ page }) => {
    await makeWork(page);
    await goToSite(page);
    await deleteSite(page);
    await page.getByRole("link", { name: "Settings", exact: true }).click();
    await page.getByRole("list", { name: "Recently deleted" }).waitFor();
    await page.getByRole("button", { name: "Delete everything" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete everything?" });
    await dialog.getByText("so does everything that was deleted recently").waitFor();
    await dialog.getByRole("textbox").fill("delete everything");
    await dialog.getByRole("button", { name: "Delete everything for good" }).click();
    await page.getByText("This browser holds no site any more.").waitFor();
    await page.getByRole("list", { name: "Recently deleted" }).waitFor({ state: "detached" });
    expect(await countRows(page)).toBe(0);
  });
});
