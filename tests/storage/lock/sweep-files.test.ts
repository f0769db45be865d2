import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sweepFiles } from "../../../src/storage/lock/sweep-files";
import { aBrowser, addDraft } from "../a-workspace";
import { contentsOf } from "../contents";
import { fillDisk } from "../full-disk";

const SMALL = { rounds: 2, fillerBytes: 40 * 32 * 1024, settleMs: 0 };

async function namesIn(indexedDB: IDBFactory): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

describe("sweeping the browser's files", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("writes and deletes beside the workspace, and leaves that as it is", async () => {
    const browser = aBrowser();
    const db = await browser.openTab();
    await addDraft(db);
    const before = await contentsOf(db);
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    expect(await sweepFiles(browser.indexedDB, SMALL)).toBe(true);
    expect(put).toHaveBeenCalledTimes(2 * 2 * 40);
    expect(await namesIn(browser.indexedDB)).toEqual(["havenmark"]);
    expect(await contentsOf(db)).toEqual(before);
  });

  it("says so where the disk is full, and takes away what it has written", async () => {
    const indexedDB = new IDBFactory();
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    const makeRoom = fillDisk("filler", 60);
    expect(await sweepFiles(indexedDB, SMALL)).toBe(false);
    expect(put).toHaveBeenCalled();
    makeRoom();
    expect(await namesIn(indexedDB)).toEqual([]);
  });
});
