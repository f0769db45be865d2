import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { goToScreen, openSample } from "./support/open-assessment";

async function save(page: Page, button: "Save PDF" | "Save HTML"): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const path = await (await coming).path();
  return (await readFile(path)).toString("latin1");
}

/** True when the browser can show what the picture's address leads to. */
function isShown(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const image = document.querySelector("svg image");
    const probe = new Image();
    probe.src = image?.getAttribute("href") ?? "";
    return probe.decode().then(
      () => probe.naturalWidth > 0,
      () => false,
    );
  });
}

describe("photos in a report", () => {
  browserTest("are printed where a person ticks them, for each version apart", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "/report");
    await page.getByText(/^Page 1 of \d+$/).waitFor();
    const photos = page.getByRole("checkbox", { name: "Photos" });
    expect(await photos.isChecked()).toBe(false);
    expect(await save(page, "Save PDF")).not.toContain("/DCTDecode");

    await photos.check();
    await page.getByText(/^1 picture, about /).waitFor();
    await page.getByRole("button", { name: /^Photos ?page \d+$/ }).click();
    await expect.poll(() => isShown(page)).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    const pdf = await save(page, "Save PDF");
    expect(pdf.match(/\/Subtype\/Image/g)).toHaveLength(1);
    expect(pdf).toContain("/DCTDecode");
    // The picture of the sample is a PNG: what is printed is the copy, never the file.
    expect(pdf).not.toContain("\u0089PNG");
    expect(await save(page, "Save HTML")).toContain('src="data:image/jpeg;base64,');

    await page.getByRole("radio", { name: "Shareable" }).check({ force: true });
    await expect.poll(() => photos.isChecked()).toBe(false);
    expect(await save(page, "Save PDF")).not.toContain("/DCTDecode");
    await photos.check();
    await page.getByText(/^1 picture, about /).waitFor();
    await page.getByRole("button", { name: "Save HTML" }).waitFor();
    const shared = await save(page, "Save HTML");
    expect(shared).toContain("It includes 1 photo of evidence");
    expect(shared).toContain('src="data:image/jpeg;base64,');
  });

  browserTest("are asked for only where the chosen document has an index of evidence", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "/report");
    const documents = page.getByRole("group", { name: "Documents" });
    await page.getByRole("checkbox", { name: "Photos" }).waitFor();
    await documents.getByRole("checkbox", { name: "Board summary" }).check();
    await documents.getByRole("checkbox", { name: "Full gap analysis" }).uncheck();
    await page.getByRole("checkbox", { name: "Photos" }).waitFor({ state: "detached" });
  });
});
