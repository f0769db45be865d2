import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../scripts/check-size.mjs", import.meta.url));
const jsPdf = 'putCatalog();"jsPDF";';
const font = 'export default "AAEAAAAQ";';

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "havenmark-size-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A build of one entry, one chunk that it imports, and two chunks for later. */
function writeBuild(files: Readonly<Record<string, string>> = {}): void {
  const all = {
    "app.js": "1;",
    "shared.js": "2;",
    "catalogue.js": "3;",
    "report.js": jsPdf + font,
    ...files,
  };
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, ".vite"));
  for (const [name, code] of Object.entries(all)) writeFileSync(join(folder, "assets", name), code);
  const manifest = {
    "index.html": { file: "assets/app.js", isEntry: true, imports: ["_shared"], dynamicImports: ["report"] },
    _shared: { file: "assets/shared.js" },
    report: { file: "assets/report.js" },
  };
  writeFileSync(join(folder, ".vite", "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "index.html"), '<script type="module" src="./assets/app.js"></script>');
}

function check() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
  return { status, output: stdout + stderr };
}

/** Code that gzip cannot make smaller than `sizeBytes`. */
function denseCode(sizeBytes: number): string {
  return `"${randomBytes(sizeBytes).toString("base64")}";`;
}

describe("the size budget", () => {
  it("passes a small first load and counts what the entry imports, not what it loads later", () => {
    writeBuild({ "report.js": jsPdf + font + denseCode(200_000), "catalogue.js": denseCode(200_000) });
    const { status, output } = check();
    expect(output).toContain("assets/shared.js");
    expect(output).not.toContain("assets/report.js");
    expect(status).toBe(0);
  });

  it("fails on a first load over 120 KB, wherever in it the bytes are", () => {
    writeBuild({ "shared.js": denseCode(130_000) });
    expect(check()).toMatchObject({ status: 1, output: expect.stringContaining("over its budget") });
  });

  it.each([
    ["jsPDF", jsPdf],
    ["a PDF font", font],
  ])("fails when %s is in the first load", (name, code) => {
    writeBuild({ "shared.js": code });
    expect(check()).toMatchObject({ status: 1, output: expect.stringContaining(`shared.js holds ${name}`) });
  });

  it("fails when it does not find in the build what it keeps out of the first load", () => {
    writeBuild({ "report.js": "nothing;" });
    expect(check()).toMatchObject({
      status: 1,
      output: expect.stringContaining("looks for the wrong thing"),
    });
  });

  it("fails when there is no build", () => {
    expect(check()).toMatchObject({ status: 1, output: expect.stringContaining("no build to measure") });
  });
});
