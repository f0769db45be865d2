import { IDBObjectStore as FakeStore } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MAX_FILE_BYTES } from "../../src/assessment/evidence";
import {
  changeEvidence,
  loadEvidence,
  loadEvidenceOfSite,
  saveNewEvidence,
} from "../../src/storage/evidence";
import { loadBytes } from "../../src/storage/evidence-bytes";
import { hashBytes } from "../../src/storage/hash-bytes";
import { collectUnusedPieces, PIECE_BYTES, writePieces } from "../../src/storage/pieces";
import { loadResponseFields, saveResponseFields } from "../../src/storage/responses";
import type { PieceRow } from "../../src/storage/tables";
import { deleteForGood, removeEvidence } from "../../src/storage/trash";
import { aBrowser, addDraft, addEvidence, codeOf, someBytes, someEvidence, valueOf } from "./a-workspace";
import { contentsOf } from "./contents";
import { fillDisk } from "./full-disk";
import { runBeforeRows } from "./run-before-rows";

afterEach(() => vi.restoreAllMocks());

const bytes = someBytes(2.5 * PIECE_BYTES);

describe("an evidence file", () => {
  it("is cut into pieces of 1 MiB under its SHA-256, and comes back byte for byte", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const item = await addEvidence(db, id, {}, { name: "Plan.pdf", bytes, removed: ["GPS position"] });
    const sha = await hashBytes(bytes);
    expect(item.file).toEqual({
      name: "Plan.pdf",
      mediaType: "application/octet-stream",
      sizeBytes: bytes.byteLength,
      sha,
      removed: ["GPS position"],
    });
    const pieces = (await db.tables.pieces.toArray()) as PieceRow[];
    // Under a lock each has a nonce of 12 bytes and a proof of 16.
    const extra = db.seal === null ? 0 : 28;
    expect(pieces.map(({ n, total, bytes: part }) => [n, total, part.byteLength - extra])).toEqual([
      [0, 3, PIECE_BYTES],
      [1, 3, PIECE_BYTES],
      [2, 3, PIECE_BYTES / 2],
    ]);
    expect(valueOf(await loadBytes(db, sha))).toEqual(bytes);
  });

  it("added twice is stored once, and stays until the last item that uses it is gone", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const first = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    const second = await addEvidence(db, id, {}, { name: "b.pdf", bytes });
    expect(await db.tables.pieces.count()).toBe(3);
    valueOf(await removeEvidence(db, [first.id]));
    valueOf(await deleteForGood(db, [first.id]));
    expect(codeOf(await loadBytes(db, second.file?.sha ?? ""))).toBe("no error");
    valueOf(await removeEvidence(db, [second.id]));
    expect(await db.tables.pieces.count()).toBe(3);
    valueOf(await deleteForGood(db, [second.id]));
    expect(await db.tables.pieces.count()).toBe(0);
  });

  it("taken off its item takes its bytes with it, unless an earlier version keeps them", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    await changeEvidence(db, item.id, ({ file }) => ({ file: null, earlierFiles: file ? [file] : [] }));
    expect(await db.tables.pieces.count()).toBe(3);
    await changeEvidence(db, item.id, { earlierFiles: [] });
    expect(await db.tables.pieces.count()).toBe(0);
  });

  it("of no bytes, or of more than 100 MB, is refused with nothing stored", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const before = await contentsOf(db);
    for (const size of [0, MAX_FILE_BYTES + 1]) {
      const content = { name: "a", bytes: new ArrayBuffer(size) };
      expect(codeOf(await saveNewEvidence(db, someEvidence(id), content))).toBe("storage.failed");
    }
    expect(await contentsOf(db)).toEqual(before);
  });

  it("whose bytes are lost or damaged is a state of its item, and adding it again heals it", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const item = await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    const sha = item.file?.sha ?? "";
    await db.tables.pieces.delete([sha, 1]);
    expect(codeOf(await loadBytes(db, sha))).toBe("bytes.missing");
    expect(await loadEvidence(db, id)).toEqual([item]);
    await addEvidence(db, id, {}, { name: "again.pdf", bytes });
    expect(valueOf(await loadBytes(db, sha))).toEqual(bytes);

    await db.tables.pieces.put({ sha, n: 2, total: 3, bytes: new ArrayBuffer(PIECE_BYTES / 2) });
    expect(codeOf(await loadBytes(db, sha))).toBe("bytes.damaged");
    await addEvidence(db, id, {}, { name: "again.pdf", bytes });
    expect(valueOf(await loadBytes(db, sha))).toEqual(bytes);
    expect(codeOf(await loadBytes(db, "0".repeat(64)))).toBe("bytes.missing");
  });

  it("whose bytes another tab collects while it is added is stored again", async () => {
    const browser = aBrowser();
    const [db, other] = [await browser.openTab(), await browser.openTab()];
    const { id } = await addDraft(db);
    runBeforeRows(db, "evidence", () => collectUnusedPieces(other));
    const item = valueOf(await saveNewEvidence(db, someEvidence(id), { name: "a.pdf", bytes }));
    expect(codeOf(await loadBytes(db, item.file?.sha ?? ""))).toBe("no error");
  });

  it("left behind by a crash before its row was written is collected in idle time", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const kept = await addEvidence(db, id, {}, { name: "kept", bytes: someBytes(10, 7) });
    valueOf(await writePieces(db, await hashBytes(bytes), bytes));
    expect(await db.tables.pieces.count()).toBe(4);
    valueOf(await collectUnusedPieces(db));
    expect(await db.tables.pieces.count()).toBe(1);
    expect(codeOf(await loadBytes(db, kept.file?.sha ?? ""))).toBe("no error");
  });

  it("is never read by a list, whatever its size", async () => {
    const db = await aBrowser().openTab();
    const { id, siteId } = await addDraft(db);
    await addEvidence(db, id, {}, { name: "a.pdf", bytes });
    const read = ["get", "getAll", "openCursor", "getAllKeys"] as const;
    const touched: string[] = [];
    for (const method of read) {
      const original = FakeStore.prototype[method] as (...args: unknown[]) => unknown;
      vi.spyOn(FakeStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        touched.push(this.name);
        return original.apply(this, args) as never;
      });
    }
    expect(await loadEvidence(db, id)).toHaveLength(1);
    expect(await loadEvidenceOfSite(db, siteId)).toHaveLength(1);
    await loadResponseFields(db, id);
    expect(touched).not.toContain("pieces");
  });
});

