import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/storage/database";
import { openFile } from "../../src/storage/hand-off/open-file";
import { saveBackup } from "../../src/storage/hand-off/save-backup";
import { verifyBackup } from "../../src/storage/hand-off/verify-backup";
import { saveResponseFields } from "../../src/storage/responses";
import { aBrowser, addDraft, addEvidence, someBytes, valueOf } from "../storage/a-workspace";

const passphrase = "copper lantern meadow orbit thimble walnut";
let folder = "";
let db: Database;
const pathOf = (name: string): string => join(folder, name);

/** Runs `age`, which asks for a passphrase at a terminal and nowhere else. */
function runAge(command: string, answers: string): void {
  execFileSync("script", ["-qec", command, "/dev/null"], {
    input: answers,
    stdio: ["pipe", "ignore", "ignore"],
  });
}

async function save(name: string, options: { readonly passphrase?: string } = {}): Promise<string> {
  const { bytes } = valueOf(await saveBackup(db, { app: "Havenmark", ...options }));
  writeFileSync(pathOf(name), new Uint8Array(await bytes.arrayBuffer()));
  return pathOf(name);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "havenmark-"));
  db = await aBrowser().openTab();
  const { id } = await addDraft(db);
  await saveResponseFields(db, id, "COO-01", { answer: 3, note: "Seen" });
  await addEvidence(db, id, {}, { name: "a.pdf", bytes: someBytes(2_300_000) });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a hand-off file", () => {
  it("is whole to unzip, and every part has the hash that its list says to sha256sum", async () => {
    const path = await save("plain.havenmark");
    expect(execFileSync("unzip", ["-t", path], { encoding: "utf8" })).toContain("No errors detected");
    execFileSync("unzip", ["-q", path, "-d", pathOf("out")]);
    const manifest = JSON.parse(readFileSync(pathOf("out/manifest.json"), "utf8")) as {
      entries: { path: string; sha256: string }[];
    };
    const list = manifest.entries.map((entry) => `${entry.sha256}  ${entry.path}\n`).join("");
    writeFileSync(pathOf("out/list"), list);
    const said = execFileSync("sha256sum", ["--check", "list"], { cwd: pathOf("out"), encoding: "utf8" });
    expect(said.match(/: OK$/gm)).toHaveLength(manifest.entries.length);
  });

  it("with a passphrase is unlocked by age, and is then the same kind of zip", async () => {
    const path = await save("ours.havenmark.age", { passphrase });
    runAge(`age -d -o ${pathOf("ours.zip")} ${path}`, `${passphrase}\n`);
    expect(execFileSync("unzip", ["-t", pathOf("ours.zip")], { encoding: "utf8" })).toContain(
      "No errors detected",
    );
  });

  it("that age locked opens in the app", async () => {
    const path = await save("theirs.havenmark");
    runAge(`age -p -o ${path}.age ${path}`, `${passphrase}\n${passphrase}\n`);
    const opened = await openFile(new Blob([readFileSync(`${path}.age`)]), passphrase);
    expect(opened.isLocked).toBe(true);
    expect(valueOf(await verifyBackup(opened.file))).toMatchObject({ ratings: 1, files: 1 });
  });
});
