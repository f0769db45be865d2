import { IDBObjectStore as FakeStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { closeDatabase, openDatabase, type Database } from "../../../src/storage/database";
import { deleteEverything } from "../../../src/storage/delete-everything";
import { convertWorkspace } from "../../../src/storage/lock/convert-workspace";
import {
  makeLock,
  openLock,
  removePasskeys,
  replaceWrap,
  startSealing,
  startUnsealing,
} from "../../../src/storage/lock/lock-workspace";
import { readLock } from "../../../src/storage/lock/read-lock";
import type { Seal } from "../../../src/storage/lock/seal";
import { saveResponseFields } from "../../../src/storage/responses";
import { removeEvidence } from "../../../src/storage/trash";
import { tableIndexes } from "../../../src/storage/tables";
import {
  aBrowser,
  addAction,
  addDraft,
  addEvidence,
  addSite,
  codeOf,
  lockWorkspace,
  someBytes,
  valueOf,
  type Browser,
} from "../a-workspace";
import { contentsOf } from "../contents";
import { fillDisk } from "../full-disk";
import { aLock, aPasskey, aRecoveryKey, PASSPHRASE } from "./a-lock";
import { readRawRows } from "./raw-rows";

const RENDITIONS = { thumbnail: someBytes(300, 5), rendition: someBytes(900, 6) };

/** A workspace with something in every table, and two files of several pieces. */
async function fill(db: Database): Promise<void> {
  const { id } = await addDraft(db);
  for (const [place, criterion] of ["COO-01", "COO-02"].entries()) {
    valueOf(await saveResponseFields(db, id, criterion, { answer: 1, note: `Said ${String(place)}` }));
  }
  const content = { name: "a.pdf", bytes: someBytes(2_500_000, 1), renditions: RENDITIONS };
  await addEvidence(db, id, { criterionIds: ["COO-01"] }, content);
  const gone = await addEvidence(db, id, {}, { name: "b.pdf", bytes: someBytes(1_200_000, 2) });
  valueOf(await removeEvidence(db, [gone.id]));
  await addAction(db, id);
  for (let number = 0; number < 40; number += 1) await addSite(db, { name: `Site ${String(number)}` });
}

async function aFullBrowser(): Promise<{ browser: Browser; before: Record<string, readonly unknown[]> }> {
  const browser = aBrowser();
  const db = valueOf(await openDatabase(browser.options()));
  await fill(db);
  const before = await contentsOf(db);
  closeDatabase(db);
  return { browser, before };
}

async function openSealed(browser: Browser, seal: Seal): Promise<Database> {
  return valueOf(await openDatabase(browser.options({ seal })));
}

/** What a browser that is killed does to a conversion: from the `after`th row on, nothing more is written. */
function killAfter(after: number): () => void {
  let left = after;
  // oxlint-disable-next-line typescript/unbound-method -- bound again at each call
  const { put } = FakeStore.prototype;
  const spy = vi.spyOn(FakeStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    left -= 1;
    if (left < 0) throw new DOMException("The browser was killed", "UnknownError");
    return put.apply(this, args);
  });
  return () => spy.mockRestore();
}

// The hash of a file reads as a token under a lock.
const stripShas = (contents: Record<string, readonly unknown[]>): unknown => {
  const { pieces = [], renditions = [], ...rows } = contents;
  const drop = (row: unknown): unknown => {
    const { sha: _sha, ...rest } = row as { sha?: string };
    return rest;
  };
  return { ...rows, pieces: pieces.map(drop), renditions: renditions.map(drop) };
};

