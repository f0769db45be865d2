import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { dropFiles, readStored } from "./support/intake-files";
import { goToScreen, startAssessment } from "./support/open-assessment";
import { aHostilePdf, aLockedPdf, anEndlessPdf, aPdfOf, aScannedPdf } from "./support/pdf-files";

type Pdfs = Readonly<Record<string, string>>;

/** Adds PDFs to the library of a new assessment, whatever is found in them. */
async function addPdfs(page: Page, pdfs: Pdfs): Promise<void> {
  await startAssessment(page, "Core");
  await goToScreen(page, "/evidence");
  await dropFiles(
    page,
    Object.entries(pdfs).map(([title, text]) => ({ name: `${title}.pdf`, text })),
  );
  for (const title of Object.keys(pdfs)) await page.getByText(`${title}.pdf: stored.`).waitFor();
}

async function openPdf(page: Page, title: string): Promise<Locator> {
  await page.getByRole("button", { name: `Open ${title}`, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: title, exact: true });
  await dialog.waitFor();
  return dialog;
}

/** The color in the lower half of the page that is shown, and whether there is ink in the upper one. */
function look(canvas: Locator): Promise<{ readonly box: string; readonly hasInk: boolean }> {
  return canvas.evaluate(async (element: HTMLCanvasElement) => {
    const bitmap = await createImageBitmap(element);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const at = (x: number, y: number, width: number, height: number) =>
      context?.getImageData(x, y, width, height).data ?? new Uint8ClampedArray();
    const { width, height } = bitmap;
    const top = at(0, 0, width, Math.floor(height / 4));
    return {
      box: [...at(Math.floor(width / 2), Math.floor(height * 0.9), 1, 1)].slice(0, 3).join(" "),
      hasInk: top.some((value, index) => index % 4 < 3 && value < 64),
    };
  });
}

/** The time that the page itself has worked, in seconds of its thread: other load does not count. */
async function watchPageWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const time = metrics.find(({ name }) => name === "ThreadTime");
    if (time === undefined) throw new Error("The browser does not tell what its page worked");
    return time.value;
  };
}

