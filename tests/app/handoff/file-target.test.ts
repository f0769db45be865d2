import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whileScratchStays } from "../../../src/app/handoff/file-target";

let isHeld = false;

beforeEach(() => {
  vi.useFakeTimers();
  const request = async (_name: string, _options: object, work: () => Promise<unknown>): Promise<unknown> => {
    isHeld = true;
    try {
      return await work();
    } finally {
      isHeld = false;
    }
  };
  vi.stubGlobal("navigator", { locks: { request } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("scratch files", () => {
  it("stay for a minute after a download was offered, as long as the browser may still read it", async () => {
    expect(await whileScratchStays(() => Promise.resolve("saved"))).toBe("saved");
    await vi.advanceTimersByTimeAsync(59_000);
    expect(isHeld).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(isHeld).toBe(false);
  });

  it("may go at once when nothing came of it", async () => {
    await expect(whileScratchStays(() => Promise.reject(new Error("full")))).rejects.toThrow("full");
    expect(isHeld).toBe(false);
  });
});
