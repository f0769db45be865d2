import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import {
  lockButton,
  PASSPHRASE,
  prepareLock,
  setPassphrase,
  settingUp,
  tryPassphrase,
  unlock,
  untilLocked,
} from "../browser/support/lock-steps";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { saveResponseFields } from "../../src/storage/responses";
import { aBrowser, addAssessment, addEvidence, addSite, valueOf } from "../storage/a-workspace";
import { findAllInFiles, findInFiles } from "./find-in-files";
import { giveFile } from "./give-file";
import { startKillable, type KillableBrowser } from "./killable-browser";
import { tellNumber } from "./number-lines";

/** How often the browser is killed while rows are converted; `KILLS` says how many are enough for now. */
const KILLS = Math.min(Number(process.env["KILLS"] ?? 12), 12);
const CANARY = "Zanzibar7319";
const baseUrl = inject("baseUrl");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "havenmark-lock-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function openPage(browser: KillableBrowser): Promise<Page> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  // The steps of the browser tests go to addresses below the app's.
  const goTo = page.goto.bind(page);
  page.goto = (address, options) => goTo(new URL(address, baseUrl).href, options);
  return page;
}

/** A file with the canary in every kind of place: a name, a note, a title, a file's name and its bytes. */
async function writeCanaryFile(path: string): Promise<void> {
  const db = await aBrowser(5).openTab();
  const { id: siteId } = await addSite(db, { name: `${CANARY} site` });
  const { id } = await addAssessment(db, siteId);
  valueOf(await saveResponseFields(db, id, "COO-01", { answer: 2, note: `${CANARY} note` }));
  const bytes = new TextEncoder().encode(`${CANARY} bytes\n`.repeat(100_000)).buffer;
  await addEvidence(db, id, { title: `${CANARY} item` }, { name: `${CANARY} name.txt`, bytes });
  const saved = valueOf(await saveBackup(db, { app: "test", resultsOf: () => Promise.resolve(null) }));
  await writeFile(path, new Uint8Array(await saved.bytes.arrayBuffer()));
}

/** Brings the canary in by a file, and then a word of it by hand. */
async function enterCanary(page: Page): Promise<void> {
  const path = join(folder, "in.havenmark");
  await writeCanaryFile(path);
  await page.goto("./#/handoff");
  await giveFile(page, "Open hand-off file", path);
  await page.getByRole("button", { name: "Restore this file" }).click();
  await page.getByText("Restored: 1 site").waitFor();
  await page.goto("./#/");
  await page.getByRole("button", { name: "Add site" }).first().click();
  await page.getByRole("textbox", { name: "Site name" }).fill(`${CANARY} typed`);
  await page.getByRole("button", { name: "Save site" }).click();
  await page.getByRole("heading", { name: `${CANARY} typed` }).waitFor();
}

/** Waits until what the browser still holds back is in its files. */
async function untilSwept(page: Page): Promise<void> {
  const owed = () => page.evaluate(() => localStorage.getItem("havenmark.sweep-owed"));
  await expect.poll(owed, { timeout: 60_000 }).toBeNull();
}

async function closeCalmly(browser: KillableBrowser): Promise<void> {
  await wait(1500);
  await browser.close();
}

describe("the files of the browser (E1)", () => {
  it("hold nothing of a workspace that was locked before anything was entered; a plain one shows", async () => {
    const words = ["site", "note", "item", "name.txt", "bytes", "typed"].map((word) => `${CANARY} ${word}`);
    const plain = join(folder, "plain");
    const control = await startKillable({ profile: plain });
    await enterCanary(await openPage(control));
    await closeCalmly(control);
    const inPlain = [...(await findAllInFiles(plain, words)).values()];
    expect(
      inPlain.every((hits) => hits.length > 0),
      "the control must hit",
    ).toBe(true);

    const locked = join(folder, "locked");
    const browser = await startKillable({ profile: locked });
    const page = await openPage(browser);
    await setPassphrase(page);
    await enterCanary(page);
    // Unlocked: while the page is open.
    const whileOpen = await findInFiles(locked, CANARY);
    await page.goto("./#/settings");
    await lockButton(page).click();
    await untilLocked(page);
    await closeCalmly(browser);
    const whileLocked = await findInFiles(locked, CANARY);
    tellNumber(
      "E1",
      `${String(inPlain.flat().length)} hits plain, ${String(whileOpen.length)} unlocked, ${String(whileLocked.length)} locked`,
    );
    expect(whileOpen).toEqual([]);
    expect(whileLocked).toEqual([]);
  }, 240_000);
});

