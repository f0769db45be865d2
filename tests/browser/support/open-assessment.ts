import type { Page } from "playwright";

/** Adds a site and starts a self-assessment; ends at the first criterion of its scope. */
export async function startAssessment(page: Page, scope: "Core" | "Full", address = "./"): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Add site" }).first().click();
  await page.getByRole("textbox", { name: "Site name" }).fill("Harbor Street Clinic");
  await page.getByRole("button", { name: "Save site" }).click();
  await page.getByRole("button", { name: "Start assessment" }).first().click();
  await page.getByRole("radiogroup", { name: "Scope" }).getByRole("radio", { name: scope }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("radiogroup", { name: "Rating" }).waitFor();
}

/** Makes the sample clinic and opens one of its assessments: the draft, or the older one that is signed off. */
export async function openSample(page: Page, state: "Draft" | "Signed off"): Promise<void> {
  await page.goto("./");
  await page.getByRole("button", { name: "Try the sample clinic" }).click();
  await page.getByText("The sample clinic is here.").waitFor();
  await page
    .getByRole("article", { name: /Riverbend/ })
    .getByRole("link", { name: /Riverbend/ })
    .click();
  const entry = page.getByRole("listitem").filter({ hasText: state });
  await entry.getByRole("link").first().click();
  await page.getByRole("navigation", { name: "Assessment" }).waitFor();
}

/** Opens a screen of the assessment that is open: `/checklist/IDS-01`, `/evidence`. */
export async function goToScreen(page: Page, path: string): Promise<void> {
  await page.evaluate((end) => {
    const base = /^#\/assessments\/[^/?]+/.exec(location.hash)?.[0] ?? "";
    location.hash = `${base}${end}`;
  }, path);
}

/** Opens a criterion of the checklist and waits until it is on screen. */
export async function goToCriterion(page: Page, id: string, query = ""): Promise<void> {
  await goToScreen(page, `/checklist/${id}${query}`);
  await page.getByRole("article").getByText(id, { exact: true }).first().waitFor();
}

/** Waits until everything on screen is durable. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator("[role='status'][data-state='saved']").waitFor();
}
