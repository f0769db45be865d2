import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { readStored } from "./support/intake-files";
import { expectFocus, pressOn, tabTo, typeInto } from "./support/keyboard";
import { goToCriterion, goToScreen, startAssessment } from "./support/open-assessment";

type Chosen = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Opens the file picker by keyboard and chooses a file, as the system's own dialog lets a person do. */
async function chooseFile(
  page: Page,
  label: string,
  file: Chosen,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  await tabTo(page, page.getByLabel(label), key);
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(file);
}

/** From the first listener on, the browser hands choosers to the test; that takes a moment to reach it. */
function expectChoosers(page: Page): void {
  page.on("filechooser", () => undefined);
}

function aText(name: string, words: string): Chosen {
  return { name, mimeType: "text/plain", buffer: Buffer.from(words) };
}

/** A red picture of 400 by 300 pixels. */
async function aPhoto(page: Page): Promise<Chosen> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("No canvas");
    context.fillStyle = "#ff0000";
    context.fillRect(0, 0, 400, 300);
    const bytes = await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer();
    return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
  });
  return { name: "desk.png", mimeType: "image/png", buffer: Buffer.from(base64, "base64") };
}

describe("by keyboard alone", () => {
  browserTest(
    "a file is added, linked, unlinked, replaced, removed and brought back",
    { timeout: 120_000 },
    async ({ page }) => {
      expectChoosers(page);
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      const library = page.getByRole("region", { name: "Library" });
      await chooseFile(page, "Add evidence files", aText("policy.txt", "First wording"));
      await page.getByText("policy.txt: stored.").waitFor();
      await expectFocus(page);
      await pressOn(page, page.getByRole("button", { name: "Hide this list" }));
      await expectFocus(page);

      // Linked and unlinked from the item's side.
      const edit = library.getByRole("button", { name: "Edit policy" });
      await pressOn(page, edit);
      const form = page.getByRole("dialog", { name: "Edit evidence" });
      await typeInto(page, form.getByRole("searchbox", { name: "Find a criterion" }), "ids-01");
      await pressOn(page, form.getByRole("checkbox", { name: /^IDS-01 / }), "Space");
      await pressOn(page, form.getByRole("button", { name: "Save evidence" }));
      await library.getByRole("link", { name: "IDS-01" }).waitFor();
      await expect.poll(() => edit.evaluate((one) => one === document.activeElement)).toBe(true);

      // A new version of the file.
      await pressOn(page, library.getByRole("button", { name: "Open policy" }));
      const preview = page.getByRole("dialog", { name: "policy" });
      await preview.getByText("First wording").waitFor();
      await chooseFile(page, "Replace by a new version", aText("policy.txt", "Second wording"));
      await preview.getByText("Second wording").waitFor();
      await expectFocus(page);
      await pressOn(page, preview.getByRole("button", { name: "Open version 1: policy.txt" }));
      await preview.getByText("First wording").waitFor();
      await pressOn(page, preview.getByRole("button", { name: "Open the present version" }));
      await preview.getByText("Second wording").waitFor();
      await expectFocus(page);
      await page.keyboard.press("Escape");
      await preview.waitFor({ state: "hidden" });
      await expectFocus(page);

      // Unlinked and linked from the criterion's side.
      await goToCriterion(page, "IDS-01");
      await pressOn(page, page.getByRole("button", { name: "Unlink policy" }));
      await page.getByText("“policy” is no longer linked here.").waitFor();
      await expectFocus(page);
      await pressOn(page, page.locator("summary", { hasText: "Link an item that is already here" }));
      await typeInto(page, page.getByRole("searchbox", { name: "Find an item" }), "policy");
      await pressOn(page, page.getByRole("button", { name: "Link policy" }));
      await page.getByRole("button", { name: "Unlink policy" }).waitFor();
      await expectFocus(page);

      await goToScreen(page, "/evidence");
      await pressOn(page, library.getByRole("button", { name: "Remove policy" }));
      const question = page.getByRole("dialog", { name: "Remove evidence" });
      await pressOn(page, question.getByRole("button", { name: "Remove", exact: true }));
      await library.getByText("“policy” was removed.").waitFor();
      await expectFocus(page);
      await pressOn(page, library.getByRole("button", { name: "Undo remove" }));
      await library.getByRole("button", { name: "Open policy" }).waitFor();
      await expectFocus(page);
      expect((await readStored(page)).items[0]?.criterionIds).toEqual(["IDS-01"]);
    },
  );

  browserTest(
    "a link, a note and everything that is put into words is added",
    { timeout: 120_000 },
    async ({ page }) => {
      await startAssessment(page, "Full");
      await goToScreen(page, "/evidence");
      const dialog = page.getByRole("dialog");
      const field = (name: string) => dialog.getByLabel(name, { exact: true });
      const save = async (opener: string): Promise<void> => {
        await pressOn(page, dialog.getByRole("button", { name: "Save evidence" }));
        await dialog.waitFor({ state: "hidden" });
        const button = page.getByRole("button", { name: opener, exact: true });
        await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
      };
      const open = (name: string) => pressOn(page, page.getByRole("button", { name, exact: true }));

      await open("Add link");
      await typeInto(page, field("Address"), "https://example.org/policy");
      await save("Add link");
      await open("Add note");
      await typeInto(page, field("Title"), "Talked through at the huddle");
      await save("Add note");
      await open("Describe instead of attach");
      await typeInto(page, field("Title"), "Signed policy");
      await typeInto(page, field("Where it is kept"), "Policy binder");
      await save("Describe instead of attach");
      await open("Add interview");
      await typeInto(page, field("Role that was asked"), "Rooming staff");
      await save("Add interview");
      await open("Add observation");
      await typeInto(page, field("Place"), "Front desk");
      await save("Add observation");
      await open("Add tally");
      await typeInto(page, field("What was looked for"), "Seen alone");
      await tabTo(page, dialog.getByLabel("Band"));
      await page.keyboard.press("ArrowDown");
      await save("Add tally");
      await open("Add feedback");
      await typeInto(page, field("Title"), "Comment cards");
      await tabTo(page, dialog.getByLabel("From how many people"));
      await page.keyboard.press("ArrowDown");
      await save("Add feedback");
      await open("Add roster");
      await typeInto(page, field("Title"), "Who was trained, by role");
      await save("Add roster");
      const kinds = (await readStored(page)).items.map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual([
        "described",
        "feedback",
        "interview",
        "link",
        "note",
        "observation",
        "roster",
        "tally",
      ]);
    },
  );

  browserTest(
    "parts of a photo are covered: boxes are made, moved, sized and taken away",
    { timeout: 120_000 },
    async ({ page }) => {
      expectChoosers(page);
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      await pressOn(
        page,
        page.getByRole("checkbox", { name: "Let me cover parts of each photo first" }),
        "Space",
      );
      await chooseFile(page, "Add evidence files", await aPhoto(page), "Shift+Tab");
      await pressOn(page, page.getByRole("button", { name: "Look at it: desk.png" }));
      const dialog = page.getByRole("dialog", { name: "Before “desk.png” is stored" });
      await dialog.getByRole("img").waitFor();
      const add = dialog.getByRole("button", { name: "Cover an area" });
      await pressOn(page, add);
      const first = dialog.getByRole("button", {
        name: "Area 1: 38 % from the left, 38 % from the top, 25 % wide, 25 % high",
      });
      await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
      for (let press = 0; press < 40; press += 1) {
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("ArrowUp");
      }
      for (let press = 0; press < 25; press += 1) await page.keyboard.press("Shift+ArrowRight");
      await dialog
        .getByRole("button", { name: "Area 1: 0 % from the left, 0 % from the top, 50 % wide, 25 % high" })
        .waitFor();
      // A box that took pains to place is not lost to one key.
      await page.keyboard.press("Escape");
      await dialog.getByText("What you entered here is not saved.").waitFor();
      await pressOn(page, add);
      await dialog.getByRole("button", { name: /^Area 2: 38 %/ }).waitFor();
      await page.keyboard.press("Delete");
      await dialog.getByRole("group", { name: "Area 2" }).waitFor({ state: "detached" });
      await expect.poll(() => add.evaluate((one) => one === document.activeElement)).toBe(true);
      await pressOn(page, dialog.getByRole("button", { name: "Store photo" }));
      await page.getByText("desk.png: stored.").waitFor();
      await expectFocus(page);
      const { items } = await readStored(page);
      expect(items[0]?.file?.removed).toContain("areas covered");
      const pixels = await page.evaluate(async (sha) => {
        const asked = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve) => request.addEventListener("success", () => resolve(request.result)));
        const database = await asked(indexedDB.open("havenmark"));
        const store = database.transaction("pieces").objectStore("pieces");
        const { bytes } = (await asked(store.get([sha, 0]))) as { bytes: ArrayBuffer };
        database.close();
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(400, 300).getContext("2d");
        context?.drawImage(bitmap, 0, 0);
        const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].join(" ");
        return { covered: at(190, 70), right: at(210, 70), below: at(190, 80) };
      }, items[0]?.file?.sha ?? "");
      expect(pixels).toEqual({ covered: "0 0 0 255", right: "255 0 0 255", below: "255 0 0 255" });
    },
  );
});
