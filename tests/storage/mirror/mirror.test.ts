import { describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../../src/storage/database";
import { deleteEverything } from "../../../src/storage/delete-everything";
import { catchRefusal } from "../../../src/storage/hand-off/backup-error";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { verifyBackup } from "../../../src/storage/hand-off/verify-backup";
import { filesToSource, handleToSource, openFolder } from "../../../src/storage/mirror/folder-source";
import { writeMirror, type MirrorOptions } from "../../../src/storage/mirror/write-mirror";
import { saveResponseFields } from "../../../src/storage/responses";
import { deleteForGood, removeEvidence } from "../../../src/storage/trash";
import {
  aBrowser,
  addAction,
  addDraft,
  addEvidence,
  codeOf,
  someBytes,
  valueOf,
  type Browser,
} from "../a-workspace";
import { contentsOf } from "../contents";
import { MemoryFolder } from "./memory-folder";

const options: MirrorOptions = {
  app: "Havenmark 0.1.0",
  resultsOf: () => ({ level: 2 }),
  lastId: null,
  mayReplace: false,
};

// Not the tab of the other tests, which a run of its own locks: this is the folder of a plain workspace.
async function openPlain(browser: Browser): Promise<Database> {
  return valueOf(await openDatabase(browser.options()));
}

async function aFullWorkspace(seed = 1): Promise<{ readonly db: Database; readonly assessmentId: string }> {
  const db = await openPlain(aBrowser(seed));
  const { id } = await addDraft(db);
  await saveResponseFields(db, id, "COO-01", { answer: 3, note: "Seen", privateNote: "Ask again" });
  await addEvidence(db, id, { title: "A" }, { name: "a.pdf", bytes: someBytes(4000, 1) });
  await addEvidence(db, id, { title: "B" }, { name: "b.pdf", bytes: someBytes(2_500_000, 2) });
  await addAction(db, id);
  return { db, assessmentId: id };
}

function mirrorIn(picked: MemoryFolder): MemoryFolder {
  return picked.children.get("havenmark-mirror") as MemoryFolder;
}

async function checkFolder(picked: MemoryFolder) {
  const opened = await catchRefusal(() => openFolder(handleToSource(picked.handle)));
  return opened.ok ? verifyBackup(opened.value) : opened;
}

async function restoreFrom(picked: MemoryFolder, db: Database) {
  const opened = await catchRefusal(() => openFolder(handleToSource(picked.handle)));
  return opened.ok ? restoreBackup(db, opened.value, { replace: false }) : opened;
}

/** All that a workspace holds, but for when it was changed last. */
async function contentsWithout(db: Database): Promise<unknown> {
  const { imports: _imports, trash: _trash, ...rest } = await contentsOf(db);
  return rest;
}

describe("a mirrored workspace", () => {
  it("lies in the folder as the entries of a hand-off file, and comes back hash by hash", async () => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Clinic share");
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run.counts).toMatchObject({ sites: 1, ratings: 1, evidence: 2, files: 2, actions: 1 });
    expect(run.written).toBe(2);
    const paths = [...mirrorIn(picked).allFiles().keys()];
    expect(paths).toContain("manifest.json");
    expect(paths).toContain("README.txt");
    expect(paths.filter((path) => path.startsWith("data/"))).toHaveLength(5);
    expect(paths.filter((path) => path.startsWith("evidence/"))).toHaveLength(2);
    expect(paths.filter((path) => path.startsWith("next"))).toEqual([]);
    expect(valueOf(await checkFolder(picked))).toMatchObject({ kind: "backup", ratings: 1, files: 2 });

    const fresh = await openPlain(aBrowser(2));
    expect(valueOf(await restoreFrom(picked, fresh))).toMatchObject({ ratings: 1 });
    expect(await contentsWithout(fresh)).toEqual(await contentsWithout(db));
  });

  it("is read from the list of files that a browser without folder access gives", async () => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Stick");
    valueOf(await writeMirror(db, picked.handle, options));
    const files = await Promise.all(
      [...picked.allFiles()].map(async ([path, file]) => {
        const one = await file.getFile();
        Object.defineProperty(one, "webkitRelativePath", { value: `Stick/${path}` });
        return one;
      }),
    );
    expect(valueOf(await verifyBackup(await openFolder(filesToSource(files))))).toMatchObject({ files: 2 });
  });

  it("brings only what is new, and takes away at the end what is gone", async () => {
    const { db, assessmentId } = await aFullWorkspace();
    const picked = new MemoryFolder("Clinic share");
    picked.put("README.txt", "The clinic's own words");
    const first = valueOf(await writeMirror(db, picked.handle, options));
    mirrorIn(picked).put("evidence/notes.txt", "Left by another program");
    const again = valueOf(await writeMirror(db, picked.handle, { ...options, lastId: first.id }));
    expect(again.written).toBe(0);
    expect(again.change).toBe(first.change);

    const third = await addEvidence(db, assessmentId, {}, { name: "c.pdf", bytes: someBytes(900, 3) });
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run.written).toBe(1);
    expect(run.change).toBeGreaterThan(first.change);
    valueOf(await removeEvidence(db, [third.id]));
    valueOf(await deleteForGood(db, [third.id]));
    valueOf(await writeMirror(db, picked.handle, options));
    const names = [...mirrorIn(picked).allFiles().keys()].filter((path) => path.startsWith("evidence/"));
    expect(names).toHaveLength(3);
    expect(names).toContain("evidence/notes.txt");
    expect(names).not.toContain(`evidence/${third.file?.sha}`);
    expect(new TextDecoder().decode((await picked.getFileHandle("README.txt")).bytes)).toMatch(/own words/);
    expect(valueOf(await checkFolder(picked))).toMatchObject({ files: 2 });
  });

  it("that breaks off at any step leaves one whole state in the folder, and the next run mends it", async () => {
    const countSteps = async (): Promise<number> => {
      const { db, assessmentId } = await aFullWorkspace();
      const picked = new MemoryFolder("Stick");
      valueOf(await writeMirror(db, picked.handle, options));
      const before = picked.disk.steps;
      await saveResponseFields(db, assessmentId, "COO-02", { answer: 2 });
      await addEvidence(db, assessmentId, {}, { name: "c.pdf", bytes: someBytes(900, 3) });
      valueOf(await writeMirror(db, picked.handle, options));
      return picked.disk.steps - before;
    };
    const total = await countSteps();
    expect(total).toBeGreaterThan(20);
    const { db, assessmentId } = await aFullWorkspace();
    const seen = new Set<number>();
    for (let step = 1; step <= total; step += 1) {
      const picked = new MemoryFolder("Stick");
      await saveResponseFields(db, assessmentId, "COO-02", { answer: null });
      valueOf(await writeMirror(db, picked.handle, options));
      const start = picked.disk.steps;
      await saveResponseFields(db, assessmentId, "COO-02", { answer: 2 });
      picked.disk.trouble = {
        beforeStep(now) {
          // Pulled out, it stays out.
          if (now - start >= step) throw new DOMException("The stick was pulled", "NotFoundError");
        },
      };
      const broken = await writeMirror(db, picked.handle, options);
      picked.disk.trouble = {};
      const { ratings } = valueOf(await checkFolder(picked));
      seen.add(ratings);
      if (broken.ok) break;
      expect(broken.error.code).toBe("mirror.folder-gone");
      expect(valueOf(await writeMirror(db, picked.handle, options)).counts.ratings).toBe(2);
      expect(valueOf(await checkFolder(picked)).ratings).toBe(2);
    }
    expect(seen).toEqual(new Set([1, 2]));
  });

  it("keeps in the folder what the browser has lost of its bytes", async () => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Stick");
    valueOf(await writeMirror(db, picked.handle, options));
    await db.tables.pieces.clear();
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run.leftOut.files).toBe(0);
    expect(valueOf(await checkFolder(picked))).toMatchObject({ files: 2 });
  });

  it("owns up to bytes that are damaged here and were never there", async () => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Stick");
    const [piece] = (await db.tables.pieces.toArray()) as { sha: string; n: number; total: number }[];
    await db.tables.pieces.put({ ...piece!, bytes: someBytes(10, 9) });
    const run = valueOf(await writeMirror(db, picked.handle, options));
    expect(run.leftOut.files).toBe(1);
    expect(valueOf(await checkFolder(picked))).toMatchObject({ files: 1 });
  });
});

