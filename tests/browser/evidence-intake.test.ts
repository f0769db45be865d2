import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { stripMetadata } from "../../src/storage/image-metadata/strip-metadata";
import { aWordFile } from "../storage/document-text/office-builders";
import { fullJpeg, fullPng, fullWebp } from "../storage/image-metadata/images-with-metadata";
import { animatedGif, baselineJpeg } from "../storage/image-metadata/plain-images";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { aPdf, bytesOf, dropFiles, readStored, type PlannedFile } from "./support/intake-files";
import { longestTask } from "./support/main-thread-work";
import { goToCriterion, goToScreen, startAssessment, untilSaved } from "./support/open-assessment";

function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function stripped(bytes: Uint8Array, mediaType: string): Uint8Array {
  const result = stripMetadata(bytes, mediaType);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.bytes;
}

async function untilDone(page: Page, line: string): Promise<void> {
  await page.getByText(line, { exact: true }).waitFor({ timeout: 90_000 });
}

const MB = 1024 * 1024;
const longName = `${"a very long name ".repeat(12).slice(0, 196)}.txt`;

/** Photos, by name: what was dropped, and what may be stored of it. */
const photos: readonly (readonly [string, Uint8Array, string])[] = [
  ["front desk.jpg", fullJpeg, "image/jpeg"],
  ["quiet room.png", fullPng, "image/png"],
  ["sign.webp", fullWebp, "image/webp"],
  ["door.gif", animatedGif, "image/gif"],
];

const odd: readonly PlannedFile[] = [
  { name: "policy.txt", text: "First wording of the policy" },
  { name: "policy.txt", text: "Second wording of the policy" },
  { name: "one name.txt", text: "The same words under two names" },
  { name: "another name.txt", text: "The same words under two names" },
  { name: "nothing.txt", text: "" },
  { name: "large.bin", sizeBytes: 90 * MB },
  { name: "too large.bin", sizeBytes: 150 * MB },
  { name: "📋 plan 🩺.txt", text: "A plan" },
  { name: "سياسة الخصوصية.txt", text: "A policy with a name from right to left" },
  { name: longName, text: "A long name" },
  { name: "form.pdf", text: aPdf(["Referral form, blank"]) },
  { name: "roster.csv", text: "role,shift\nNurse,day\nClerk,night\n" },
  { name: "steps.docx", base64: base64(aWordFile(["Rooming steps for every visit"])) },
];
const mixed: readonly PlannedFile[] = [
  ...odd,
  ...photos.map(([name, bytes]) => ({ name, base64: base64(bytes) })),
  ...Array.from({ length: 200 - odd.length - photos.length }, (_, index) => ({
    name: `minutes ${index}.txt`,
    text: `Minutes of meeting ${index}\n`.repeat(index + 1),
  })),
];

describe("200 files dropped at once", () => {
  browserTest(
    "are stored byte for byte or refused with a reason, equal bytes once, on the criterion they were dropped on",
    { timeout: 180_000 },
    async ({ page }) => {
      await startAssessment(page, "Full");
      await goToCriterion(page, "IDS-01");
      await dropFiles(page, mixed);
      const longest = await longestTask(page, async () => {
        // The files go on to their criterion while somebody works elsewhere.
        await goToCriterion(page, "COO-01");
        await untilDone(page, "200 of 200 files done");
      });
      // Processor time of the page's own thread; 130 ms when it was written.
      expect(longest).toBeLessThan(400);
      const list = page.getByRole("list", { name: "What was added" });
      await list.getByText("nothing.txt: not stored. The file is empty (0 bytes)").waitFor();
      await list.getByText("too large.bin: not stored. The file is larger than 100 MB").waitFor();
      await list.getByText("The same file was here already").waitFor();
      expect(await findBarriers(page)).toEqual([]);

      const { items, files } = await readStored(page);
      const expected = mixed
        .filter(({ name }) => name !== "nothing.txt" && name !== "too large.bin")
        .map((file) => {
          const photo = photos.find(([name]) => name === file.name);
          return [file.name, sha256(photo === undefined ? bytesOf(file) : stripped(photo[1], photo[2]))];
        });
      const stored = items.map(({ file, hash }) => [file?.name, hash]);
      const byName = (a: readonly unknown[], b: readonly unknown[]): number =>
        String(a).localeCompare(String(b));
      expect(stored.toSorted(byName)).toEqual(expected.toSorted(byName));
      expect(items.every(({ file, hash }) => file?.sha === hash)).toBe(true);
      expect(items.every(({ criterionIds }) => criterionIds.join() === "IDS-01")).toBe(true);
      expect(files).toBe(new Set(expected.map(([, hash]) => hash)).size);
      for (const name of [...photos.map(([one]) => one), "form.pdf"]) {
        const item = items.find(({ file }) => file?.name === name);
        expect(item?.renditions, name).toEqual(["rendition", "thumbnail"]);
      }
      expect(items.find(({ title }) => title === "front desk")?.file?.removed).toContain("GPS position");
    },
  );
});

