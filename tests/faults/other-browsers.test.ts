import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PASSPHRASE } from "../browser/support/lock-steps";
import {
  canaries,
  enterClinic,
  goTo,
  lock,
  readClinic,
  setPassphrase,
  tryPassphrase,
  wholeClinic,
} from "./driven-clinic";
import { createDrivenPage, untilDownloaded, type DrivenPage } from "./driven-page";
import { findInFiles } from "./find-in-files";
import { tellNotRun, tellNumber } from "./number-lines";
import { firefox, webKit, type Engine, type OtherBrowser, type Places } from "./other-browsers";

const baseUrl = inject("baseUrl");
const words = Object.values(canaries);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-others-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// The engine knows all of the policy but this part of it, and says so each time a page is opened.
const KNOWN = /Unrecognized Content-Security-Policy directive 'manifest-src'/;

type Visit = { readonly browser: OtherBrowser; readonly page: DrivenPage };

async function visit(engine: Engine, places: Places): Promise<Visit> {
  const browser = await engine.start(places);
  return { browser, page: createDrivenPage(browser.wire) };
}

/** Ends a visit; gives back what went wrong in its pages that nobody saw. */
async function leave({ browser }: Visit): Promise<readonly string[]> {
  const problems = await browser.problems();
  await browser.close();
  return problems.filter((problem) => !KNOWN.test(problem));
}

function placesFor(engine: Engine, name: string): Places {
  const place = join(folder, `${engine.name}-${name}`);
  return { profile: join(place, "profile"), downloads: join(place, "downloads") };
}

async function countHits(profile: string): Promise<readonly string[]> {
  const hits = await Promise.all(words.map((word) => findInFiles(profile, word)));
  return hits.flatMap((files, index) => files.map((file) => `${words[index] ?? ""} in ${file}`));
}

/** What the file holds that was saved under Backup: its zip is not compressed, so words show. */
async function saveHandOff(page: DrivenPage, downloads: string): Promise<Buffer> {
  await page.open(`${baseUrl}#/handoff`);
  await page.click("button", "Save hand-off file");
  await page.untilShown("Saved");
  return readFile(await untilDownloaded(downloads, ".havenmark"));
}

async function savePdf(page: DrivenPage, place: string, downloads: string): Promise<Buffer> {
  await page.open(`${baseUrl}${place}`);
  await goTo(page, "/report");
  await page.untilShown("Page 1 of ");
  await page.click("button", "Save PDF");
  return readFile(await untilDownloaded(downloads, ".pdf"));
}

describe.each([firefox, webKit])("a clinic that works in $name (S9)", (engine) => {
  it("has all of it back after a lock and a restart, and none of it in the browser's files", async ({
    skip,
  }) => {
    const lack = engine.lack();
    if (lack !== null) {
      tellNotRun("S9", `${engine.name}: ${lack}`);
      skip(lack);
    }
    const plain = placesFor(engine, "plain");
    const control = await visit(engine, plain);
    await enterClinic(control.page, { baseUrl, folder, whileTyped: () => Promise.resolve() });
    expect(await leave(control)).toEqual([]);
    const inPlain = await countHits(plain.profile);
    for (const word of words) {
      expect(
        inPlain.filter((hit) => hit.startsWith(word)),
        "the control must hit",
      ).not.toEqual([]);
    }

    const locked = placesFor(engine, "locked");
    const first = await visit(engine, locked);
    await setPassphrase(first.page, baseUrl);
    const whileTyped: string[] = [];
    const place = await enterClinic(first.page, {
      baseUrl,
      folder,
      async whileTyped() {
        await first.browser.untilFieldsNoted(first.page);
        whileTyped.push(...(await countHits(locked.profile)));
      },
    });
    expect(await readClinic(first.page, baseUrl, place)).toEqual(wholeClinic);
    const handOff = await saveHandOff(first.page, locked.downloads);
    const pdf = await savePdf(first.page, place, locked.downloads);
    const whileOpen = await countHits(locked.profile);
    await lock(first.page);
    const whileLocked = await countHits(locked.profile);
    expect(await leave(first)).toEqual([]);
    const afterwards = await countHits(locked.profile);

    const second = await visit(engine, locked);
    await second.page.open(`${baseUrl}${place}`);
    await tryPassphrase(second.page, `${PASSPHRASE} or not`);
    await second.page.untilShown("That does not open it.");
    for (const word of words) expect(await second.page.shownText()).not.toContain(word);
    await tryPassphrase(second.page, PASSPHRASE);
    await second.page.waitFor({ role: "button", name: "Lock" });
    expect(await readClinic(second.page, baseUrl, place)).toEqual(wholeClinic);
    await lock(second.page);
    expect(await leave(second)).toEqual([]);

    tellNumber(
      "S9",
      `${engine.name}: encrypted, locked, restarted, all read back; ${String(inPlain.length)} hits plain, ` +
        `${String(whileTyped.length + whileOpen.length)} unlocked, ${String(whileLocked.length)} locked, ${String(afterwards.length)} closed`,
    );
    expect(words.filter((word) => !handOff.includes(word))).toEqual([]);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1")).toMatch(/%%EOF\s*$/);
    expect([...whileTyped, ...whileOpen, ...whileLocked, ...afterwards]).toEqual([]);
  }, 300_000);
});
