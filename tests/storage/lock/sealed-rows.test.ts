import { describe, expect, it } from "vitest";
import { closeDatabase, openDatabase, type Database } from "../../../src/storage/database";
import { loadBytes, loadRendition } from "../../../src/storage/evidence-bytes";
import { loadQuarantine } from "../../../src/storage/quarantine";
import { loadHistory, loadResponseFields, saveResponseFields } from "../../../src/storage/responses";
import { loadSite, loadSites } from "../../../src/storage/sites";
import { runSteps, step } from "../../../src/storage/steps";
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
import { aSite } from "../../builders";
import { readRawRows, writeRawRow, type RawRow } from "./raw-rows";

const CANARY = "Zanzibar-Canary";

type Open = { readonly browser: Browser; readonly db: Database };

async function aLockedWorkspace(): Promise<Open> {
  const browser = aBrowser();
  const seal = await lockWorkspace(browser.options());
  return { browser, db: valueOf(await openDatabase(browser.options({ seal }))) };
}

async function fill(db: Database): Promise<{ assessmentId: string; sha: string }> {
  const { id: assessmentId } = await addDraft(db);
  await addSite(db, { name: CANARY });
  valueOf(await saveResponseFields(db, assessmentId, "COO-01", { answer: 2, note: CANARY }));
  const content = {
    name: `${CANARY}.pdf`,
    bytes: new TextEncoder().encode(`${CANARY} `.repeat(200_000)).buffer,
    renditions: {
      thumbnail: new TextEncoder().encode(`thumbnail ${CANARY}`).buffer,
      rendition: new TextEncoder().encode(`rendition ${CANARY}`).buffer,
    },
  };
  const item = await addEvidence(db, assessmentId, { title: CANARY, criterionIds: ["COO-01"] }, content);
  await addAction(db, assessmentId, { title: CANARY });
  return { assessmentId, sha: item.file!.sha };
}

/** All that the browser holds of a workspace, as one text. */
async function everythingIn(browser: Browser): Promise<string> {
  const rows = await Promise.all(
    Object.keys(tableIndexes).map((table) => readRawRows(browser.indexedDB, table)),
  );
  const toText = (value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString("latin1");
    return ArrayBuffer.isView(value) ? Buffer.from(value as Uint8Array).toString("latin1") : value;
  };
  return JSON.stringify(rows, (_key, value: unknown) => toText(value));
}

describe("a thousand rows of a locked workspace", () => {
  async function aThousandSites() {
    const { db } = await aLockedWorkspace();
    const sites = Array.from({ length: 1000 }, (_, number) =>
      aSite({ id: db.makeId(), name: `Site ${String(number)}` }),
    );
    await db.tables.sites.bulkPut(sites);
    return { db, sites, ids: sites.map(({ id }) => id) };
  }

  it("are all read, in their order, whichever way they are asked for", async () => {
    const { db, sites, ids } = await aThousandSites();
    const backwards = ids.toReversed();
    expect(await db.tables.sites.toArray()).toEqual(sites);
    expect(await db.tables.sites.bulkGet([...backwards, db.makeId()])).toEqual([
      ...sites.toReversed(),
      undefined,
    ]);
    expect(await db.tables.sites.toCollection().primaryKeys()).toEqual(ids);
    expect(await db.tables.sites.where("id").above(ids[699]!).toArray()).toEqual(sites.slice(700));
  });

  it("are read and changed in one transaction, as a whole or not at all", async () => {
    const { db, sites, ids } = await aThousandSites();
    const renameAll = (isBroken: boolean) =>
      runSteps(db.dexie, "rw", ["sites"], function* () {
        const read = yield* step(db.tables.sites.toArray());
        yield* step(db.tables.sites.bulkPut(sites.map((site) => ({ ...site, name: "New name" }))));
        const again = yield* step(db.tables.sites.bulkGet(ids));
        if (isBroken) throw new Error("Broken off");
        return [read, again];
      });
    await expect(renameAll(true)).rejects.toThrow("Broken off");
    expect(await db.tables.sites.toArray()).toEqual(sites);
    const renamed = sites.map((site) => ({ ...site, name: "New name" }));
    expect(await renameAll(false)).toEqual([sites, renamed]);
    expect(await db.tables.sites.toArray()).toEqual(renamed);
  });
});