describe("a file that may hold what does not belong there", () => {
  browserTest(
    "is shown what was found and where, and is stored only when somebody decides so",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await goToCriterion(page, "IDS-01");
      await dropFiles(page, [
        { name: "log.txt", text: "Visits in March\nDOB 3/14/1999, MRN 00123456\n" },
        { name: "letter.pdf", text: aPdf(["Referral", "Call 916-555-2142"], { author: "Jordan Example" }) },
        { name: "plan.txt", text: "Call (916) 555-2142" },
        { name: "harmless.txt", text: "Rooming steps" },
      ]);
      await page.getByText("3 files wait for your decision.").waitFor();
      await page.getByText("harmless.txt: stored.").waitFor();
      const list = page.getByRole("list", { name: "Waiting for you" });
      await list.getByText("a date of birth “3/14/1999” in line 2").waitFor();
      await list
        .getByText("a name in its properties “Jordan Example” in the file’s properties (author)")
        .waitFor();
      await list.getByText("a phone number “916-555-2142” on page 1").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect((await readStored(page)).items).toHaveLength(1);

      await page.getByRole("button", { name: "Store anyway: letter.pdf" }).click();
      await page.getByText("letter.pdf: stored.").waitFor();
      await page.getByRole("button", { name: "Leave out: plan.txt" }).click();
      await page.getByText("plan.txt: left out.").waitFor();
      await page.getByRole("button", { name: "Describe instead: log.txt" }).click();
      const dialog = page.getByRole("dialog", { name: "Describe instead of attaching" });
      await dialog.getByRole("textbox", { name: "What it is" }).fill("Visit log of March");
      await dialog.getByRole("textbox", { name: "Where it is kept" }).fill("Locked cabinet, records room");
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Save description" }).click();
      await page.getByText("log.txt: described, not attached.").waitFor();

      const { items } = await readStored(page);
      const decisionOf = (wanted: string) => items.find(({ title }) => title === wanted)?.privacyDecision;
      expect(items).toHaveLength(3);
      expect(decisionOf("Visit log of March")).toMatchObject({
        decision: "described",
        findings: [
          { kind: "date of birth", count: 1 },
          { kind: "record number", count: 1 },
        ],
      });
      expect(decisionOf("letter")).toMatchObject({ decision: "stored" });
      expect(JSON.stringify(items)).not.toContain("916-555");
      expect(JSON.stringify(items)).not.toContain("Jordan");
    },
  );
});

