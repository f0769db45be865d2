import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import {
  addSample,
  lockButton,
  PASSPHRASE,
  prepareLock,
  readKey,
  setPassphrase,
  settingUp,
  tryPassphrase,
  typeGroups,
  unlock,
  untilLocked,
} from "./support/lock-steps";

/** What tells somebody what the app is for, or whose it is. */
const FEATURES = /Riverbend|traffick|clinic|assessment|Haven|rating/i;

/** What the overview of the sample says, which needs answers, evidence and actions to be read. */
async function readSample(page: Page): Promise<string> {
  await page.goto("./#/");
  const card = page.getByRole("article", { name: /Riverbend/ });
  await card.getByText(/open action/).waitFor();
  await expect.poll(() => card.innerText()).not.toContain("Working it out");
  return card.innerText();
}

/** Title, address and all that stands in the page. */
function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => `${document.title} ${location.href} ${document.body.innerHTML}`);
}

describe("a passphrase", () => {
  browserTest("locks the sample clinic away, and brings all of it back", async ({ page }) => {
    await addSample(page);
    const before = await readSample(page);
    await setPassphrase(page);
    expect(await readSample(page)).toBe(before);
    await page.reload();
    await untilLocked(page);
    expect(await everythingOn(page)).not.toMatch(FEATURES);
    await tryPassphrase(page, "oak river lantern eight");
    await page.getByText("That does not open it.").waitFor();
    expect(await everythingOn(page)).not.toMatch(FEATURES);
    await unlock(page);
    expect(await readSample(page)).toBe(before);
    await lockButton(page).click();
    await untilLocked(page);
    expect(await everythingOn(page)).not.toMatch(FEATURES);
  });

  browserTest(
    "can be changed and removed; the recovery key opens too, and can be renewed",
    async ({ page }) => {
      await addSample(page);
      const before = await readSample(page);
      const key = await setPassphrase(page);

      await page.getByRole("button", { name: "Change passphrase" }).click();
      const change = page.getByRole("dialog", { name: "Change passphrase" });
      await change.getByLabel("New passphrase").fill("another one entirely");
      await change.getByLabel(/^Current passphrase/).fill("not this one at all");
      await change.getByRole("button", { name: "Change passphrase" }).click();
      await change.getByText("That does not open it.").waitFor();
      await change.getByLabel(/^Current passphrase/).fill(PASSPHRASE);
      await change.getByRole("button", { name: "Change passphrase" }).click();
      await page.getByText("The passphrase is changed.").waitFor();

      await page.reload();
      await untilLocked(page);
      await tryPassphrase(page, PASSPHRASE);
      await page.getByText("That does not open it.").waitFor();
      await page.getByText("Use the recovery key", { exact: true }).click();
      await page.getByLabel("Recovery key").fill(key.slice(1).join(" "));
      await page.getByRole("button", { name: "Unlock with the recovery key" }).click();
      await page.getByText("That is not a whole recovery key").waitFor();
      await page.getByLabel("Recovery key").fill(key.join(" ").toLowerCase());
      await page.getByRole("button", { name: "Unlock with the recovery key" }).click();
      await lockButton(page).waitFor();

      await page.goto("./#/settings");
      await page.getByRole("button", { name: "New recovery key" }).click();
      const renew = page.getByRole("dialog", { name: "New recovery key" });
      await typeGroups(renew, await readKey(renew));
      await renew.getByLabel(/^Current passphrase/).fill(key.join("-"));
      await renew.getByRole("button", { name: "Use this key" }).click();
      await page.getByText("The recovery key is new.").waitFor();

      await page.getByRole("button", { name: "Remove passphrase" }).click();
      const remove = page.getByRole("dialog", { name: "Remove the passphrase?" });
      await remove.getByLabel(/^Current passphrase/).fill("another one entirely");
      await remove.getByRole("button", { name: "Remove passphrase" }).click();
      await page.getByRole("button", { name: "Set a passphrase" }).waitFor();
      expect(await readSample(page)).toBe(before);
      await page.reload();
      expect(await readSample(page)).toBe(before);
    },
  );

  browserTest(
    "is not taken before the recovery key was typed back and the warning was ticked",
    async ({ page }) => {
      await page.goto("./#/settings");
      await page.getByRole("button", { name: "Set a passphrase" }).click();
      const dialog = settingUp(page);
      await dialog.getByLabel("New passphrase").fill("too short");
      await dialog.getByRole("button", { name: "Go on" }).click();
      await dialog.getByText("Use at least 12 characters.").waitFor();
      await dialog.getByRole("button", { name: "Suggest six words" }).click();
      await expect.poll(() => dialog.getByLabel("New passphrase").inputValue()).toMatch(/^(\w+ ){5}\w+$/);
      await dialog.getByText("Forgotten means gone.").waitFor();
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await prepareLock(page);
      const [group] = await settingUp(page)
        .getByLabel(/^Group \d of/)
        .all();
      await group!.fill("AAAA");
      await settingUp(page)
        .getByLabel(/^I understand/)
        .uncheck();
      await settingUp(page).getByRole("button", { name: "Encrypt everything" }).click();
      await settingUp(page).getByText("That is not what stands on the sheet.").waitFor();
      await settingUp(page).getByText("Tick this first.").waitFor();
      expect(await page.getByRole("button", { name: "Set a passphrase" }).count()).toBe(1);
    },
  );

  browserTest(
    "leaves no plain copy of a file that was saved: it is gone when the app is opened again, even locked",
    async ({ page }) => {
      await setPassphrase(page);
      const listScratch = (): Promise<readonly string[]> =>
        page.evaluate(async () => {
          const names: string[] = [];
          for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
          return names;
        });
      await page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        await folder.getFileHandle("havenmark-scratch-1", { create: true });
      });
      expect(await listScratch()).toEqual(["havenmark-scratch-1"]);
      await page.reload();
      await untilLocked(page);
      await expect.poll(listScratch).toEqual([]);
    },
  );

  browserTest("deleting everything takes the lock away with its key", async ({ page }) => {
    await addSample(page);
    await setPassphrase(page);
    await page.getByRole("button", { name: "Delete everything", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Delete everything?" });
    await dialog.getByText("The lock goes with it").waitFor();
    await dialog.getByLabel(/^Type/).fill("delete everything");
    await dialog.getByRole("button", { name: "Delete everything for good" }).click();
    await page.getByRole("button", { name: "Set a passphrase" }).waitFor();
    await page.goto("./#/");
    await page.getByRole("heading", { name: "Welcome to Havenmark" }).waitFor();
  });

  browserTest("that is lost leaves one way: to begin anew", async ({ page }) => {
    await addSample(page);
    await setPassphrase(page);
    await lockButton(page).click();
    await untilLocked(page);
    await page.getByText("Forgotten means gone").waitFor();
    await page.getByText("Neither of them is to be found").click();
    const button = page.getByRole("button", { name: "Delete what is locked" });
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel(/^Type/).fill("delete everything");
    await button.click();
    await page.getByRole("heading", { name: "Welcome to Havenmark" }).waitFor();
  });
});