describe("the files of a browser in which the lock came later (E1)", () => {
  /** A plain workspace with the canary in it that is given a passphrase, and is closed once that is done. */
  async function lockLater(name: string, isSwept: boolean): Promise<readonly string[]> {
    const profile = join(folder, name);
    const browser = await startKillable({ profile });
    const page = await openPage(browser);
    if (!isSwept) await keepFromSweeping(page);
    await enterCanary(page);
    await setPassphrase(page);
    if (isSwept) await untilSwept(page);
    await closeCalmly(browser);
    return findInFiles(profile, CANARY);
  }

  it("hold nothing of what stood there in plain before; without the sweep they do", async () => {
    const swept = await lockLater("later", true);
    const left = await lockLater("later-not-swept", false);
    tellNumber(
      "E1",
      `locked later: ${String(swept.length)} files with a hit, not swept: ${String(left.length)}`,
    );
    expect(left, "the control must hit").not.toEqual([]);
    expect(swept).toEqual([]);
  }, 360_000);
});

describe("a passkey (E4)", () => {
  it("opens the workspace by its secret (PRF) beside the passphrase, and no more once it is removed", async () => {
    const browser = await startKillable({ profile: join(folder, "passkey") });
    const page = await openPage(browser);
    const session = await browser.context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        hasPrf: true,
      },
    });
    await setPassphrase(page);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a passkey" });
    await dialog.getByLabel(/^Current passphrase/).fill(PASSPHRASE);
    await dialog.getByRole("button", { name: "Make the passkey" }).click();
    await page.getByText("The passkey opens this workspace").waitFor();
    await lockButton(page).click();
    await untilLocked(page);
    await page.getByRole("button", { name: "Unlock with a passkey" }).click();
    await lockButton(page).waitFor();
    await page.goto("./#/settings");
    await page.getByRole("button", { name: "Remove passkeys" }).click();
    await page.getByText("No passkey opens this workspace").waitFor();
    await lockButton(page).click();
    await unlock(page);
    expect(await page.getByRole("button", { name: "Unlock with a passkey" }).count()).toBe(0);
    tellNumber("E4", "passkey with PRF made, opened, removed");
    await browser.close();
  }, 120_000);
});

/** The ways into the workspace as they are sealed and stored. */
async function readWraps(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("not read")));
      });
    const database = await asked(indexedDB.open("havenmark"));
    const row: unknown = await asked(database.transaction("meta").objectStore("meta").get("lock"));
    database.close();
    return (row as { wraps: { key: string }[] }).wraps.map((wrap) => wrap.key);
  });
}

/** Every stretch of a sealed key: whatever splits or packs it in a file, some stretch stays whole. */
function stretchesOf(key: string): readonly string[] {
  return key.match(/.{12}/g) ?? [];
}

/** How many of these keys a copy of the files holds, be it in part. */
async function countKeys(place: string, keys: readonly string[]): Promise<number> {
  const hits = await findAllInFiles(place, keys.flatMap(stretchesOf));
  return keys.filter((key) => stretchesOf(key).some((stretch) => hits.get(stretch)?.length)).length;
}

/** A browser in which the files are left as they are: what makes the browser write them anew fails. */
async function keepFromSweeping(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    IDBFactory.prototype.open = (name, version) => {
      if (name.startsWith("havenmark-sweep")) throw new Error("Not in this test");
      return open(name, version);
    };
  });
}