describe("a full disk", () => {
  it.each([
    ["in the middle of the bytes", "pieces", 2],
    ["at the row", "evidence", 0],
    ["at its revisions", "revisions", 1],
  ])("%s leaves nothing half-stored, and ratings are still saved", async (_, table, after) => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    const before = await contentsOf(db);
    const end = fillDisk(table, after);
    const saved = await saveNewEvidence(db, someEvidence(id), { name: "a.pdf", bytes });
    end();
    expect(codeOf(saved)).toBe("storage.full");
    expect(await contentsOf(db)).toEqual(before);
    valueOf(await saveResponseFields(db, id, "COO-01", { answer: 2 }));
    expect(await loadResponseFields(db, id)).toEqual({ "COO-01": { answer: 2 } });
  });

  it("at a rating takes back all of that rating", async () => {
    const db = await aBrowser().openTab();
    const { id } = await addDraft(db);
    valueOf(await saveResponseFields(db, id, "COO-01", { answer: 1 }));
    const before = await contentsOf(db);
    const end = fillDisk("heads");
    const saved = await saveResponseFields(db, id, "COO-01", { answer: 2, note: "More" });
    end();
    expect(codeOf(saved)).toBe("storage.full");
    expect(await contentsOf(db)).toEqual(before);
  });
});
