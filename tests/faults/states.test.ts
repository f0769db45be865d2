import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/support/launch-browser";
import { untilSaved } from "../browser/support/open-assessment";
import { tellNumber } from "./number-lines";
import { makeWorkFiles, type WorkFiles } from "./work-files";
import { lookInto, openApp, openRestored, visibleRows } from "./workspace-page";

let folder = "";
let files: WorkFiles;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-states-"));
  files = await makeWorkFiles(folder, { ready: 0, theirs: 1 });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe("stored bytes that are damaged or gone", () => {
  it("are said to be so on their item, and all the rest goes into the next file (S3)", async () => {
    // The copy of a colleague holds two files.
    const { context, page } = await openRestored(browser, files.theirs[0]!);
    await page.evaluate(async () => {
      const asked = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve) => request.addEventListener("success", () => resolve(request.result)));
      const database = await asked(indexedDB.open("havenmark"));
      const store = database.transaction("pieces", "readwrite").objectStore("pieces");
      type Piece = { sha: string; n: number; total: number; bytes: ArrayBuffer };
      const pieces = (await asked(store.getAll())) as Piece[];
      const small = pieces.find(({ total }) => total === 1)!;
      const bytes = new Uint8Array(small.bytes).slice();
      bytes[1000]! ^= 4;
      await asked(store.put({ ...small, bytes: bytes.buffer }));
      const large = pieces.find(({ total, n }) => total === 2 && n === 1)!;
      await asked(store.delete([large.sha, large.n]));
      database.close();
    });
    await openApp(page, `#/assessments/${files.draftId}/evidence`);
    const library = page.getByRole("region", { name: "Library" });
    await library.getByText("2 items").waitFor();
    for (const [title, words] of [
      ["First file", /damaged/],
      ["Their file 0", /missing/],
    ] as const) {
      await page.getByRole("button", { name: `Open ${title}`, exact: true }).click();
      const dialog = page.getByRole("dialog", { name: title, exact: true });
      await dialog.getByText(words).first().waitFor();
      await dialog.getByRole("button", { name: "Close" }).click();
    }
    await expect.poll(() => page.getByText("File missing").count()).toBeGreaterThan(0);
    await openApp(page, "#/handoff");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save hand-off file" }).click();
    const saved = join(folder, "rest.havenmark");
    await (await download).saveAs(saved);
    await page.getByText("2 files could not be read and are not in it. The rest is.").waitFor();
    const other = await openRestored(browser, saved);
    const [before, after] = [await lookInto(context), await lookInto(other.context)];
    tellNumber(
      "S3",
      "one piece damaged and one gone: list works, both items say so, all other rows are in the next file",
    );
    const { revisions, evidence, actions } = before?.rows ?? {};
    expect(after?.rows).toMatchObject({ revisions, evidence, actions });
    await context.close();
    await other.context.close();
  }, 240_000);
});

describe("two tabs", () => {
  it("that rate at the same time lose nothing (S5)", async () => {
    const { context, page } = await openRestored(browser, files.base);
    const other = await context.newPage();
    const rate = async (tab: Page, from: number): Promise<void> => {
      for (const id of files.criterionIds.slice(from, from + 10)) {
        await tab.evaluate(
          (hash) => (location.hash = hash),
          `#/assessments/${files.draftId}/checklist/${id}`,
        );
        await tab.getByRole("article").getByText(id, { exact: true }).first().waitFor();
        await tab.keyboard.press("2");
        await untilSaved(tab);
      }
    };
    await openApp(page, `#/assessments/${files.draftId}/checklist/${files.criterionIds[0]!}`);
    await openApp(other, `#/assessments/${files.draftId}/checklist/${files.criterionIds[10]!}`);
    await Promise.all([rate(page, 0), rate(other, 10)]);
    const heads = (await lookInto(context))?.heads ?? {};
    const kept = files.criterionIds
      .slice(0, 20)
      .filter((id) => JSON.stringify(heads[`${files.draftId}/${id}/answer`]) === "[2]");
    tellNumber(
      "S5",
      `two tabs at once: ${String(kept.length)} of 20 ratings kept (the same field of answers and forms: tests/browser/two-tabs)`,
    );
    expect(kept).toHaveLength(20);
    await context.close();
  }, 240_000);
});

/** Opens the database as a build with this version would, and breaks off where it should. Runs in the page. */
async function upgradeTo({ version, isBroken }: { version: number; isBroken: boolean }): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open("havenmark", version);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore(`of version ${String(version)}`);
      if (isBroken) request.transaction?.abort();
    });
    request.addEventListener("success", () => {
      request.result.close();
      resolve("upgraded");
    });
    request.addEventListener("error", () => resolve("given up"));
  });
}

describe("another version of the app", () => {
  it("never damages what is stored, whichever comes first (S6)", async () => {
    const { context, page } = await openRestored(browser, files.base);
    const before = await lookInto(context);
    const other = await context.newPage();
    await openApp(other, "#/help");
    await page.goto(`${page.url().split("#")[0]!}nothing-here`);
    expect(await page.evaluate(upgradeTo, { version: 20, isBroken: true })).toBe("given up");
    expect(visibleRows(await lookInto(context))).toEqual(visibleRows(before));
    await openApp(other, "#/");
    await other.getByRole("article", { name: /Harbor Street/ }).waitFor();
    expect(await page.evaluate(upgradeTo, { version: 20, isBroken: false })).toBe("upgraded");
    await other.getByText("A newer version of Havenmark was opened in another tab").waitFor();
    await other.reload();
    await other.getByText("newer version of Havenmark. Nothing was changed.").waitFor();
    const after = await lookInto(context);
    const { "of version 20": _new, ...rows } = after?.rows ?? {};
    tellNumber(
      "S6",
      "an upgrade that fails leaves all as it was; the old tab is told to reload; an older build refuses a newer database and changes nothing",
    );
    expect(rows).toEqual(before?.rows);
    await context.close();
    const golden = await openRestored(
      browser,
      join(import.meta.dirname, "..", "golden", "backup-schema-1.havenmark"),
    );
    await golden.context.close();
    tellNumber("S6", "the frozen sample of every version opens in the browser too");
  }, 240_000);
});
