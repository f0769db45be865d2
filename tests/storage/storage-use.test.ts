import { afterEach, describe, expect, it, vi } from "vitest";
import { measureStorage, requestPersistence } from "../../src/storage/storage-use";

afterEach(() => vi.unstubAllGlobals());

describe("storage use", () => {
  it("is told as the browser tells it", async () => {
    const storage = {
      estimate: () => Promise.resolve({ usage: 1234, quota: 10 ** 12 }),
      persisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
    };
    vi.stubGlobal("navigator", { storage });
    expect(await measureStorage()).toEqual({ usedBytes: 1234, isPersisted: false });
    expect(await requestPersistence()).toBe(true);
  });

  it("is unknown where the browser does not say, or fails to", async () => {
    vi.stubGlobal("navigator", {});
    expect(await measureStorage()).toEqual({ usedBytes: null, isPersisted: null });
    expect(await requestPersistence()).toBe(false);
    const failing = {
      estimate: () => Promise.reject(new Error("x")),
      persist: () => Promise.reject(new Error("x")),
    };
    vi.stubGlobal("navigator", { storage: failing });
    expect(await measureStorage()).toEqual({ usedBytes: null, isPersisted: null });
    expect(await requestPersistence()).toBe(false);
  });
});
