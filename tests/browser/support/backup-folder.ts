import type { BrowserContext, Page } from "playwright";
import { dropFiles } from "./intake-files";
import { goToCriterion, goToScreen, startAssessment, untilSaved } from "./open-assessment";

/** What the folder's card says once everything is in it. */
export const UP_TO_DATE = "Up to date: everything here is in the folder too";

/**
 * Only the window in which a person picks a folder is stood in for: what it gives are real handles, of
 * folders in the browser's own file system.
 */
export async function letPick(context: BrowserContext | Page, name = "Clinic share"): Promise<void> {
  await context.addInitScript((folder) => {
    Object.defineProperty(globalThis, "showDirectoryPicker", {
      configurable: true,
      value: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
    });
  }, name);
}

/** Every file in the browser's own file system, by its path. */
export async function readFolder(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    async function walk(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([`${path}${name}`, btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""))]);
        }
      }
    }
    await walk(await navigator.storage.getDirectory(), "");
    return found;
  });
  return new Map(files.map(([path, base64]) => [path, Buffer.from(base64, "base64")]));
}

/** As a person clears site data, but for the file system in which the folder lies. */
export async function clearSiteData(page: Page): Promise<void> {
  const origin = new URL(page.url()).origin;
  await page.goto("about:blank");
  const session = await page.context().newCDPSession(page);
  const storageTypes = "indexeddb,local_storage,service_workers,cache_storage,cookies";
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes });
}

/** One criterion rated and a file with `words` stored as evidence, then everything kept in the folder. */
export async function workAndMirror(page: Page, words: string): Promise<void> {
  await startAssessment(page, "Core");
  await goToCriterion(page, "IDS-01");
  await page.getByRole("radio", { name: "2 In place" }).check();
  await untilSaved(page);
  await goToScreen(page, "/evidence");
  await dropFiles(page, [{ name: "policy.txt", text: words }]);
  await page.getByText("policy.txt: stored.").waitFor();
  await page.goto("./#/handoff");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await page.getByText(UP_TO_DATE).waitFor();
}
