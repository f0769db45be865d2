import type { Page } from "playwright";

/**
 * Chooses a file in a file input by its path. Playwright would carry the bytes over to a browser that
 * it did not start itself, which for large files takes longer than the work that is tested.
 */
export async function giveFile(page: Page, label: string, path: string): Promise<void> {
  const mark = "data-given";
  await page.getByLabel(label).evaluate((input, name) => input.setAttribute(name, ""), mark);
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: `[${mark}]` });
  await session.send("DOM.setFileInputFiles", { nodeId, files: [path] });
  await page.getByLabel(label).evaluate((input, name) => input.removeAttribute(name), mark);
  await session.detach();
}
