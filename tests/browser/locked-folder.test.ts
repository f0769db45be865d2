import type { Page } from "playwright";
import { describe, expect, vi } from "vitest";
import { clearSiteData, letPick, readFolder, UP_TO_DATE, workAndMirror } from "./support/backup-folder";
import { browserTest } from "./support/browser-test";
import { findBarriers } from "./support/find-barriers";
import { readStored } from "./support/intake-files";
import { lockButton, PASSPHRASE, setPassphrase, tryPassphrase, untilLocked } from "./support/lock-steps";
import { goToCriterion } from "./support/open-assessment";

// A whole job of a person, of many steps.
vi.setConfig({ testTimeout: 150_000 });

const CANARY = "Canary Street 7";
async function filesWithCanary(page: Page): Promise<readonly string[]> {
  return [...(await readFolder(page))].flatMap(([path, bytes]) => (bytes.includes(CANARY) ? path : []));
}

describe("the backup folder of a locked workspace", () => {
  browserTest(
    "becomes unreadable with the lock, and brings everything back with the passphrase alone",
    async ({ page, context }) => {
      await letPick(context);
      await workAndMirror(page, `${CANARY} is in the wording of the policy`);
      expect(await filesWithCanary(page)).toHaveLength(1);
      const { items } = await readStored(page);

      await setPassphrase(page);
      await page.goto("./#/handoff");
      await page.getByText(/It is encrypted, as your work here is/).waitFor();
      await page
        .getByText(/^The folder held \d+ files from before the passphrase/)
        .waitFor({ timeout: 30_000 });
      await page.getByText(UP_TO_DATE).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await filesWithCanary(page)).toEqual([]);
      const files = await readFolder(page);
      const readable = [...files.keys()].filter((path) =>
        /\/(?:data|evidence|results|catalogues)\//.test(path),
      );
      expect(readable).toEqual([]);
      const hashes = items.flatMap(({ hash }) => hash ?? []);
      expect(hashes).toHaveLength(1);
      for (const [path, bytes] of files) {
        for (const secret of ["IDS-01", "policy.txt", ...hashes])
          expect(`${path} ${bytes.toString("latin1")}`).not.toContain(secret);
      }

      await clearSiteData(page);
      await page.goto("./");
      await page.getByRole("button", { name: "Open backup folder" }).click();
      await page.getByText("“Clinic share” is locked.").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByLabel("Passphrase or recovery key").fill("not this one at all");
      await page.getByRole("button", { name: "Unlock and check" }).click();
      await page.getByText("That passphrase does not open it.").waitFor();
      await page.getByLabel("Passphrase or recovery key").fill(PASSPHRASE);
      await page.getByRole("button", { name: "Unlock and check" }).click();
      await page.getByText("1 rating there, 0 here: restore?").waitFor();
      await page.getByRole("button", { name: "Restore from this folder" }).click();
      await lockButton(page).waitFor();
      await page.getByRole("link", { name: "Continue" }).waitFor();

      // Locked as it was, and kept in the folder as before.
      await page.goto("./#/handoff");
      await page.getByText(UP_TO_DATE).waitFor();
      await page.reload();
      await untilLocked(page);
      await tryPassphrase(page, PASSPHRASE);
      await lockButton(page).waitFor();
      await page.goto("./#/");
      await page.getByRole("link", { name: "Continue" }).click();
      await page.getByRole("navigation", { name: "Assessment" }).waitFor();
      await goToCriterion(page, "IDS-01");
      await expect.poll(() => page.getByRole("radio", { name: "2 In place" }).isChecked()).toBe(true);
      expect(await filesWithCanary(page)).toEqual([]);

      // Without the lock it can be looked at, byte by byte.
      await page.goto("./#/settings");
      await page.getByRole("button", { name: "Remove passphrase" }).click();
      const dialog = page.getByRole("dialog", { name: "Remove the passphrase?" });
      await dialog.getByLabel(/^Current passphrase/).fill(PASSPHRASE);
      await dialog.getByRole("button", { name: "Remove passphrase" }).click();
      await page.getByRole("button", { name: "Set a passphrase" }).waitFor();
      const back = await readStored(page);
      expect(back.items.map(({ file, hash }) => [file?.sha, hash])).toEqual(
        items.map(({ file, hash }) => [file?.sha, hash]),
      );
    },
  );

  browserTest(
    "is said to hold a copy without encryption until it may be written again, and also when it is forgotten",
    async ({ page, context }) => {
      await letPick(context);
      await workAndMirror(page, `${CANARY} is in the wording of the policy`);
      const later = await context.newPage();
      await page.close();
      await later.addInitScript(() => {
        Object.assign(FileSystemHandle.prototype, { queryPermission: () => Promise.resolve("prompt") });
      });
      await setPassphrase(later);
      await later
        .getByText("Backup folder: still holds a copy without encryption; waits for your permission")
        .waitFor();
      await later.goto("./#/handoff");
      await later.getByText(/^This folder still holds a copy without encryption, from /).waitFor();
      expect(await findBarriers(later)).toEqual([]);
      expect(await later.getByText(/It is encrypted, as your work here is/).count()).toBe(0);
      await later.getByRole("button", { name: "Forget this folder" }).click();
      await later.getByText("The copy without encryption stays in the folder").waitFor();
      expect(await filesWithCanary(later)).toHaveLength(1);
    },
  );
});
