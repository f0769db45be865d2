import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { buildFolder, ensureBuild } from "../../scripts/set-up.mjs";
import { launchBrowser } from "../browser/support/launch-browser";
import { dropFiles } from "../browser/support/intake-files";
import { goToScreen, startAssessment } from "../browser/support/open-assessment";
import { fullJpeg, fullPng, fullWebp } from "../storage/image-metadata/images-with-metadata";

let folder = "";
beforeAll(async () => {
  ensureBuild();
  folder = await mkdtemp(join(tmpdir(), "havenmark-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Tags = Readonly<Record<string, unknown>>;

/** Installed by `.ci/run`, not a part of the project. */
const program = "exiftool";

function tagsOf(path: string): Tags {
  const [tags] = JSON.parse(execFileSync(program, ["-json", "-G1", "-a", "-u", path]).toString()) as Tags[];
  return tags ?? {};
}

const telling = /GPS|XMP|IPTC|Photoshop|Comment|Artist|Creator|Author|Make|Model|Serial|Thumbnail|Trailer/i;

it("photos downloaded from the app hold nothing that exiftool can tell a place, a person or a camera by", async () => {
  const { url, close } = await serve({ folder: buildFolder, port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ baseURL: url })).newPage();
    await startAssessment(page, "Core");
    await goToScreen(page, "/evidence");
    const photos = { "a.jpg": fullJpeg, "b.png": fullPng, "c.webp": fullWebp };
    const planned = Object.entries(photos).map(([name, bytes]) => ({
      name,
      base64: Buffer.from(bytes).toString("base64"),
    }));
    await dropFiles(page, planned);
    await page.getByText("3 of 3 files done").waitFor();
    for (const [name, bytes] of Object.entries(photos)) {
      const before = join(folder, `before-${name}`);
      writeFileSync(before, bytes);
      // The control: exiftool does see what was planted.
      expect(Object.keys(tagsOf(before)).filter((tag) => telling.test(tag)).length, name).toBeGreaterThan(3);
      await page.getByRole("button", { name: `Open ${name.slice(0, 1)}`, exact: true }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("dialog").getByRole("link", { name: "Download" }).click();
      const after = join(folder, name);
      await (await download).saveAs(after);
      expect(
        Object.keys(tagsOf(after)).filter((tag) => telling.test(tag)),
        name,
      ).toEqual([]);
      await page.keyboard.press("Escape");
    }
  } finally {
    await browser.close();
    await close();
  }
});
