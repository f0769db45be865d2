import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { goToCriterion, goToScreen, openSample, startAssessment } from "./support/open-assessment";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function aFile(name: string, content: string | Buffer) {
  return { name, mimeType: "application/x-whatever", buffer: Buffer.from(content) };
}

function addFiles(page: Page, ...files: readonly ReturnType<typeof aFile>[]): Promise<void> {
  return page.getByLabel("Add evidence files").setInputFiles([...files]);
}

async function openItem(page: Page, title: string) {
  await page.getByRole("button", { name: `Open ${title}`, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: title, exact: true });
  await dialog.waitFor();
  return dialog;
}

describe("evidence beside a criterion", () => {
  browserTest(
    "is added, counted, graded, looked at and unlinked where the rating is given",
    async ({ page }) => {
      await startAssessment(page, "Full");
      await page.getByText("Evidence grade 0 of 3.").waitFor();
      await addFiles(page, aFile("Referral form.txt", "Name to use, safe contact, language"));
      await page.getByText("Referral form.txt: stored.").waitFor();
      await page.getByText("Evidence grade 2 of 3.").waitFor();
      const dialog = await openItem(page, "Referral form");
      await dialog.getByText("Name to use, safe contact, language").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.getByRole("button", { name: "Add note" }).click();
      await page.getByRole("textbox", { name: "Title" }).fill("Seen at the front desk");
      await page.getByLabel("Kind").selectOption("observation");
      await page.getByRole("dialog").getByLabel("Place", { exact: true }).fill("front desk");
      await page.getByRole("button", { name: "Save evidence" }).click();
      await page.getByRole("checkbox", { name: "These agree" }).check();
      await page.getByText("Evidence grade 3 of 3.").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole("button", { name: "Unlink Referral form" }).click();
      await page.getByText("“Referral form” is no longer linked here.").waitFor();
      await page.getByText("Link an item that is already here").click();
      await page.getByRole("searchbox", { name: "Find an item" }).fill("referral");
      await page.getByRole("button", { name: "Link Referral form" }).click();
      await page.getByRole("button", { name: "Open Referral form" }).waitFor();
    },
  );
});

describe("files", () => {
  browserTest("are stored or refused one by one, each with a reason", async ({ page }) => {
    await startAssessment(page, "Core");
    await goToScreen(page, "/evidence");
    await page.getByText("No evidence yet.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel("Link the files to").selectOption("IDS-01");
    await addFiles(page, aFile("empty.txt", ""), aFile("sign.png", png));
    await page.getByText("empty.txt: not stored. The file is empty (0 bytes)").waitFor();
    await page.getByText("sign.png: stored.").waitFor();
    await page.getByRole("region", { name: "Library" }).getByRole("link", { name: "IDS-01" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const dialog = await openItem(page, "sign");
    await expect
      .poll(() => dialog.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1);
    expect(await findBarriers(page)).toEqual([]);
  });

  browserTest(
    "can be dropped on the page, and a drop beside the zone does not leave the app",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      const zone = page.getByText("or drop files here");
      await zone.waitFor();
      const transfer = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(["Blank form"], "form.txt"));
        return data;
      });
      const wasKept = await page.evaluate((dataTransfer) => {
        const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
        document.querySelector("h1")?.dispatchEvent(drop);
        return drop.defaultPrevented;
      }, transfer);
      expect(wasKept).toBe(true);
      await zone.dispatchEvent("drop", { dataTransfer: transfer });
      await page.getByText("form.txt: stored.").waitFor();
      await expect
        .poll(() => page.getByRole("region", { name: "Library" }).getByRole("listitem").count())
        .toBe(1);
    },
  );

  browserTest(
    "that could run something never do: they are only ever saved, byte for byte",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      const html = "<!doctype html><script>document.title = 'ran'</script>";
      const svg = "<svg xmlns='http://www.w3.org/2000/svg' onload=\"document.title = 'ran'\"/>";
      await addFiles(page, aFile("page.png", html), aFile("drawing.txt", svg));
      await page.getByText("drawing.txt: stored.").waitFor();
      for (const [title, name, content] of [
        ["page", "page.png", html],
        ["drawing", "drawing.txt", svg],
      ] as const) {
        const dialog = await openItem(page, title);
        await dialog.getByText("This kind of file is never opened inside the app").waitFor();
        expect(await dialog.getByRole("img").count()).toBe(0);
        expect(await dialog.locator("iframe, object, embed").count()).toBe(0);
        const download = page.waitForEvent("download");
        await dialog.getByRole("link", { name: "Download" }).click();
        const saved = await download;
        expect(saved.suggestedFilename()).toBe(name);
        expect(await readFile(await saved.path(), "utf8")).toBe(content);
        await dialog.getByRole("button", { name: "Close" }).click();
        await dialog.waitFor({ state: "hidden" });
      }
      await expect.poll(() => page.title()).toBe("Evidence – Havenmark");
      expect(page.context().pages()).toHaveLength(1);
    },
  );

  browserTest("whose bytes are gone are said to be missing, and the rest goes on", async ({ page }) => {
    await startAssessment(page, "Core");
    await goToScreen(page, "/evidence");
    await addFiles(page, aFile("policy.txt", "Seen alone at each visit"));
    await page.getByText("policy.txt: stored.").waitFor();
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("havenmark");
        request.addEventListener("success", () => resolve(request.result));
      });
      await new Promise((resolve) => {
        const request = database.transaction("pieces", "readwrite").objectStore("pieces").clear();
        request.addEventListener("success", resolve);
      });
      database.close();
    });
    const dialog = await openItem(page, "policy");
    await dialog.getByText("the file itself is missing from this browser").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("File missing").waitFor();
    await page.getByRole("button", { name: "Edit policy" }).waitFor();
  });
});

