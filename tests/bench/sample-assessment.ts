import type { Page } from "playwright";

/** Fills the sample clinic and returns the address of its assessment of the full set, a draft. */
export async function openSampleAssessment(page: Page): Promise<string> {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample clinic" }).first().click();
  // The earlier assessment, of the core set, stands there alone for a moment.
  await page
    .getByText(/[1-9]\d* of 68/)
    .first()
    .waitFor();
  const link = page.getByRole("link", { name: /^Continue/ }).first();
  return link.evaluate((element) => (element as HTMLAnchorElement).href);
}
