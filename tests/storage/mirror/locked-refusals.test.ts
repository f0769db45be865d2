import { describe, expect, it } from "vitest";
import { readLock } from "../../../src/storage/lock/read-lock";
import { aBrowser, addSite, codeOf, valueOf } from "../a-workspace";
import { contentsOf } from "../contents";
import { aRecoveryKey } from "../lock/a-lock";
import type { MemoryFolder } from "./memory-folder";
import {
  type Files,
  aMirror,
  anEmptyBrowser,
  filesIn,
  lock,
  openPlain,
  restoreFrom,
  textOf,
} from "./a-locked-folder";

describe("a locked folder is refused, and nothing is written,", () => {
  function rewrite(files: Files, path: string, change: (text: string) => string): void {
    const file = files.get(path)!;
    file.bytes = new TextEncoder().encode(change(textOf(file)));
  }
  /** As somebody would who knows the format: the list is made to fit. */
  async function relist(picked: MemoryFolder): Promise<void> {
    const files = filesIn(picked);
    const list = JSON.parse(textOf(files.get("manifest.json"))) as {
      entries: { path: string; sizeBytes: number; sha256: string }[];
    };
    for (const entry of list.entries) {
      const { bytes } = files.get(entry.path)!;
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      entry.sizeBytes = bytes.length;
      entry.sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }
    rewrite(files, "manifest.json", () => JSON.stringify(list));
  }

  it("without the right key", async () => {
    const { picked } = await aMirror();
    const browser = aBrowser(2);
    const fresh = await openPlain(browser);
    const before = await contentsOf(fresh);
    expect(codeOf(await restoreFrom(picked, fresh, await aRecoveryKey(9)))).toBe("backup.passphrase-wrong");
    expect(await contentsOf(fresh)).toEqual(before);
    expect(valueOf(await readLock(browser.options()))).toBeNull();
  });

  it("when one bit of any file was changed", async () => {
    const { picked } = await aMirror();
    let tried = 0;
    for (const [path, file] of filesIn(picked)) {
      if (file.bytes.length === 0) continue;
      const whole = file.bytes;
      file.bytes = whole.map((byte, index) => (index === 60 ? byte ^ 1 : byte));
      const fresh = await openPlain(aBrowser(2));
      expect(codeOf(await restoreFrom(picked, fresh)), path).toMatch(/^backup\./);
      expect(await fresh.tables.pieces.count(), path).toBe(0);
      file.bytes = whole;
      tried += 1;
    }
    expect(tried).toBeGreaterThan(12);
    expect((await restoreFrom(picked, await openPlain(aBrowser(2)))).ok).toBe(true);
  });

  it("when a piece or a table is missing", async () => {
    for (const start of ["bytes", "sealed"]) {
      const { picked } = await aMirror();
      const root = picked.children.get("havenmark-mirror") as MemoryFolder;
      const folder = root.children.get(start) as MemoryFolder;
      folder.children.delete([...folder.children.keys()][0]!);
      const fresh = await openPlain(aBrowser(2));
      expect(codeOf(await restoreFrom(picked, fresh))).toBe("backup.entry-missing");
      expect(await fresh.tables.pieces.count()).toBe(0);
    }
  });

  it("when rows or pieces change places or are left out, even if the list is made to fit", async () => {
    const swap = (text: string): string => {
      const [first = {}, second = {}, ...rest] = text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const changed = [
        { ...first, iv: second["iv"], ciphertext: second["ciphertext"], stored: second["stored"] },
        { ...second, iv: first["iv"], ciphertext: first["ciphertext"], stored: first["stored"] },
        ...rest,
      ];
      return changed.map((row) => `${JSON.stringify(row)}\n`).join("");
    };
    const drop = (text: string): string => text.slice(text.indexOf("\n") + 1);
    for (const [path, change] of [
      ["sealed/evidence.ndjson", swap],
      ["sealed/pieces.ndjson", swap],
      ["sealed/revisions.ndjson", drop],
    ] as const) {
      const { picked } = await aMirror();
      rewrite(filesIn(picked), path, change);
      await relist(picked);
      const fresh = await openPlain(aBrowser(2));
      expect(codeOf(await restoreFrom(picked, fresh)), path).toBe("backup.damaged");
      expect(await fresh.tables.revisions.count()).toBe(0);
    }
  });

  it("where there is work, or another lock", async () => {
    const { picked } = await aMirror();
    const busy = await openPlain(aBrowser(2));
    await addSite(busy);
    expect(codeOf(await restoreFrom(picked, busy))).toBe("backup.needs-empty");
    const { db } = await lock(...(await anEmptyBrowser()));
    expect(codeOf(await restoreFrom(picked, db))).toBe("backup.locked-here");
  });
});
