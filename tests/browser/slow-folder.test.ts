import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { letPick, readFolder, UP_TO_DATE } from "./support/backup-folder";
import { browserTest } from "./support/browser-test";
import { goToCriterion, startAssessment, untilSaved } from "./support/open-assessment";

/** No file in a folder begins to be written before `letGo`: a slow share. */
async function holdDisk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = new Promise((resolve) => {
      addEventListener("disk-let-go", resolve, { once: true });
    });
    const create = Reflect.get(FileSystemFileHandle.prototype, "createWritable") as () => Promise<unknown>;
    Object.assign(FileSystemFileHandle.prototype, {
      async createWritable(this: FileSystemFileHandle) {
        await held;
        return create.call(this);
      },
    });
  });
}
async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("disk-let-go")));
}

/** Work, and a folder that is being written. */
async function startWriting(page: Page): Promise<void> {
  await startAssessment(page, "Core");
  await goToCriterion(page, "IDS-01");
  await page.getByRole("radio", { name: "2 In place" }).check();
  await untilSaved(page);
  await page.goto("./#/handoff");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await page.getByText("Writing and checking…").waitFor();
}

async function pathsOnDisk(page: Page): Promise<readonly string[]> {
  return [...(await readFolder(page)).keys()];
}

describe("a backup folder on a slow disk", () => {
  browserTest(
    "that is forgotten is written no more, and only then is that said",
    async ({ page, context }) => {
      await letPick(context);
      await holdDisk(page);
      await startWriting(page);
      await page.getByRole("button", { name: "Forget this folder" }).click();
      await page.getByText("The folder is forgotten. Wait until").waitFor();
      expect(await page.getByText("Nothing more is written there.").count()).toBe(0);
      await letGo(page);
      await page.getByText("Nothing more is written there.").waitFor();
      const paths = await pathsOnDisk(page);
      expect(paths.filter((path) => path.endsWith("manifest.json"))).toEqual([]);
      await page.waitForTimeout(1000);
      expect(await pathsOnDisk(page)).toEqual(paths);
    },
  );

  browserTest("gives way to another that another tab chooses meanwhile", async ({ page, context }) => {
    await letPick(context);
    await holdDisk(page);
    await startWriting(page);
    const other = await context.newPage();
    await letPick(other, "Other share");
    await other.goto("./#/handoff");
    await other.getByText("Another tab of Havenmark keeps this folder up to date.").waitFor();
    await other.getByRole("button", { name: "Choose another folder" }).click();
    await page.getByText("Folder: “Other share”").waitFor();
    await letGo(page);
    await page.getByText(UP_TO_DATE).waitFor({ timeout: 30_000 });
    const lists = (await pathsOnDisk(page)).filter((path) => path.endsWith("manifest.json"));
    expect(lists).toEqual(["Other share/havenmark-mirror/manifest.json"]);
  });
});
