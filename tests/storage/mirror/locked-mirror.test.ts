import { describe, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "../../../src/storage/database";
import { deleteEverything } from "../../../src/storage/delete-everything";
import { catchRefusal } from "../../../src/storage/hand-off/backup-error";
import { convertWorkspace } from "../../../src/storage/lock/convert-workspace";
import { replaceWrap, startUnsealing } from "../../../src/storage/lock/lock-workspace";
import { readLock } from "../../../src/storage/lock/read-lock";
import { loadLockMark } from "../../../src/storage/mirror/lock-mark";
import { handleToSource } from "../../../src/storage/mirror/folder-source";
import { openLockedFolder } from "../../../src/storage/mirror/locked-folder";
import { writeMirror } from "../../../src/storage/mirror/write-mirror";
import { saveResponseFields } from "../../../src/storage/responses";
import { aBrowser, addDraft, addEvidence, addSite, codeOf, someBytes, valueOf } from "../a-workspace";
import { contentsOf } from "../contents";
import { aRecoveryKey } from "../lock/a-lock";
import { MemoryFolder } from "./memory-folder";
import {
  CANARY,
  aLockedWorkspace,
  aMirror,
  addSiteResult,
  copyOf,
  filesIn,
  fill,
  lock,
  openPlain,
  options,
  restoreFrom,
  sealOf,
  sealedRowsOf,
  textOf,
} from "./a-locked-folder";

describe("the folder of a locked workspace", () => {
  it("holds what is sealed and its lock, and no word, name or hash that could be read", async () => {
    const { db, picked } = await aMirror();
    const items = (await db.tables.evidence.toArray()) as { file: { sha: string } | null }[];
    const paths = [...filesIn(picked).keys()];
    for (const path of paths) {
      expect(path).toMatch(/^(?:manifest\.json|lock\.json|sealed\/[a-z]+\.ndjson|bytes\/[0-9a-f]{64})$/);
    }
    // One of 1,800 bytes, one in three pieces, one in the trash.
    expect(paths.filter((path) => path.startsWith("bytes/"))).toHaveLength(5);
    const secrets = [CANARY, "COO-01", "privateNote", ...items.flatMap(({ file }) => file?.sha ?? [])];
    expect(secrets).toHaveLength(5);
    for (const [path, file] of filesIn(picked)) {
      for (const secret of secrets) expect(`${path} ${textOf(file)}`).not.toContain(secret);
    }
  });

  it("comes back row by row with the same lock, and opens with the same key", async () => {
    const { db, browser, picked } = await aMirror();
    const fresh = aBrowser(2);
    const plain = await openPlain(fresh);
    expect(valueOf(await restoreFrom(picked, plain))).toMatchObject({ sites: 1, ratings: 1, files: 2 });
    expect(codeOf(await addSiteResult(plain))).toBe("storage.closed");
    closeDatabase(plain);
    expect(await sealedRowsOf(fresh.indexedDB)).toEqual(await sealedRowsOf(browser.indexedDB));
    const stored = valueOf(await readLock(fresh.options()));
    expect(stored).toEqual(valueOf(await readLock(browser.options())));
    const seal = await sealOf(picked);
    const back = valueOf(await openDatabase(fresh.options({ seal })));
    expect(await contentsOf(back)).toEqual(await contentsOf(db));
    // It goes on from there: the next change comes after all that was restored.
    const latest = Math.max(
      ...((await back.tables.revisions.toArray()) as { seq: number }[]).map((r) => r.seq),
    );
    await addSite(back);
    const after = Math.max(
      ...((await back.tables.revisions.toArray()) as { seq: number }[]).map((r) => r.seq),
    );
    expect(after).toBeGreaterThan(latest);
  });

  it("brings only new pieces, and keeps those that the browser has lost", async () => {
    const { db, picked } = await aMirror();
    const again = valueOf(await writeMirror(db, picked.handle, options));
    expect(again.written).toBe(0);
    await db.tables.pieces.clear();
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run).toMatchObject({ written: 0, leftOut: { files: 0, rows: 0 } });
    expect(valueOf(await restoreFrom(picked, await openPlain(aBrowser(2))))).toMatchObject({ files: 2 });
  });

  it("owns up to a piece that does not open here and was never there", async () => {
    const { db } = await aLockedWorkspace();
    const picked = new MemoryFolder("Stick");
    const [piece] = (await db.tables.pieces.toArray()) as { sha: string; n: number; total: number }[];
    await db.tables.pieces.put({ ...piece!, bytes: someBytes(100, 9) });
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run.leftOut).toEqual({ rows: 0, files: 1 });
    expect((await restoreFrom(picked, await openPlain(aBrowser(2)))).ok).toBe(true);
  });

  it("follows when the ways in change: the old recovery key no longer opens it", async () => {
    const { db, picked } = await aMirror();
    const before = await loadLockMark(db);
    valueOf(await replaceWrap(db, await aRecoveryKey(), await aRecoveryKey(3)));
    expect(await loadLockMark(db)).not.toBe(before);
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run.lockMark).toBe(await loadLockMark(db));
    const plain = await openPlain(aBrowser(2));
    expect(codeOf(await restoreFrom(picked, plain))).toBe("backup.passphrase-wrong");
    expect((await restoreFrom(picked, plain, await aRecoveryKey(3))).ok).toBe(true);
  });
});