describe("locking", () => {
  browserTest("in one tab locks the other, and so does setting the passphrase", async ({ page, context }) => {
    await addSample(page);
    const other = await context.newPage();
    await other.goto("./");
    await other.getByRole("article", { name: /Riverbend/ }).waitFor();
    await setPassphrase(page);
    await unlock(other);
    await other.getByRole("article", { name: /Riverbend/ }).waitFor();
    await lockButton(page).click();
    await untilLocked(page);
    await untilLocked(other);
    for (const tab of [page, other]) expect(await everythingOn(tab)).not.toMatch(FEATURES);
  });

  browserTest("stores first what was typed a moment ago", async ({ page }) => {
    await addSample(page);
    await setPassphrase(page);
    await page.goto("./#/");
    await page
      .getByRole("article", { name: /Riverbend/ })
      .getByRole("link")
      .first()
      .click();
    await page.getByRole("link", { name: /^Self/ }).first().click();
    await page.getByRole("link", { name: "Checklist" }).first().click();
    const note = page.getByRole("textbox", { name: "Note for the report" });
    const address = page.url();
    await note.fill("Written in the last second");
    await lockButton(page).click();
    await unlock(page);
    await page.goto(address);
    await expect.poll(() => note.inputValue()).toBe("Written in the last second");
  });

  browserTest(
    "comes by itself after ten minutes without a touch, in all tabs, and warns before",
    async ({ page, context }) => {
      await context.clock.install();
      await addSample(page);
      await setPassphrase(page);
      const other = await context.newPage();
      await other.goto("./");
      await unlock(other);
      await other.getByRole("article", { name: /Riverbend/ }).waitFor();
      await page.bringToFront();
      await page.mouse.move(100, 100);
      await context.clock.fastForward("09:30");
      const warning = page.getByText("It locks in less than a minute");
      await warning.waitFor();
      await page.mouse.move(200, 200);
      await expect.poll(() => warning.count()).toBe(0);
      await context.clock.fastForward("08:00");
      expect(await lockButton(page).count()).toBe(1);
      await context.clock.fastForward("02:10");
      for (const tab of [page, other]) {
        await untilLocked(tab);
        expect(await everythingOn(tab)).not.toMatch(FEATURES);
      }
    },
  );

  browserTest(
    "comes at once when the page is hidden, if wanted, but not while a file is being chosen",
    async ({ page }) => {
      await setPassphrase(page);
      const hide = (): Promise<void> =>
        page.evaluate(() => {
          Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
          document.dispatchEvent(new Event("visibilitychange"));
          Object.defineProperty(document, "visibilityState", { configurable: true, value: "visible" });
          document.dispatchEvent(new Event("visibilitychange"));
        });
      await hide();
      expect(await lockButton(page).count()).toBe(1);
      await page.getByLabel("Lock as soon as another tab is in front, or the window is minimized").check();
      // From the first listener on, the browser hands choosers to the test; that takes a moment to reach it.
      page.on("filechooser", () => undefined);
      await page.goto("./#/handoff");
      const choosing = page.waitForEvent("filechooser");
      await page.getByLabel("Open hand-off file").click();
      const chooser = await choosing;
      await hide();
      expect(await lockButton(page).count()).toBe(1);
      await chooser.setFiles({ name: "none.havenmark", mimeType: "", buffer: Buffer.from("nothing") });
      await page.getByRole("alert").or(page.getByText(/not a/)).first().waitFor();
      await hide();
      await untilLocked(page);
    },
  );
});

