import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteSweep, oweSweep, sweepOwed } from "../../../src/app/lock/sweeping";
import { fail, succeed } from "../../../src/shared/result";

const SMALL = { rounds: 1, fillerBytes: 32 * 1024, settleMs: 0 };

/** As much of a browser's local storage as is asked here. */
function aStore(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    get length() {
      return items.size;
    },
  } as unknown as Storage;
}

describe("sweeping the browser's files after a key is deleted", () => {
  beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
  afterEach(() => void vi.unstubAllGlobals());

  it("is owed before the key is gone, and until it is done", async () => {
    const store = aStore();
    await oweSweep(store, () => {
      expect(store.length).toBe(1);
      return Promise.resolve(succeed(null));
    });
    expect(store.length).toBe(1);
    expect(await sweepOwed(store, SMALL)).toBe(true);
    expect(store.length).toBe(0);
  });

  it("is not owed where the key could not be deleted, unless it was owed before", async () => {
    const store = aStore();
    const refuse = () => Promise.resolve(fail({ code: "storage.closed" } as const));
    await oweSweep(store, refuse);
    expect(store.length).toBe(0);
    await oweSweep(store, () => Promise.resolve(succeed(null)));
    await oweSweep(store, refuse);
    expect(store.length).toBe(1);
  });

  it("stays owed for what is deleted while it is under way", async () => {
    const store = aStore();
    const remove = () => oweSweep(store, () => Promise.resolve(succeed(null)));
    await remove();
    const sweep = sweepOwed(store, SMALL);
    await remove();
    expect(await sweep).toBe(true);
    expect(store.length).toBe(1);
    expect(await sweepOwed(store, SMALL)).toBe(true);
    expect(store.length).toBe(0);
  });

  it("stays owed where another tab has noted it while this one could not delete", async () => {
    const store = aStore();
    await oweSweep(store, () => {
      noteSweep(store);
      return Promise.resolve(fail({ code: "storage.closed" } as const));
    });
    expect(store.length).toBe(1);
  });

  it("stays owed where there is no room for it", async () => {
    const store = aStore();
    await oweSweep(store, () => Promise.resolve(succeed(null)));
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("No room", "QuotaExceededError");
    });
    expect(await sweepOwed(store, SMALL)).toBe(false);
    expect(store.length).toBe(1);
  });

  it("writes nothing where it is not owed", async () => {
    const open = vi.spyOn(indexedDB, "open");
    expect(await sweepOwed(aStore(), SMALL)).toBe(true);
    expect(open).not.toHaveBeenCalled();
  });
});
