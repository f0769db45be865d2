import { expect } from "vitest";
import type { Database } from "../../../src/storage/database";
import { restoreBackup } from "../../../src/storage/hand-off/restore-backup";
import { saveBackup } from "../../../src/storage/hand-off/save-backup";
import { verifyBackup } from "../../../src/storage/hand-off/verify-backup";
import { saveResponseFields } from "../../../src/storage/responses";
import { aBrowser, addAction, addDraft, addEvidence, codeOf, someBytes, valueOf } from "../a-workspace";
import { contentsOf } from "../contents";
import { forgeZip, takeApart, toEntries, type ForgedEntry, type Lies, type Parts } from "./forge";

/** A workspace with work in it, to which bad files are offered, and a good file to make them from. */
export type Victim = {
  readonly good: Blob;
  /** Offers a file to verifying and to restoring; afterwards the workspace must be what it was. */
  readonly offer: (file: Blob) => Promise<string>;
  readonly expectUnchanged: () => Promise<void>;
  /** The good file with its parts changed and a list that fits them. */
  readonly remake: (change: (parts: Parts) => void) => Promise<Blob>;
  /** The good file in which the zip lies about one of its entries. */
  readonly withLies: (path: string, lies: Lies, change?: (entry: ForgedEntry) => Uint8Array) => Promise<Blob>;
};

async function makeGoodFile(): Promise<Blob> {
  const db = await aBrowser(1).openTab();
  const { id } = await addDraft(db);
  await saveResponseFields(db, id, "COO-01", { answer: 3, note: "Seen" });
  await addEvidence(db, id, {}, { name: "a.pdf", bytes: someBytes(4000, 1) });
  await addEvidence(db, id, {}, { name: "b.pdf", bytes: someBytes(3000, 2) });
  await addAction(db, id);
  return valueOf(await saveBackup(db, { app: "Havenmark 0.1.0", resultsOf: () => ({ level: 2 }) })).bytes;
}

async function makeWorkspace(): Promise<Database> {
  const db = await aBrowser(2).openTab();
  const { id } = await addDraft(db);
  await saveResponseFields(db, id, "COO-02", { answer: 1 });
  await addEvidence(db, id, {}, { name: "c.pdf", bytes: someBytes(2000, 3) });
  return db;
}

export async function aVictim(): Promise<Victim> {
  const good = await makeGoodFile();
  const db = await makeWorkspace();
  const before = await contentsOf(db);
  const expectUnchanged = async (): Promise<void> => expect(await contentsOf(db)).toEqual(before);
  return {
    good,
    expectUnchanged,
    async offer(file) {
      const verified = codeOf(await verifyBackup(file));
      const restored = codeOf(await restoreBackup(db, file, { replace: true }));
      expect(restored).toBe(verified);
      await expectUnchanged();
      return verified;
    },
    async remake(change) {
      const parts = await takeApart(good);
      change(parts);
      return forgeZip(toEntries(parts));
    },
    async withLies(path, lies, change) {
      const entries = toEntries(await takeApart(good));
      const lying = entries.map((entry) =>
        entry.name === path ? { ...entry, bytes: change?.(entry) ?? entry.bytes, lies } : entry,
      );
      return forgeZip(lying);
    },
  };
}