describe("leaving", () => {
  browserTest(
    "shows nothing at once in every tab, and locks where there is a passphrase",
    async ({ page, context }) => {
      await addSample(page);
      await setPassphrase(page);
      const other = await context.newPage();
      await other.goto("./");
      await unlock(other);
      for (const press of [1, 2, 3]) {
        expect(press).toBeGreaterThan(0);
        await page.keyboard.press("Escape");
      }
      await page.waitForURL("about:blank");
      await other.waitForURL("about:blank");
      expect(await everythingOn(page)).not.toMatch(FEATURES);
      await page.goto("./");
      await untilLocked(page);
    },
  );

  browserTest("without a passphrase hides only, and says so before", async ({ page }) => {
    await page.goto("./");
    const leave = page.getByRole("button", { name: "Leave" });
    await page.getByText("hides, does not lock").waitFor();
    await page.goto("./#/settings");
    await page.getByText("Without a passphrase it only hides").waitFor();
    await leave.click();
    await page.waitForURL("about:blank");
    await page.goto("./");
    await page.getByRole("heading", { name: "Welcome to Havenmark" }).waitFor();
  });

  browserTest("needs three presses of Esc in a row: one closes a dialog and no more", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("button", { name: "Add site" }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Welcome to Havenmark" }).waitFor();
    expect(page.url()).toContain("#/");
  });
});

describe("the screens of the lock", () => {
  browserTest("put no barrier in anybody’s way", async ({ page }) => {
    await page.goto("./#/settings");
    await page.getByText("What it protects from, and what not").click();
    expect(await findBarriers(page)).toEqual([]);
    const key = await prepareLock(page);
    expect(await findBarriers(page)).toEqual([]);
    await settingUp(page).getByRole("button", { name: "Back" }).click();
    expect(await readKey(settingUp(page))).toEqual(key);
    expect(await findBarriers(page)).toEqual([]);
    await settingUp(page).getByRole("button", { name: "Go on" }).click();
    await settingUp(page).getByRole("button", { name: "Encrypt everything" }).click();
    await lockButton(page).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await lockButton(page).click();
    await untilLocked(page);
    await page.getByText("Use the recovery key", { exact: true }).click();
    await page.getByText("Neither of them is to be found").click();
    expect(await findBarriers(page)).toEqual([]);
  });
});
