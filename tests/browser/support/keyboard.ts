import type { Locator, Page } from "playwright";
import { expect } from "vitest";

/** Presses Tab until the focus is where a person wants it; fails when it cannot be reached that way. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await target.first().waitFor({ state: "attached" });
  const isThere = (): Promise<boolean> => target.first().evaluate((one) => one === document.activeElement);
  for (let press = 0; press < 250; press += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reaches ${String(target)}`);
}

/** Goes to a button, link or box by Tab and presses a key on it. */
export async function pressOn(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and types over what is there. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** The focus is somewhere in the page, so that the keyboard goes on from there. */
export async function expectFocus(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
    )
    .toBe(true);
}