async function deleteEverything(page: Page): Promise<void> {
  await page.goto("./#/settings");
  await page.getByRole("button", { name: "Delete everything", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Delete everything?" });
  await dialog.getByLabel(/^Type/).fill("delete everything");
  await dialog.getByRole("button", { name: "Delete everything for good" }).click();
  await page.getByRole("button", { name: "Set a passphrase" }).waitFor();
}

async function changePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.goto("./#/settings");
  await page.getByRole("button", { name: "Change passphrase" }).click();
  const dialog = page.getByRole("dialog", { name: "Change passphrase" });
  await dialog.getByLabel("New passphrase").fill(passphrase);
  await dialog.getByLabel(/^Current passphrase/).fill(PASSPHRASE);
  await dialog.getByRole("button", { name: "Change passphrase" }).click();
}

describe("what deleted a way into the workspace (E6)", () => {
  /** A locked workspace with the canary in it, the ways into it, and what is done to it. */
  async function makeLocked(name: string, isSwept: boolean) {
    const profile = join(folder, name);
    const browser = await startKillable({ profile });
    const page = await openPage(browser);
    if (!isSwept) await keepFromSweeping(page);
    await setPassphrase(page);
    await enterCanary(page);
    return { profile, browser, page, wraps: await readWraps(page) };
  }

  it("deleting everything leaves no word and no sealed key in a copy of the profile, which opens nothing", async () => {
    const { profile, browser, page, wraps } = await makeLocked("deleted", true);
    expect(await countKeys(profile, wraps), "the keys are looked for where they are").toBe(wraps.length);
    await deleteEverything(page);
    await untilSwept(page);
    await closeCalmly(browser);
    const copy = join(folder, "copy");
    await cp(profile, copy, { recursive: true });
    const [words, keys] = [await findInFiles(copy, CANARY), await countKeys(copy, wraps)];
    const again = await startKillable({ profile: copy });
    const opened = await openPage(again);
    await opened.goto("./");
    await opened.getByRole("heading", { name: "Welcome to Havenmark" }).waitFor();
    await again.close();

    const control = await makeLocked("not-swept", false);
    await deleteEverything(control.page);
    await closeCalmly(control.browser);
    const left = await countKeys(control.profile, control.wraps);
    tellNumber(
      "E6",
      `everything deleted: ${String(words.length)} words, ${String(keys)} of ${String(wraps.length)} sealed keys left in the files; not swept: ${String(left)}`,
    );
    expect(left, "the control must hit").toBeGreaterThan(0);
    expect(words).toEqual([]);
    expect(keys).toBe(0);
  }, 360_000);

  it("a changed passphrase leaves nothing of what the old one opened with in a copy of the profile", async () => {
    const next = "lantern river seven oak";
    const { profile, browser, page, wraps } = await makeLocked("changed", true);
    await changePassphrase(page, next);
    await page.getByText("have cleared the old key out of their own files").waitFor();
    const now = await readWraps(page);
    await closeCalmly(browser);
    const old = wraps.filter((key) => !now.includes(key));
    const [keys, kept] = [await countKeys(profile, old), await countKeys(profile, now)];

    const control = await makeLocked("changed-not-swept", false);
    await changePassphrase(control.page, next);
    await control.page.getByText("could not clear the old key out of its own files").waitFor();
    const controlNow = await readWraps(control.page);
    await closeCalmly(control.browser);
    const controlOld = control.wraps.filter((key) => !controlNow.includes(key));
    const left = await countKeys(control.profile, controlOld);
    tellNumber(
      "E6",
      `passphrase changed: ${String(keys)} of ${String(old.length)} old sealed keys left; not swept: ${String(left)}`,
    );
    expect(old).toHaveLength(1);
    expect(left, "the control must hit").toBe(1);
    expect(keys).toBe(0);
    expect(kept, "the new keys are there").toBe(now.length);
  }, 360_000);

  it("what could not be swept is swept when the app starts next", async () => {
    const { profile, browser, page, wraps } = await makeLocked("owed", false);
    await deleteEverything(page);
    await closeCalmly(browser);
    expect(await countKeys(profile, wraps), "the control must hit").toBeGreaterThan(0);
    const again = await startKillable({ profile });
    const opened = await openPage(again);
    await opened.goto("./");
    await untilSwept(opened);
    await closeCalmly(again);
    expect(await countKeys(profile, wraps)).toBe(0);
  }, 360_000);
});

describe(`a browser that is killed ${String(KILLS)} times while everything is encrypted or opened again`, () => {
  it("leaves a workspace that opens, goes on, and has lost nothing", async () => {
    const profile = join(folder, "killed");
    let browser = await startKillable({ profile });
    let page = await openPage(browser);
    await page.goto("./");
    await page.getByRole("button", { name: "Try the sample clinic" }).click();
    await page.getByText("The sample clinic is here").waitFor();
    const read = async (): Promise<string> => {
      await page.goto("./#/");
      const card = page.getByRole("article", { name: /Riverbend/ });
      await card.getByText(/open action/).waitFor();
      await expect.poll(() => card.innerText()).not.toContain("Working it out");
      return card.innerText();
    };
    const before = await read();
    let interrupted = 0;

    async function killAndReopen(afterMs: number): Promise<void> {
      await wait(afterMs);
      await browser.kill();
      browser = await startKillable({ profile });
      page = await openPage(browser);
      await page.goto("./#/settings");
      const locked = page.getByRole("heading", { name: "Locked", exact: true });
      const plain = page.getByRole("button", { name: "Set a passphrase" });
      await locked.or(plain).first().waitFor();
      if ((await locked.count()) === 0) return;
      interrupted += await page.getByText(/was interrupted/).count();
      await tryPassphrase(page, PASSPHRASE);
      await lockButton(page).or(plain).first().waitFor();
    }

    for (let kill = 0; kill < KILLS; kill += 2) {
      await prepareLock(page);
      await settingUp(page).getByRole("button", { name: "Encrypt everything" }).click();
      await page.getByRole("heading", { name: "Encrypting" }).waitFor();
      await killAndReopen(Math.random() * 1200);
      expect(await read()).toBe(before);
      await page.goto("./#/settings");
      if ((await lockButton(page).count()) === 0) continue;
      await page.getByRole("button", { name: "Remove passphrase" }).click();
      const remove = page.getByRole("dialog", { name: "Remove the passphrase?" });
      await remove.getByLabel(/^Current passphrase/).fill(PASSPHRASE);
      await remove.getByRole("button", { name: "Remove passphrase" }).click();
      await page.getByRole("heading", { name: "Taking the passphrase away" }).waitFor();
      await killAndReopen(Math.random() * 1200);
      expect(await read()).toBe(before);
    }
    await browser.close();
    tellNumber(
      "E2",
      `${String(KILLS)} kills while converting, ${String(interrupted)} in the middle of it, 0 lost`,
    );
    expect(interrupted).toBeGreaterThan(0);
  }, 600_000);
});
