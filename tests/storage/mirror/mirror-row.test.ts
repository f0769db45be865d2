import { describe, expect, it } from "vitest";
import { holdsOpenCopy, type MirrorRow } from "../../../src/storage/mirror/mirror-row";
import { MemoryFolder } from "./memory-folder";

const written: MirrorRow = {
  folder: new MemoryFolder("Share").handle,
  lastId: "a",
  change: 7,
  at: "2026-11-24T08:00:00.000Z",
  lockMark: null,
  isPaused: false,
};

describe("a folder beside a locked workspace", () => {
  it("still holds what anybody can read until it was written under the lock", () => {
    expect(holdsOpenCopy(written, true)).toBe(true);
    expect(holdsOpenCopy({ ...written, lockMark: "mark" }, true)).toBe(false);
  });

  it("may hold a part of it when it was chosen in the open and the first run broke off", () => {
    expect(holdsOpenCopy({ ...written, at: null, lastId: null, change: -1 }, true)).toBe(true);
  });

  it("is nothing to warn of without a lock or without a folder", () => {
    expect(holdsOpenCopy(written, false)).toBe(false);
    expect(holdsOpenCopy(null, true)).toBe(false);
  });
});