describe("a folder", () => {
  it("that holds the mirror of another workspace is not written to unless somebody agreed", async () => {
    const { db: other } = await aFullWorkspace(1);
    const picked = new MemoryFolder("Share");
    const first = valueOf(await writeMirror(other, picked.handle, options));
    const db = await openPlain(aBrowser(2));
    await addDraft(db);
    const before = picked.disk.steps;
    const refused = await writeMirror(db, picked.handle, options);
    expect(refused).toMatchObject({ error: { code: "mirror.other-workspace", ratings: 1 } });
    expect(picked.disk.steps).toBe(before);
    expect((await writeMirror(db, picked.handle, { ...options, lastId: first.id })).ok).toBe(true);
    expect((await writeMirror(other, picked.handle, { ...options, mayReplace: true })).ok).toBe(true);
    expect(valueOf(await checkFolder(picked))).toMatchObject({ ratings: 1 });
  });

  it("that holds work is never replaced by an empty workspace", async () => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Share");
    valueOf(await writeMirror(db, picked.handle, options));
    valueOf(await deleteEverything(db));
    const refused = await writeMirror(db, picked.handle, { ...options, mayReplace: true });
    expect(refused).toMatchObject({ error: { code: "mirror.nothing-here", ratings: 1 } });
    expect(valueOf(await checkFolder(picked))).toMatchObject({ ratings: 1, files: 2 });
  });

  it("with a list that this version cannot read is left alone", async () => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Share");
    picked.put("havenmark-mirror/manifest.json", '{"format":"havenmark","minReader":99}');
    expect(codeOf(await writeMirror(db, picked.handle, options))).toBe("mirror.unknown-content");
    expect(codeOf(await checkFolder(picked))).toBe("backup.newer-version");
  });

  it.each([
    ["NotFoundError", "mirror.folder-gone"],
    ["NotAllowedError", "mirror.not-allowed"],
    ["SecurityError", "mirror.not-allowed"],
    ["QuotaExceededError", "mirror.disk-full"],
    ["NoModificationAllowedError", "mirror.file-in-use"],
    ["UnknownError", "mirror.failed"],
  ])("that answers %s is told as %s", async (name, code) => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Share");
    picked.disk.trouble = {
      beforeStep: () => {
        throw new DOMException("", name);
      },
    };
    expect(codeOf(await writeMirror(db, picked.handle, options))).toBe(code);
  });

  it("on a disk that changes what is written is found out at once", async () => {
    const { db } = await aFullWorkspace();
    const picked = new MemoryFolder("Share");
    picked.disk.trouble = {
      onWrite: (path, bytes) => (path.endsWith("sites.ndjson") ? bytes.slice(1) : bytes),
    };
    expect(codeOf(await writeMirror(db, picked.handle, options))).toBe("mirror.not-verified");
  });
});