describe("a folder whose workspace is locked, or unlocked, later", () => {
  it("keeps nothing that was written in the open, and the reverse", async () => {
    const browser = aBrowser(1);
    const plain = await openPlain(browser);
    await fill(plain);
    const picked = new MemoryFolder("Share");
    valueOf(await writeMirror(plain, picked.handle, options));
    const open = [...filesIn(picked).keys()];
    const { db, seal } = await lock(browser, plain);
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run.unlockedFilesRemoved).toBe(open.length - 1);
    expect([...filesIn(picked).keys()].filter((path) => open.includes(path))).toEqual(["manifest.json"]);
    for (const file of filesIn(picked).values()) expect(textOf(file)).not.toContain(CANARY);

    valueOf(await startUnsealing(db));
    closeDatabase(db);
    valueOf(await convertWorkspace(browser.options(), seal));
    valueOf(await writeMirror(await openPlain(browser), picked.handle, options));
    expect([...filesIn(picked).keys()].toSorted()).toEqual(open.toSorted());
  });

  it("holds one whole state when the change breaks off at any step", async () => {
    const browser = aBrowser(1);
    const plain = await openPlain(browser);
    const { id } = await addDraft(plain);
    await saveResponseFields(plain, id, "COO-01", { answer: 3 });
    await addEvidence(plain, id, {}, { name: "a.pdf", bytes: someBytes(900, 3) });
    const first = new MemoryFolder("Share");
    valueOf(await writeMirror(plain, first.handle, options));
    const { db } = await lock(browser, plain);
    let isThrough = false;
    for (let index = 0; index < 300 && !isThrough; index += 1) {
      const picked = copyOf(first);
      const start = picked.disk.steps;
      picked.disk.trouble = {
        beforeStep(now) {
          if (now - start > index) throw new DOMException("The stick was pulled", "NotFoundError");
        },
      };
      const broken = await writeMirror(db, picked.handle, options);
      picked.disk.trouble = {};
      const opened = await catchRefusal(() => openLockedFolder(handleToSource(picked.handle)));
      expect(codeOf(opened)).toBe("no error");
      isThrough = broken.ok;
      valueOf(await writeMirror(db, picked.handle, options));
      expect([...filesIn(picked).keys()].some((path) => /^(?:data|evidence)\//.test(path))).toBe(false);
    }
    expect(isThrough).toBe(true);
  });
});

describe("an empty workspace", () => {
  it("never takes the place of a locked folder that holds work", async () => {
    const { db, browser, picked } = await aMirror();
    valueOf(await deleteEverything(db));
    closeDatabase(db);
    const plain = await openPlain(browser);
    const refused = await writeMirror(plain, picked.handle, { ...options, mayReplace: true });
    expect(refused).toMatchObject({ error: { code: "mirror.nothing-here", ratings: 1 } });
    expect((await restoreFrom(picked, plain)).ok).toBe(true);
  });
});