describe("a PDF", () => {
  browserTest(
    "is shown page by page, larger and smaller, with its words for a screen reader",
    async ({ page }) => {
      await addPdfs(page, {
        form: aPdfOf([
          { text: "Referral form", color: "1 0 0" },
          { text: "Consent by role", color: "0 0 1" },
          { text: "Last page", color: "0 1 0" },
        ]),
      });
      const dialog = await openPdf(page, "form");
      const shown = (number: number) => dialog.getByRole("img", { name: `Page ${number} of 3` });
      await shown(1).waitFor();
      expect(await look(shown(1))).toEqual({ box: "255 0 0", hasInk: true });
      expect(await dialog.getByRole("region", { name: "Text of page 1" }).innerText()).toContain(
        "Referral form",
      );
      expect(await findBarriers(page)).toEqual([]);

      const next = dialog.getByRole("button", { name: "Next page" });
      await next.press("Enter");
      await shown(2).waitFor();
      expect(await look(shown(2))).toEqual({ box: "0 0 255", hasInk: true });
      await dialog.getByRole("status").getByText("Page 2 of 3").waitFor();
      expect(await dialog.getByRole("region", { name: "Text of page 2" }).innerText()).toContain(
        "Consent by role",
      );
      await next.press("Enter");
      await shown(3).waitFor();
      // At the end the button stays, and keeps the focus.
      await next.press("Enter");
      expect(await next.getAttribute("aria-disabled")).toBe("true");
      await expect.poll(() => next.evaluate((element) => element === document.activeElement)).toBe(true);

      const frame = dialog.getByRole("region", { name: "Pages of form" });
      const width = async () => (await shown(1).boundingBox())?.width ?? 0;
      await dialog.getByRole("spinbutton", { name: "Go to page" }).fill("1");
      await frame.focus();
      await shown(1).waitFor();
      const before = await width();
      await frame.press("+");
      await expect.poll(width).toBeGreaterThan(before * 1.4);
      await frame.press("-");
      await expect.poll(width).toBe(before);
      await dialog.getByRole("button", { name: "Whole page" }).click();
      await expect.poll(() => frame.evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true);
      await frame.press("PageDown");
      await shown(2).waitFor();
      await frame.press("PageUp");
      await shown(1).waitFor();
      expect(await look(shown(1))).toEqual({ box: "255 0 0", hasInk: true });
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  for (const [packing, color] of [
    ["JPEG 2000", "255 0 0"],
    ["JBIG2", "0 0 0"],
  ] as const) {
    browserTest(`of a scanner that packs its pages as ${packing} is shown too`, async ({ page }) => {
      await addPdfs(page, { scan: aScannedPdf(packing) });
      const dialog = await openPdf(page, "scan");
      const shown = dialog.getByRole("img", { name: "Page 1 of 1" });
      await shown.waitFor();
      expect((await look(shown)).box).toBe(color);
      await dialog.getByText("This page holds no text that can be read aloud").waitFor({ state: "attached" });
    });
  }

  browserTest("that tries to run, open, send or load something does none of it", async ({ page, watch }) => {
    await addPdfs(page, { policy: aHostilePdf() });
    const dialog = await openPdf(page, "policy");
    for (const [number, box] of [
      [1, "255 0 0"],
      [2, "0 0 255"],
    ] as const) {
      const shown = dialog.getByRole("img", { name: `Page ${number} of 2` });
      await shown.waitFor();
      expect(await look(shown)).toEqual({ box, hasInk: true });
      await shown.click();
      await dialog.getByRole("button", { name: "Next page" }).press("Enter");
    }
    expect(await dialog.locator("iframe, object, embed, a[href^='http']").count()).toBe(0);
    expect(await page.title()).toMatch(/ – Havenmark$/);
    expect(page.context().pages()).toHaveLength(1);
    expect(watch.foreignRequests).toEqual([]);
    // Files inside the file were not looked through, and that is said.
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("policy.pdf: stored. Not all of it could be checked").waitFor();
  });

  browserTest(
    "that is locked, damaged, endless, enormous or very long is told of in a sentence, and holds nobody up",
    { timeout: 180_000 },
    async ({ page }) => {
      const long = Array.from({ length: 500 }, (_, index) => ({
        text: `Sheet ${index + 1}`,
        color: "0 0 1",
      }));
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      const pageWork = await watchPageWork(page);
      await dropFiles(page, [
        { name: "locked.pdf", text: aLockedPdf() },
        { name: "damaged.pdf", text: `${aPdfOf(long.slice(0, 3)).slice(0, 60)}\n%%EOF` },
        { name: "endless.pdf", text: anEndlessPdf() },
        { name: "enormous.pdf", text: aPdfOf(long.slice(0, 1), { mediaBox: "[0 0 9000000 9000000]" }) },
        { name: "long.pdf", text: aPdfOf(long) },
      ]);
      // A file that cannot be looked through in time is stored only when somebody says so.
      await page.getByRole("button", { name: "Store anyway: endless.pdf" }).click({ timeout: 60_000 });
      await page.getByText("5 of 5 files done").waitFor({ timeout: 60_000 });
      expect((await readStored(page)).items).toHaveLength(5);
      for (const [title, sentence] of [
        ["locked", "locked with a password"],
        ["damaged", "This PDF is damaged"],
        ["endless", "takes too long to draw"],
      ] as const) {
        const before = await pageWork();
        const dialog = await openPdf(page, title);
        await dialog.getByRole("alert").getByText(sentence).waitFor({ timeout: 30_000 });
        // Whatever the worker went through meanwhile, the page did not.
        expect((await pageWork()) - before, title).toBeLessThan(2);
        await dialog.getByRole("link", { name: "Download" }).waitFor();
        await dialog.getByRole("button", { name: "Close" }).click();
      }
      const enormous = await openPdf(page, "enormous");
      await enormous.getByRole("img", { name: "Page 1 of 1" }).waitFor();
      await enormous.getByRole("button", { name: "Close" }).click();
      const dialog = await openPdf(page, "long");
      await dialog.getByRole("img", { name: "Page 1 of 500" }).waitFor();
      await dialog.getByRole("spinbutton", { name: "Go to page" }).fill("500");
      await dialog.getByRole("button", { name: "Next page" }).focus();
      await dialog.getByRole("img", { name: "Page 500 of 500" }).waitFor();
    },
  );
});
