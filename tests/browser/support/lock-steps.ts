import type { Locator, Page } from "playwright";

export const PASSPHRASE = "oak river lantern seven";

export function settingUp(page: Page): Locator {
  return page.getByRole("dialog", { name: "Set a passphrase" });
}

/** Types two groups of the recovery key that a dialog asks for, as they stand on the sheet. */
export async function typeGroups(dialog: Locator, key: readonly string[]): Promise<void> {
  for (const field of await dialog.getByLabel(/^Group \d of/).all()) {
    const label = await field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent);
    const number = Number(/Group (\d)/.exec(label ?? "")?.[1]);
    await field.fill((key[number - 1] ?? "").toLowerCase());
  }
}

/** The recovery key that a dialog shows. */
export async function readKey(dialog: Locator): Promise<readonly string[]> {
  const items = dialog.getByRole("list", { name: "Recovery key" }).getByRole("listitem");
  await items.nth(7).waitFor();
  return items.allTextContents();
}

/** Fills in the three steps up to the last button; gives back the recovery key. */
export async function prepareLock(page: Page, passphrase = PASSPHRASE): Promise<readonly string[]> {
  await page.goto("./#/settings");
  await page.getByRole("button", { name: "Set a passphrase" }).click();
  const dialog = settingUp(page);
  await dialog.getByLabel("New passphrase").fill(passphrase);
  await dialog.getByRole("button", { name: "Go on" }).click();
  const key = await readKey(dialog);
  await dialog.getByRole("button", { name: "Go on" }).click();
  await dialog.getByLabel("Passphrase again").fill(passphrase);
  await typeGroups(dialog, key);
  await dialog.getByLabel(/^I understand/).check();
  return key;
}

export function lockButton(page: Page): Locator {
  return page.getByRole("button", { name: "Lock", exact: true });
}

/** Sets a passphrase as a person does, and waits until everything is encrypted. */
export async function setPassphrase(page: Page, passphrase = PASSPHRASE): Promise<readonly string[]> {
  const key = await prepareLock(page, passphrase);
  await settingUp(page).getByRole("button", { name: "Encrypt everything" }).click();
  await lockButton(page).waitFor();
  return key;
}

export async function untilLocked(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Locked", exact: true }).waitFor();
}

/** Tries a passphrase on the locked page. */
export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await untilLocked(page);
  await tryPassphrase(page, passphrase);
  await lockButton(page).waitFor();
}

export async function addSample(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample clinic" }).click();
  await page.getByText("The sample clinic is here").waitFor();
}