describe("a locked workspace", () => {
  it("holds no word, name, criterion, hash or byte of its content in the open; a plain one holds them all", async () => {
    const { browser, db } = await aLockedWorkspace();
    const { sha } = await fill(db);
    const locked = await everythingIn(browser);
    const plainBrowser = aBrowser();
    await fill(valueOf(await openDatabase(plainBrowser.options())));
    const plain = await everythingIn(plainBrowser);
    for (const word of [CANARY, "COO-01", "answer", sha, "Medical director", `thumbnail ${CANARY}`]) {
      expect(locked.includes(word), `${word} in the locked workspace`).toBe(false);
      expect(plain.includes(word), `${word} in the plain workspace`).toBe(true);
    }
  });

  it("reads as it was written, small copies and bytes too", async () => {
    const { db } = await aLockedWorkspace();
    const { assessmentId, sha } = await fill(db);
    expect((await loadSites(db)).map((site) => site.name)).toContain(CANARY);
    expect(await loadResponseFields(db, assessmentId)).toEqual({ "COO-01": { answer: 2, note: CANARY } });
    expect(await loadHistory(db, assessmentId, "COO-01")).toHaveLength(2);
    expect(valueOf(await loadBytes(db, sha)).byteLength).toBe(200_000 * (CANARY.length + 1));
    expect(new TextDecoder().decode((await loadRendition(db, sha, "thumbnail"))!)).toBe(
      `thumbnail ${CANARY}`,
    );
  });

  it("seals the same row differently each time", async () => {
    const { browser, db } = await aLockedWorkspace();
    const site = await addSite(db);
    const [before] = await readRawRows(browser.indexedDB, "sites");
    await db.tables.sites.put((await loadSite(db, site.id))!);
    const [after] = await readRawRows(browser.indexedDB, "sites");
    expect(after!["iv"]).not.toEqual(before!["iv"]);
    expect(after!["ciphertext"]).not.toEqual(before!["ciphertext"]);
  });

  it("does not open without its key, nor with the key of another workspace", async () => {
    const { browser, db } = await aLockedWorkspace();
    closeDatabase(db);
    expect(codeOf(await openDatabase(browser.options()))).toBe("database.locked");
    const other = await lockWorkspace(aBrowser().options());
    expect(codeOf(await openDatabase(browser.options({ seal: other })))).toBe("database.locked");
  });

  it("is not written to by a tab that opened it before it was locked", async () => {
    const browser = aBrowser();
    const early = valueOf(await openDatabase(browser.options()));
    const { id } = await addDraft(early);
    await lockWorkspace(browser.options());
    expect(codeOf(await saveResponseFields(early, id, "COO-01", { answer: 1 }))).toBe("storage.closed");
  });
});

/** Changes one bit of a row's field in the database itself. */
async function flipStoredBit(
  browser: Browser,
  table: string,
  row: RawRow,
  field: string,
  bit: number,
): Promise<void> {
  const stored = row[field];
  const bytes = new Uint8Array((stored instanceof ArrayBuffer ? stored : (stored as Uint8Array)).slice(0));
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  await writeRawRow(browser.indexedDB, table, {
    ...row,
    [field]: stored instanceof ArrayBuffer ? bytes.buffer : bytes,
  });
}

