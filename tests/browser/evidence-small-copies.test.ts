import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { fullJpeg } from "../storage/image-metadata/images-with-metadata";
import { baselineJpeg } from "../storage/image-metadata/plain-images";
import { browserTest } from "./support/browser-test";
import { dropFiles, readStored } from "./support/intake-files";
import { goToScreen, startAssessment } from "./support/open-assessment";
import { watchPages } from "./support/page-watch";
import { aPdfOf } from "./support/pdf-files";

async function addPictures(page: Page): Promise<void> {
  await startAssessment(page, "Core");
  await goToScreen(page, "/evidence");
  await dropFiles(page, [
    { name: "desk.jpg", base64: Buffer.from(fullJpeg).toString("base64") },
    { name: "form.pdf", text: aPdfOf([{ text: "Referral form", color: "1 0 0" }]) },
    { name: "broken.jpg", base64: Buffer.from(baselineJpeg.subarray(0, 300)).toString("base64") },
    { name: "minutes.txt", text: "Minutes of a meeting" },
  ]);
  const broken = page.getByRole("button", { name: "Store anyway: broken.jpg" });
  await broken.click();
  await page.getByText("4 of 4 files done").waitFor();
}

/** The sides of the pictures in the library, once they are drawn. */
async function thumbnailSizes(page: Page): Promise<Readonly<Record<string, number>>> {
  const library = page.getByRole("region", { name: "Library" });
  await library.getByRole("radio", { name: "Thumbnails" }).check();
  return library.getByRole("listitem").evaluateAll((tiles) =>
    Object.fromEntries(
      tiles.flatMap((tile) => {
        const image = tile.querySelector("img");
        const title = tile.querySelector("button")?.textContent.replace(/^Open /, "") ?? "";
        return image === null || !image.complete
          ? []
          : [[title, Math.max(image.naturalWidth, image.naturalHeight)]];
      }),
    ),
  );
}

const made = { desk: 24, form: 240 };

describe("the small copies of pictures", () => {
  browserTest(
    "are back in an empty browser after a backup file was restored",
    async ({ page, browser, baseUrl }) => {
      await addPictures(page);
      await expect.poll(() => thumbnailSizes(page)).toEqual(made);
      const folder = await mkdtemp(join(tmpdir(), "havenmark-copies-"));
      const path = join(folder, "saved.havenmark");
      await page.goto("./#/handoff");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save hand-off file" }).click();
      await (await download).saveAs(path);

      const other = await browser.newContext({ baseURL: baseUrl, locale: "en-US" });
      const watch = await watchPages(other, baseUrl);
      const fresh = await other.newPage();
      await fresh.goto("./#/handoff");
      await fresh.getByLabel("Open hand-off file").setInputFiles(path);
      await fresh.getByRole("button", { name: "Restore this file" }).click();
      await fresh.getByText("Restored: 1 site").waitFor();
      await rm(folder, { recursive: true });
      expect((await readStored(fresh)).items.flatMap(({ renditions }) => renditions)).toEqual([]);
      await fresh.getByRole("link", { name: "See all sites" }).click();
      await fresh
        .getByRole("link", { name: /Harbor Street Clinic/ })
        .first()
        .click();
      await fresh.getByRole("listitem").filter({ hasText: "Draft" }).getByRole("link").first().click();
      await fresh.getByRole("navigation", { name: "Assessment" }).waitFor();
      await goToScreen(fresh, "/evidence");
      await fresh.getByRole("region", { name: "Library" }).getByText("4 items").waitFor();
      await expect.poll(() => thumbnailSizes(fresh), { timeout: 20_000 }).toEqual(made);
      // Made once and kept, beside the bytes they were made from.
      const { items } = await readStored(fresh);
      const copiesOf = (wanted: string) => items.find(({ title }) => title === wanted)?.renditions;
      expect(["desk", "form", "broken", "minutes"].map(copiesOf)).toEqual([
        ["rendition", "thumbnail"],
        ["rendition", "thumbnail"],
        [],
        [],
      ]);
      expect(items.every(({ file, hash }) => file?.sha === hash)).toBe(true);
      expect(await watch.surprises()).toEqual([]);
      await other.close();
    },
  );

  browserTest(
    "that could not be made or kept at first are made when they are looked for",
    async ({ page }) => {
      await addPictures(page);
      await page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open("havenmark");
          request.addEventListener("success", () => resolve(request.result));
        });
        await new Promise((resolve) => {
          const request = database.transaction("renditions", "readwrite").objectStore("renditions").clear();
          request.addEventListener("success", resolve);
        });
        database.close();
      });
      await page.reload();
      await expect.poll(() => thumbnailSizes(page), { timeout: 20_000 }).toEqual(made);
      await page.reload();
      await expect.poll(() => thumbnailSizes(page)).toEqual(made);
    },
  );
});