describe("a folder that somebody changed", () => {
  async function aFolder(): Promise<MemoryFolder> {
    const picked = new MemoryFolder("Share");
    valueOf(await writeMirror((await aFullWorkspace()).db, picked.handle, options));
    return picked;
  }
  const manifestOf = (picked: MemoryFolder): { entries: { path: string }[] } =>
    JSON.parse(new TextDecoder().decode(mirrorIn(picked).allFiles().get("manifest.json")?.bytes)) as never;

  it("in one bit of any file is refused", async () => {
    for (const path of (await aFolder()).allFiles().keys()) {
      if (path.endsWith("manifest.json")) continue;
      const picked = await aFolder();
      const file = picked.allFiles().get(path)!;
      if (file.bytes.length === 0) continue;
      file.bytes = file.bytes.map((byte, index) => (index === 7 ? byte ^ 1 : byte));
      expect(codeOf(await checkFolder(picked)), path).toBe("backup.entry-changed");
    }
  });

  it("by taking a file away, by a longer file or by a name from outside is refused", async () => {
    const without = await aFolder();
    (mirrorIn(without).children.get("data") as MemoryFolder).children.delete("sites.ndjson");
    expect(codeOf(await checkFolder(without))).toBe("backup.entry-missing");
    const longer = await aFolder();
    mirrorIn(longer).put("data/sites.ndjson", "x".repeat(5000));
    expect(codeOf(await checkFolder(longer))).toBe("backup.entry-changed");
    for (const path of [
      "../secret",
      "/etc/passwd",
      "data/../../x",
      "evidence/a",
      "manifest.json",
      "README.TXT",
    ]) {
      const outside = await aFolder();
      const manifest = manifestOf(outside);
      manifest.entries[0]!.path = path;
      mirrorIn(outside).put("manifest.json", JSON.stringify(manifest));
      expect(codeOf(await checkFolder(outside)), path).toBe("backup.entry-not-allowed");
    }
  });

  it("holds nothing of ours: it is called foreign", async () => {
    const picked = new MemoryFolder("Documents");
    picked.put("letter.txt", "Dear all");
    expect(codeOf(await checkFolder(picked))).toBe("backup.foreign");
    picked.put("manifest.json", '{"name":"Another app"}');
    expect(codeOf(await checkFolder(picked))).toBe("backup.foreign");
  });

  it("with files that nobody listed is still whole", async () => {
    const picked = await aFolder();
    for (const name of [".DS_Store", "Thumbs.db", "evidence/desktop.ini", `evidence/${"0".repeat(64)}`]) {
      mirrorIn(picked).put(name, "left by the system");
    }
    expect((await checkFolder(picked)).ok).toBe(true);
  });
});