describe("a row that was tampered with", () => {
  it("in any one bit is set aside, and the others are there", async () => {
    const { browser, db } = await aLockedWorkspace();
    const { assessmentId } = await fill(db);
    const [row] = await readRawRows(browser.indexedDB, "actions");
    for (const field of ["iv", "ciphertext"]) {
      const bits = (row![field] as Uint8Array).length * 8;
      for (let bit = 0; bit < bits; bit += 7) {
        await flipStoredBit(browser, "actions", row!, field, bit);
        const found = await db.tables.actions.toArray();
        expect(found, `${field} bit ${String(bit)}`).toEqual([
          { id: row!["id"], assessmentId, doesNotOpen: true },
        ]);
      }
    }
    expect(await loadQuarantine(db)).toEqual([
      { table: "actions", key: row!["id"], problem: expect.stringContaining("does not open") },
    ]);
    await writeRawRow(browser.indexedDB, "actions", row!);
    expect(await loadQuarantine(db)).toEqual([]);
  });

  it("does not open in another row’s place, nor under another assessment", async () => {
    const { browser, db } = await aLockedWorkspace();
    const first = await addSite(db, { name: "First" });
    const second = await addSite(db, { name: "Second" });
    const rows = await readRawRows(browser.indexedDB, "sites");
    const of = (id: string): RawRow => rows.find((row) => row["id"] === id)!;
    await writeRawRow(browser.indexedDB, "sites", { ...of(second.id), id: first.id });
    expect(await db.tables.sites.get(first.id)).toEqual({ id: first.id, doesNotOpen: true });
    await writeRawRow(browser.indexedDB, "sites", of(first.id));
    expect((await loadSite(db, first.id))?.name).toBe("First");
    const { assessmentId } = await fill(db);
    const [action] = await readRawRows(browser.indexedDB, "actions");
    await writeRawRow(browser.indexedDB, "actions", { ...action!, assessmentId: first.id });
    expect(await db.tables.actions.where("assessmentId").equals(assessmentId).toArray()).toEqual([]);
    expect(await db.tables.actions.where("assessmentId").equals(first.id).toArray()).toMatchObject([
      { doesNotOpen: true },
    ]);
  });

  it("of an answer is put right from its history, and a damaged assessment from its own", async () => {
    const { browser, db } = await aLockedWorkspace();
    const { assessmentId } = await fill(db);
    for (const head of await readRawRows(browser.indexedDB, "heads")) {
      await flipStoredBit(browser, "heads", head, "ciphertext", 3);
    }
    expect(await loadResponseFields(db, assessmentId)).toEqual({ "COO-01": { answer: 2, note: CANARY } });
  });

  it("of bytes says so: one bit, a piece in another’s place, a piece cut short", async () => {
    const { browser, db } = await aLockedWorkspace();
    const { sha } = await fill(db);
    const pieces = await readRawRows(browser.indexedDB, "pieces");
    expect(pieces.length).toBeGreaterThan(1);
    const [first, second] = pieces;
    const state = async (): Promise<string> => codeOf(await loadBytes(db, sha));
    for (const bit of [0, 95, 96, 5000, (first!["bytes"] as ArrayBuffer).byteLength * 8 - 1]) {
      await flipStoredBit(browser, "pieces", first!, "bytes", bit);
      expect(await state(), `bit ${String(bit)}`).toBe("bytes.damaged");
    }
    await writeRawRow(browser.indexedDB, "pieces", { ...first!, bytes: second!["bytes"] });
    expect(await state()).toBe("bytes.damaged");
    for (const length of [0, 5, 12, 27, 40]) {
      await writeRawRow(browser.indexedDB, "pieces", {
        ...first!,
        bytes: (first!["bytes"] as ArrayBuffer).slice(0, length),
      });
      expect(await state(), `${String(length)} bytes`).toBe("bytes.damaged");
    }
    await writeRawRow(browser.indexedDB, "pieces", first!);
    expect(await state()).toBe("no error");
  });

  it("of another workspace is no row of this one", async () => {
    const { browser, db } = await aLockedWorkspace();
    const other = await aLockedWorkspace();
    await addSite(other.db, { name: "Elsewhere" });
    const [foreign] = await readRawRows(other.browser.indexedDB, "sites");
    await writeRawRow(browser.indexedDB, "sites", foreign!);
    expect(await loadSites(db)).not.toContainEqual(expect.objectContaining({ name: "Elsewhere" }));
  });

  it("is not found by bytes of the same hash in another workspace", async () => {
    const one = await aLockedWorkspace();
    const two = await aLockedWorkspace();
    const bytes = someBytes(3000);
    for (const { db } of [one, two]) {
      const { id } = await addDraft(db);
      await addEvidence(db, id, {}, { name: "same.pdf", bytes: bytes.slice(0) });
    }
    const [ofOne] = await readRawRows(one.browser.indexedDB, "pieces");
    const [ofTwo] = await readRawRows(two.browser.indexedDB, "pieces");
    expect(ofOne!["sha"]).not.toBe(ofTwo!["sha"]);
  });
});