describe("photos", () => {
  browserTest("can be covered in part before they are stored, with pointer or keyboard", async ({ page }) => {
    await startAssessment(page, "Core");
    await goToCriterion(page, "IDS-01");
    await page.getByRole("checkbox", { name: "Let me cover parts of each photo first" }).check();
    const picture = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(400, 300);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("No canvas");
      context.fillStyle = "#ff0000";
      context.fillRect(0, 0, 400, 300);
      const bytes = await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer();
      return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
    });
    await dropFiles(page, [{ name: "desk.png", base64: picture }]);
    await page.getByRole("button", { name: "Look at it: desk.png" }).click();
    const dialog = page.getByRole("dialog", { name: "Before “desk.png” is stored" });
    const image = dialog.getByRole("img");
    await image.waitFor();
    await expect.poll(async () => (await image.boundingBox())?.width ?? 0).toBeGreaterThan(300);
    const box = await image.boundingBox();
    if (box === null) throw new Error("No picture");
    await page.mouse.move(box.x + 2, box.y + 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await dialog.getByRole("group", { name: "Area 1" }).waitFor();
    await dialog.getByRole("button", { name: "Cover an area" }).press("Enter");
    const second = dialog.getByRole("group", { name: "Area 2" });
    await second.getByRole("spinbutton", { name: "From the left, %" }).fill("90");
    await second.getByRole("spinbutton", { name: "Width, %" }).fill("10");
    await second.getByRole("spinbutton", { name: "Width, %" }).blur();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Store photo" }).click();
    await page.getByText("desk.png: stored.").waitFor();
    const { items } = await readStored(page);
    expect(items[0]?.file?.removed).toContain("areas covered");
    const pixels = await page.evaluate(async (sha) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("havenmark");
        request.addEventListener("success", () => resolve(request.result));
      });
      const row = await new Promise<{ bytes: ArrayBuffer }>((resolve) => {
        const request = database.transaction("pieces").objectStore("pieces").get([sha, 0]);
        request.addEventListener("success", () => resolve(request.result as { bytes: ArrayBuffer }));
      });
      database.close();
      const bitmap = await createImageBitmap(new Blob([row.bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(400, 300).getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
      return { covered: at(100, 70), alsoCovered: at(380, 120), free: at(50, 250) };
    }, items[0]?.file?.sha ?? "");
    expect(pixels).toEqual({ covered: [0, 0, 0, 255], alsoCovered: [0, 0, 0, 255], free: [255, 0, 0, 255] });
  });

  browserTest(
    "with a location are downloaded without it, and so is a pasted screenshot stored",
    async ({ page }) => {
      await startAssessment(page, "Core");
      await goToScreen(page, "/evidence");
      await dropFiles(page, [{ name: "front desk.jpg", base64: base64(fullJpeg) }]);
      await page.getByText("front desk.jpg: stored. Taken out: GPS position").waitFor();
      await page.getByRole("button", { name: "Open front desk" }).click();
      const dialog = page.getByRole("dialog", { name: "front desk" });
      const download = page.waitForEvent("download");
      await dialog.getByRole("link", { name: "Download" }).click();
      const saved = await readFile(await (await download).path());
      expect(sha256(saved)).toBe(sha256(stripped(fullJpeg, "image/jpeg")));
      expect(saved.includes("GPS") || saved.includes("Jordan") || saved.includes("TRAILER")).toBe(false);
      await page.keyboard.press("Escape");
      await page.evaluate((data) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
        transfer.items.add(new File([bytes], "image.png", { type: "image/png" }));
        document.body.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
        );
      }, base64(fullPng));
      await page.getByText(/^Pasted picture of .*: stored\./).waitFor();
    },
  );

  browserTest("that cannot be cleaned are kept only with a warning", async ({ page }) => {
    await startAssessment(page, "Core");
    await goToScreen(page, "/evidence");
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
    const broken = baselineJpeg.slice(0, 40);
    await dropFiles(page, [
      { name: "phone.heic", base64: base64(heic) },
      { name: "broken.jpg", base64: base64(broken) },
    ]);
    await page.getByText("phone.heic: stored. This kind of file is kept as it is and may hold").waitFor();
    await page.getByText("a picture that cannot be cleaned").waitFor();
    await page.getByRole("button", { name: "Leave out: broken.jpg" }).click();
    expect((await readStored(page)).items.map(({ title }) => title)).toEqual(["phone"]);
  });
});