describe("links", () => {
  browserTest(
    "are kept when they lead to the web, and shown in full, never opened unasked",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      await page.getByRole("button", { name: "Add link" }).click();
      const dialog = page.getByRole("dialog", { name: "Add a link" });
      const address = dialog.getByRole("textbox", { name: "Address" });
      await dialog.getByRole("button", { name: "Save evidence" }).click();
      await dialog.getByText("Enter the address.").waitFor();
      await expect.poll(() => address.evaluate((field) => field === document.activeElement)).toBe(true);
      await address.fill("javascript:document.title='ran'");
      await dialog.getByText("Only addresses that begin with https:// or http:// can be kept.").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await address.fill("https://example.org/policy");
      await dialog.getByRole("button", { name: "Save evidence" }).click();
      await dialog.waitFor({ state: "hidden" });
      const preview = await openItem(page, "https://example.org/policy");
      const link = preview.getByRole("link", { name: "https://example.org/policy" });
      await expect.poll(() => link.getAttribute("rel")).toBe("noopener noreferrer");
      await expect.poll(() => link.getAttribute("target")).toBe("_blank");
    },
  );
});

describe("the library", () => {
  browserTest("holds everything that is known about an item, and changes it", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "/evidence");
    const library = page.getByRole("region", { name: "Library" });
    const row = library.getByRole("listitem").filter({ hasText: "Quiet room, empty" });
    await row.waitFor();
    await expect
      .poll(() => row.innerText())
      .toMatch(/Photo · \d+ bytes · of .* · review by .*\n+collected by Practice manager · Waiting area/);
    await expect.poll(() => library.getByRole("listitem").getByText("Past its review date").count()).toBe(2);
    expect(await findBarriers(page)).toEqual([]);
    await row.getByRole("button", { name: "Edit Quiet room, empty" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit evidence" });
    await dialog.getByRole("textbox", { name: "Title" }).fill("Quiet room after closing");
    await dialog.getByRole("searchbox", { name: "Find a criterion" }).fill("ids-01");
    await dialog.getByRole("checkbox", { name: /^IDS-01 / }).check();
    await dialog.getByRole("checkbox", { name: /^TIC-06 / }).uncheck();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save evidence" }).click();
    await dialog.waitFor({ state: "hidden" });
    const changed = library.getByRole("listitem").filter({ hasText: "Quiet room after closing" });
    await expect.poll(() => changed.getByRole("link").allTextContents()).toEqual(["TIC-04", "IDS-01"]);
    await goToCriterion(page, "IDS-01");
    await page.getByRole("button", { name: "Open Quiet room after closing" }).waitFor();
  });

  browserTest("removes an item only after a question", async ({ page }) => {
    await openSample(page, "Draft");
    await goToScreen(page, "/evidence");
    const library = page.getByRole("region", { name: "Library" });
    await library.getByText("17 items").waitFor();
    const remove = page.getByRole("button", { name: "Remove Quiet room, empty" });
    const dialog = page.getByRole("dialog", { name: "Remove evidence" });
    await remove.click();
    await dialog.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await library.getByText("17 items").waitFor();
    await remove.click();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await library.getByText("16 items").waitFor();
    await page.getByText("“Quiet room, empty” was removed.").waitFor();
    await page.reload();
    await library.getByText("16 items").waitFor();
  });
});