describe("putting a lock on a workspace", () => {
  it("and taking it off again leaves everything as it was", async () => {
    const { browser, before } = await aFullBrowser();
    const seal = await lockWorkspace(browser.options());
    const locked = await openSealed(browser, seal);
    expect(stripShas(await contentsOf(locked))).toEqual(stripShas(before));
    valueOf(await startUnsealing(locked));
    closeDatabase(locked);
    expect(valueOf(await convertWorkspace(browser.options(), seal))).toEqual({
      isSealed: false,
      unopened: 0,
    });
    expect(valueOf(await readLock(browser.options()))).toBeNull();
    expect(await contentsOf(valueOf(await openDatabase(browser.options())))).toEqual(before);
  });

  it("leaves no row in the open", async () => {
    const { browser } = await aFullBrowser();
    await lockWorkspace(browser.options());
    for (const table of Object.keys(tableIndexes).filter((name) => name !== "meta")) {
      for (const row of await readRawRows(browser.indexedDB, table)) {
        const isSealed = "ciphertext" in row || String(row["sha"]).startsWith("#");
        expect(isSealed, table).toBe(true);
      }
    }
  });

  it("killed at any moment goes on where it was, in both directions, and loses nothing", async () => {
    for (const after of [0, 1, 60, 150, 250, 257]) {
      const { browser, before } = await aFullBrowser();
      const { lock, seal } = await aLock();
      const plain = valueOf(await openDatabase(browser.options()));
      valueOf(await startSealing(plain, lock));
      closeDatabase(plain);
      let revive = killAfter(after);
      expect(codeOf(await convertWorkspace(browser.options(), seal))).toBe("storage.failed");
      revive();
      // Whoever opens it next has the lock alone.
      const stored = valueOf(await readLock(browser.options()));
      const again = valueOf(await openLock(stored!, await aRecoveryKey()));
      valueOf(await convertWorkspace(browser.options(), again));
      const locked = await openSealed(browser, again);
      expect(stripShas(await contentsOf(locked)), `sealing, ${String(after)} writes`).toEqual(
        stripShas(before),
      );
      valueOf(await startUnsealing(locked));
      closeDatabase(locked);
      revive = killAfter(after);
      expect(codeOf(await convertWorkspace(browser.options(), again))).toBe("storage.failed");
      revive();
      valueOf(await convertWorkspace(browser.options(), again));
      const open = valueOf(await openDatabase(browser.options()));
      expect(await contentsOf(open), `opening, ${String(after)} writes`).toEqual(before);
      closeDatabase(open);
    }
  }, 120_000);

  it("that finds the disk full says so, and the lock still opens", async () => {
    const { browser } = await aFullBrowser();
    const { lock, seal } = await aLock();
    const plain = valueOf(await openDatabase(browser.options()));
    valueOf(await startSealing(plain, lock));
    closeDatabase(plain);
    const makeRoom = fillDisk("revisions", 3);
    expect(codeOf(await convertWorkspace(browser.options(), seal))).toBe("storage.full");
    makeRoom();
    expect(codeOf(await openDatabase(browser.options({ seal })))).toBe("database.locked");
    expect(valueOf(await convertWorkspace(browser.options(), seal))).toEqual({ isSealed: true, unopened: 0 });
  });

  it("keeps other tabs from writing until it is done, on the way back too", async () => {
    const { browser } = await aFullBrowser();
    const seal = await lockWorkspace(browser.options());
    const one = await openSealed(browser, seal);
    const other = await openSealed(browser, seal);
    valueOf(await startUnsealing(one));
    expect(codeOf(await saveSite(other))).toBe("storage.closed");
    expect(codeOf(await saveSite(one))).toBe("storage.closed");
  });
});

async function saveSite(db: Database) {
  const { saveNewSite } = await import("../../../src/storage/sites");
  return saveNewSite(db, { name: "Late", clinicKind: null, region: "", notes: "", isSample: false });
}

describe("changing how a workspace opens", () => {
  it("rewraps the key alone: not one row is written, the old passphrase is nothing, the recovery key stays", async () => {
    const { browser } = await aFullBrowser();
    const { lock, seal } = valueOf(await makeLock([PASSPHRASE, await aRecoveryKey()]));
    const plain = valueOf(await openDatabase(browser.options()));
    valueOf(await startSealing(plain, lock));
    closeDatabase(plain);
    valueOf(await convertWorkspace(browser.options(), seal));
    const db = await openSealed(browser, seal);
    const rows = async (): Promise<unknown> => readRawRows(browser.indexedDB, "sites");
    const before = await rows();
    const next = { kind: "passphrase", passphrase: "another one entirely" } as const;
    expect(codeOf(await replaceWrap(db, next, next))).toBe("lock.wrong-secret");
    valueOf(await replaceWrap(db, PASSPHRASE, next));
    expect(await rows()).toEqual(before);
    const stored = valueOf(await readLock(browser.options()))!;
    expect(codeOf(await openLock(stored, PASSPHRASE))).toBe("lock.wrong-secret");
    expect(codeOf(await openLock(stored, next))).toBe("no error");
    expect(codeOf(await openLock(stored, await aRecoveryKey()))).toBe("no error");
    valueOf(await replaceWrap(db, await aRecoveryKey(), await aRecoveryKey(2)));
    const renewed = valueOf(await readLock(browser.options()))!;
    expect(codeOf(await openLock(renewed, await aRecoveryKey()))).toBe("lock.wrong-secret");
    expect(codeOf(await openLock(renewed, await aRecoveryKey(2)))).toBe("no error");
  });

  it("adds passkeys beside the others and takes them away again", async () => {
    const browser = aBrowser();
    const seal = await lockWorkspace(browser.options());
    const db = await openSealed(browser, seal);
    const { groups } = await import("../../../src/storage/lock/recovery-key").then(({ makeRecoveryKey }) =>
      makeRecoveryKey(new Uint8Array(28).fill(7)),
    );
    const key = { kind: "recovery", typed: groups.join("") } as const;
    valueOf(await replaceWrap(db, key, aPasskey()));
    expect(codeOf(await openLock(valueOf(await readLock(browser.options()))!, aPasskey()))).toBe("no error");
    valueOf(await removePasskeys(db));
    const stored = valueOf(await readLock(browser.options()))!;
    expect(stored.wraps.map((wrap) => wrap.kind)).toEqual(["recovery"]);
    expect(codeOf(await openLock(stored, aPasskey()))).toBe("lock.wrong-secret");
  });
});

describe("deleting everything in a locked workspace", () => {
  it("takes the lock away too, and what is left of the old rows opens with nothing", async () => {
    const { browser } = await aFullBrowser();
    const seal = await lockWorkspace(browser.options());
    const db = await openSealed(browser, seal);
    valueOf(await deleteEverything(db));
    expect(codeOf(await saveSite(db))).toBe("storage.closed");
    closeDatabase(db);
    expect(valueOf(await readLock(browser.options()))).toBeNull();
    const empty = valueOf(await openDatabase(browser.options()));
    expect(codeOf(await saveSite(empty))).toBe("no error");
  });
});