describe("hostile files", () => {
  browserTest("run nothing and ask for nothing on their way in", async ({ page, watch }) => {
    await startAssessment(page, "Core");
    await goToScreen(page, "/evidence");
    const script = "document.title = 'ran'; fetch('http://127.0.0.1:9/leak')";
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><script>${script}</script><image href="http://127.0.0.1:9/x.png"/><foreignObject><iframe src="http://127.0.0.1:9/"/></foreignObject></svg>`;
    const html = `<!doctype html><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><script>${script}</script><img src=x onerror="${script}"><link rel=stylesheet href="http://127.0.0.1:9/a.css">`;
    const pdf = aPdf(["A form"], { script: "app.alert\\(1\\); this.submitForm\\('http://127.0.0.1:9/'\\)" });
    const gifScript = Buffer.from(`GIF89a=1;${script};/*`);
    const jpegHtml = Buffer.concat([baselineJpeg, Buffer.from(html)]);
    await dropFiles(page, [
      { name: "drawing.svg", text: svg },
      { name: "page.html", text: html },
      { name: "page.png", text: html },
      { name: "script.pdf", text: pdf },
      { name: "pdf-and-page.pdf", text: `${pdf}\n${html}` },
      { name: "script.gif", base64: base64(gifScript) },
      { name: "picture.jpg", base64: base64(jpegHtml) },
      { name: "macro.docx", base64: base64(aWordFile(['=HYPERLINK("http://127.0.0.1:9/")'])) },
    ]);
    await page.getByText("picture.jpg: stored.").waitFor();
    await expect.poll(() => page.getByText(/files? (waits|wait) for your decision/).count()).toBeLessThan(2);
    await page.getByText("macro.docx: stored.").waitFor();
    const { items } = await readStored(page);
    const picture = items.find(({ title }) => title === "picture");
    expect(picture?.hash).toBe(sha256(stripped(baselineJpeg, "image/jpeg")));
    expect(items.find(({ title }) => title === "script")?.renditions).toEqual(["rendition", "thumbnail"]);
    await expect.poll(() => page.title()).toMatch(/ – Havenmark$/);
    expect(watch.foreignRequests).toEqual([]);
    expect(await page.locator("iframe, object, embed").count()).toBe(0);
  });
});

describe("a full disk", () => {
  browserTest(
    "leaves no half item, is told, and ratings are still saved",
    { timeout: 120_000 },
    async ({ page, baseUrl }) => {
      const session = await page.context().newCDPSession(page);
      const origin = new URL(baseUrl).origin;
      // Set before the database is opened: the browser looks at it only now and then.
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 12 * MB });
      await startAssessment(page, "Core");
      await goToCriterion(page, "IDS-01");
      await untilSaved(page);
      await dropFiles(page, [
        { name: "large.bin", sizeBytes: 40 * MB },
        { name: "small.txt", text: "Room for this one" },
      ]);
      await page.getByText("large.bin: not stored. This device has no room left for that.").waitFor();
      await page.getByText("small.txt: stored.").waitFor();
      const { items, files } = await readStored(page);
      expect(items.map(({ title }) => title)).toEqual(["small"]);
      expect(files).toBe(1);
      await page.getByRole("radio", { name: "2 In place" }).check();
      await untilSaved(page);
      await page.reload();
      await expect.poll(() => page.getByRole("radio", { name: "2 In place" }).isChecked()).toBe(true);
      await session.send("Storage.overrideQuotaForOrigin", { origin });
    },
  );
});

describe("canceling", () => {
  browserTest("stops what has not been stored and leaves nothing half-stored", async ({ page }) => {
    await startAssessment(page, "Core");
    await goToCriterion(page, "IDS-01");
    const scans = Array.from({ length: 6 }, (_, index) => ({
      name: `scan ${index}.bin`,
      sizeBytes: (20 + index) * MB,
    }));
    await dropFiles(page, scans);
    await page.getByRole("button", { name: "Cancel the rest" }).click();
    await untilDone(page, "6 of 6 files done");
    const { items, files } = await readStored(page);
    await expect
      .poll(() => page.getByText(/canceled\. Nothing of it was stored/).count())
      .toBe(6 - items.length);
    expect(items.length).toBeLessThan(6);
    expect(files).toBe(items.length);
    await page.getByRole("button", { name: "Hide this list" }).click();
    await page.getByRole("region", { name: "Files on their way in" }).waitFor({ state: "detached" });
  });
});
