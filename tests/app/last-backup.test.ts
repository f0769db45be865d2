import { describe, expect, test } from "vitest";
import {
  backupReminder,
  forgetLastBackup,
  keepLastBackup,
  keepLastMirror,
  laterDay,
  readLastBackup,
  readLastMirror,
} from "../../src/app/last-backup";

/** A browser's local storage. */
function aStore(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
    key: (index) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}

describe("the reminder of backup files", () => {
  test("comes where there is work and no file was ever saved", () => {
    expect(backupReminder(null, "2026-11-24", true)).toEqual({ days: null });
  });

  test("comes when the last file is more than a week old, and says how old", () => {
    expect(backupReminder("2026-11-17", "2026-11-24", true)).toBeNull();
    expect(backupReminder("2026-11-16", "2026-11-24", true)).toEqual({ days: 8 });
  });

  test("counts a backup folder that was brought up to date as well as a file", () => {
    const store = aStore();
    keepLastBackup(store, "2026-11-01");
    expect(laterDay(readLastBackup(store), readLastMirror(store))).toBe("2026-11-01");
    keepLastMirror(store, "2026-11-23");
    expect(laterDay(readLastBackup(store), readLastMirror(store))).toBe("2026-11-23");
    expect(laterDay(null, null)).toBeNull();
    forgetLastBackup(store);
    expect(
      backupReminder(laterDay(readLastBackup(store), readLastMirror(store)), "2026-11-24", true),
    ).toBeNull();
  });

  test("stays away while there is only the sample clinic", () => {
    expect(backupReminder(null, "2026-11-24", false)).toBeNull();
    expect(backupReminder("2020-01-01", "2026-11-24", false)).toBeNull();
  });

  test("keeps the day in this browser, and forgets it when everything is deleted", () => {
    const store = aStore();
    expect(readLastBackup(store)).toBeNull();
    keepLastBackup(store, "2026-11-24");
    expect(readLastBackup(store)).toBe("2026-11-24");
    forgetLastBackup(store);
    expect(readLastBackup(store)).toBeNull();
  });

  test("takes a day that somebody has damaged for none", () => {
    const store = aStore();
    store.setItem("havenmark.last-backup", "yesterday");
    expect(readLastBackup(store)).toBeNull();
  });
});
