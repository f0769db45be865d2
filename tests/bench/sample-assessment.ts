import type { Page } from "playwright";

/** Fills the sample clinic and returns the address of its newest draft assessment. */
export async function openSampleAssessment(page: Page): Promise<string> {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample clinic" }).first().click();
  const link = page.getByRole("link", { name: "Overview" }).first();
  await link.waitFor();
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  if (!address.includes("#/assessments/")) throw new Error(`No assessment stands behind ${address}`);
  return address;
}
