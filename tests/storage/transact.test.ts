import { describe, expect, it } from "vitest";
import { Refusal, toStorageError } from "../../src/storage/storage-error";
import { step, type Steps } from "../../src/storage/steps";
import { transact } from "../../src/storage/transact";
import { closeDatabase } from "../../src/storage/database";
import { loadSites, saveNewSite } from "../../src/storage/sites";
import { hashBytes } from "../../src/storage/hash-bytes";
import { aBrowser, addSite, codeOf } from "./a-workspace";
import { contentsOf } from "./contents";

describe("a transaction", () => {
  it("that refuses in the middle keeps nothing of what it wrote", async () => {
    const db = await aBrowser().openTab();
    await addSite(db);
    const before = await contentsOf(db);
    const result = await transact(db, ["sites"], function* (writing): Steps<null> {
      yield* writing.moment();
      yield* step(db.tables.sites.clear());
      throw new Refusal({ code: "storage.read-only" });
    });
    expect(codeOf(result)).toBe("storage.read-only");
    expect(await contentsOf(db)).toEqual(before);
  });

  it("with a bug in it keeps nothing either, and the bug is not hidden", async () => {
    const db = await aBrowser().openTab();
    await addSite(db);
    const before = await contentsOf(db);
    const result = transact(db, ["sites"], function* (): Steps<null> {
      yield* step(db.tables.sites.clear());
      throw new TypeError("a bug");
    });
    await expect(result).rejects.toThrow("a bug");
    expect(await contentsOf(db)).toEqual(before);
  });

  it("that waits for anything but the database does not compile, and commits nothing where it is forced to", async () => {
    const db = await aBrowser().openTab();
    await addSite(db);
    const before = await contentsOf(db);
    const hashing = hashBytes(new ArrayBuffer(1_000_000));
    const result = transact(db, ["sites"], function* (): Steps<null> {
      yield* step(db.tables.sites.clear());
      // @ts-expect-error -- a promise of the browser is not one of Dexie's
      yield* step(hashing);
      return null;
    });
    await expect(result).rejects.toThrow("Only Dexie is awaited in a transaction");
    expect(await contentsOf(db)).toEqual(before);
    expect(await hashing).toHaveLength(64);
  });

  it("on a closed database says so", async () => {
    const db = await aBrowser().openTab();
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...site } = await addSite(db);
    closeDatabase(db);
    expect(codeOf(await saveNewSite(db, site))).toBe("storage.closed");
    await expect(loadSites(db)).rejects.toThrow("closed");
  });
});

describe("an error of the browser", () => {
  const quota = new DOMException("", "QuotaExceededError");
  it.each([
    ["a full disk", quota, "storage.full"],
    [
      "a full disk as Chromium says it of large values",
      new DOMException("Failed to write blobs (IOError)", "DataError"),
      "storage.full",
    ],
    [
      "a full disk inside an abort",
      Object.assign(new Error("x"), { name: "AbortError", inner: quota }),
      "storage.full",
    ],
    [
      "a full disk among many failures",
      Object.assign(new Error("x"), { name: "BulkError", failures: [quota] }),
      "storage.full",
    ],
    ["any other abort", Object.assign(new Error("x"), { name: "AbortError", inner: null }), "storage.failed"],
    ["a closed database", Object.assign(new Error("x"), { name: "DatabaseClosedError" }), "storage.closed"],
  ])("%s becomes a value", (_, error, code) => {
    expect(toStorageError(error)?.code).toBe(code);
  });

  it("that only a bug can cause stays an error", () => {
    expect(toStorageError(new TypeError("x"))).toBeNull();
    expect(toStorageError(Object.assign(new Error("x"), { name: "DataCloneError" }))).toBeNull();
    expect(toStorageError(new DOMException("No key", "DataError"))).toBeNull();
    expect(toStorageError("x")).toBeNull();
  });
});
