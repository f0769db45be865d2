import { Dexie } from "dexie";
import { IDBDatabase as FakeDatabase, IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { closeDatabase, onOutdated, openDatabase } from "../../src/storage/database";
import { loadResponseFields, saveResponseFields } from "../../src/storage/responses";
import { loadSites, saveNewSite } from "../../src/storage/sites";
import { SCHEMA_VERSION, tableIndexes } from "../../src/storage/tables";
import { WORKSPACE_KEY } from "../../src/storage/workspace-row";
import { aBrowser, addDraft, addSite, codeOf, valueOf, type Browser } from "./a-workspace";

/** Opens the database as a later build would, with a version of its own and one table less. */
async function openAsNewerBuild(browser: Browser): Promise<Dexie> {
  const dexie = new Dexie("havenmark", { indexedDB: browser.indexedDB, IDBKeyRange });
  dexie.version(SCHEMA_VERSION).stores({ ...tableIndexes });
  dexie.version(SCHEMA_VERSION + 1).stores({ imports: null });
  await dexie.open();
  await dexie.table("meta").update(WORKSPACE_KEY, { schemaVersion: SCHEMA_VERSION + 1 });
  return dexie;
}

describe("a workspace", () => {
  it("begins empty and keeps its device id for good", async () => {
    const browser = aBrowser();
    const first = await browser.openTab();
    expect(await loadSites(first)).toEqual([]);
    closeDatabase(first);
    expect((await browser.openTab()).deviceId).toBe(first.deviceId);
  });

  it("writes every change with strict durability, so that a power cut loses nothing acknowledged", async () => {
    const durabilities = new Set<unknown>();
    const transaction = vi.spyOn(FakeDatabase.prototype, "transaction");
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    await saveResponseFields(db, id, "COO-01", { answer: 1 });
    for (const [, mode, options] of transaction.mock.calls) {
      if (mode === "readwrite") durabilities.add(options?.durability);
    }
    transaction.mockRestore();
    expect([...durabilities]).toEqual(["strict"]);
  });

  it("written by a newer build is refused, and not one byte of it is touched", async () => {
    const browser = aBrowser();
    const old = await browser.openTab();
    await addSite(old);
    closeDatabase(old);
    const newer = await openAsNewerBuild(browser);
    const version = newer.backendDB().version;
    newer.close();
    expect(codeOf(await openDatabase(browser.options()))).toBe("database.newer-version");
    const again = await openAsNewerBuild(browser);
    expect(again.backendDB().version).toBe(version);
    expect([...again.backendDB().objectStoreNames]).not.toContain("imports");
    again.close();
  });

  it("that only says it is newer is refused too", async () => {
    const browser = aBrowser();
    const db = await browser.openTab();
    await db.dexie.table("meta").update(WORKSPACE_KEY, { schemaVersion: SCHEMA_VERSION + 1 });
    expect(codeOf(await saveNewSite(db, { ...(await someSite()) }))).toBe("storage.closed");
    closeDatabase(db);
    expect(codeOf(await openDatabase(browser.options()))).toBe("database.newer-version");
  });

  it("tells an old tab when a newer build upgrades it; that tab then writes nothing more", async () => {
    const browser = aBrowser();
    const db = await browser.openTab();
    const { id } = await addDraft(db);
    const told = vi.fn<() => void>();
    onOutdated(db, told);
    const newer = await openAsNewerBuild(browser);
    expect(told).toHaveBeenCalledTimes(1);
    expect(codeOf(await saveResponseFields(db, id, "COO-01", { answer: 1 }))).toBe("storage.closed");
    await expect(loadResponseFields(db, id)).rejects.toThrow("closed");
    newer.close();
  });

  it("whose own row was lost counts on from its revisions", async () => {
    const browser = aBrowser();
    const first = await browser.openTab();
    const { id } = await addDraft(first);
    const [before] = valueOf(await saveResponseFields(first, id, "COO-01", { answer: 1 }));
    await first.tables.meta.delete(WORKSPACE_KEY);
    closeDatabase(first);
    const second = await browser.openTab();
    const [after] = valueOf(await saveResponseFields(second, id, "COO-01", { answer: 2 }));
    expect(after!.seq).toBeGreaterThan(before!.seq);
    expect(after!.hlc > before!.hlc).toBe(true);
  });

  it("that the browser does not give is reported, not thrown", async () => {
    const broken = new IDBFactory();
    broken.open = () => {
      throw new DOMException("Not in private mode", "SecurityError");
    };
    const options = aBrowser().options({ indexedDB: broken });
    expect(await openDatabase(options)).toEqual({
      ok: false,
      error: { code: "database.unavailable", reason: "Not in private mode" },
    });
  });

  it("held open in an older version by another tab is reported as blocked", async () => {
    const browser = aBrowser();
    const holder = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = browser.indexedDB.open("havenmark", 1);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("not opened")));
    });
    expect(codeOf(await openDatabase(browser.options()))).toBe("database.blocked");
    holder.close();
  });
});

async function someSite() {
  const db = await aBrowser(9).openTab();
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...site } = await addSite(db);
  return site;
}
