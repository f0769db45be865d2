import { describe, expect, it } from "vitest";
import { BackupRefusal } from "../../../src/storage/hand-off/backup-error";
import { readZipDirectory } from "../../../src/storage/hand-off/zip-directory";
import { placeEntries, readEntry } from "../../../src/storage/hand-off/zip-layout";
import { forgeParts, type ForgedEntry, type Part } from "./forge";

function anEntry(number: number, zerosMib: number): ForgedEntry {
  return {
    name: `evidence/${String(number).padStart(64, "0")}`,
    bytes: new Uint8Array([number]),
    zerosMib,
  };
}

/** A file that holds its zeros as a number, and gives them out when a slice asks for them. */
function toSparseFile(parts: readonly Part[]): Blob {
  const sizeOf = (part: Part): number => (typeof part === "number" ? part : part.length);
  const size = parts.reduce<number>((sum, part) => sum + sizeOf(part), 0);
  const file = new Blob();
  Object.defineProperty(file, "size", { value: size });
  file.slice = (from = 0, to = size) => {
    const bytes = new Uint8Array(to - from);
    let at = 0;
    for (const part of parts) {
      const [start, end] = [Math.max(from, at), Math.min(to, at + sizeOf(part))];
      if (typeof part !== "number" && start < end) {
        bytes.set(part.subarray(start - at, end - at), start - from);
      }
      at += sizeOf(part);
    }
    return new Blob([bytes]);
  };
  return file;
}

describe("a backup of more than 4 GiB", () => {
  it("is read as any other, to its last entry", async () => {
    const entries = Array.from({ length: 44 }, (_, index) => anEntry(index, index === 43 ? 0 : 99));
    const file = toSparseFile(forgeParts(entries));
    expect(file.size).toBeGreaterThan(4 * 1024 ** 3);
    const placed = await placeEntries(file, await readZipDirectory(file));
    expect(placed.map((entry) => entry.path)).toEqual(entries.map((entry) => entry.name));
    expect(await readEntry(file, placed.at(-1)!)).toEqual(new Uint8Array([43]));
  });

  it("with one entry over 100 MB is refused before it is read", async () => {
    const file = toSparseFile(forgeParts([anEntry(1, 101)]));
    const refusal = await readZipDirectory(file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BackupRefusal);
    expect((refusal as BackupRefusal).error).toEqual({ code: "backup.too-large" });
  });
});
