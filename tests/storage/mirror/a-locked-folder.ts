import { type Database, closeDatabase, openDatabase } from "../../../src/storage/database";
import { catchRefusal } from "../../../src/storage/hand-off/backup-error";
import { convertWorkspace } from "../../../src/storage/lock/convert-workspace";
import { startSealing } from "../../../src/storage/lock/lock-workspace";
import type { Seal } from "../../../src/storage/lock/seal";
import type { Secret } from "../../../src/storage/lock/wraps";
import { handleToSource } from "../../../src/storage/mirror/folder-source";
import { openLockedFolder, unlockFolder } from "../../../src/storage/mirror/locked-folder";
import { restoreLocked } from "../../../src/storage/mirror/restore-locked";
import { type MirrorOptions, writeMirror } from "../../../src/storage/mirror/write-mirror";
import { saveResponseFields } from "../../../src/storage/responses";
import { removeEvidence } from "../../../src/storage/trash";
import { sealedTables } from "../../../src/storage/lock/sealed-fields";
import { type Browser, aBrowser, addAction, addDraft, addEvidence, someBytes, valueOf } from "../a-workspace";
import { aLock, aRecoveryKey } from "../lock/a-lock";
import { readRawRows } from "../lock/raw-rows";
import { MemoryFolder } from "./memory-folder";
import { saveNewSite } from "../../../src/storage/sites";
import { aSite } from "../../builders";

export const CANARY = "Canary Street 7";

export const options: MirrorOptions = { app: "Havenmark 0.1.0", lastId: null, mayReplace: false };

export async function openPlain(browser: Browser): Promise<Database> {
  return valueOf(await openDatabase(browser.options()));
}

export async function fill(db: Database): Promise<string> {
  const { id } = await addDraft(db);
  await saveResponseFields(db, id, "COO-01", { answer: 3, note: CANARY, privateNote: CANARY });
  const text = new TextEncoder().encode(CANARY.repeat(100)).buffer;
  await addEvidence(db, id, { title: CANARY }, { name: `${CANARY}.txt`, bytes: text });
  await addEvidence(db, id, { title: "B" }, { name: "b.pdf", bytes: someBytes(2_500_000, 2) });
  const removed = await addEvidence(db, id, { title: "C" }, { name: "c.pdf", bytes: someBytes(900, 3) });
  valueOf(await removeEvidence(db, [removed.id]));
  await addAction(db, id);
  return id;
}

export type Locked = { readonly db: Database; readonly browser: Browser; readonly seal: Seal };

/** Locks what a browser holds, and opens it. */
export async function lock(browser: Browser, plain: Database): Promise<Locked> {
  const made = await aLock();
  valueOf(await startSealing(plain, made.lock));
  closeDatabase(plain);
  valueOf(await convertWorkspace(browser.options(), made.seal));
  const db = valueOf(await openDatabase(browser.options({ seal: made.seal })));
  return { db, browser, seal: made.seal };
}

export async function aLockedWorkspace(seed = 1): Promise<Locked> {
  const browser = aBrowser(seed);
  const plain = await openPlain(browser);
  await fill(plain);
  return lock(browser, plain);
}

export async function aMirror(): Promise<Locked & { readonly picked: MemoryFolder }> {
  const locked = await aLockedWorkspace();
  const picked = new MemoryFolder("Share");
  valueOf(await writeMirror(locked.db, picked.handle, options));
  return { ...locked, picked };
}

/** Opens a folder with a secret and restores it, as the screen does. */
export async function restoreFrom(picked: MemoryFolder, db: Database, secret?: Secret) {
  const unlocked = await catchRefusal(async () => {
    const folder = await openLockedFolder(handleToSource(picked.handle));
    if (folder === null) throw new Error("The folder is not locked");
    return unlockFolder(folder, secret ?? (await aRecoveryKey()));
  });
  return unlocked.ok ? restoreLocked(db, unlocked.value) : unlocked;
}

/** The files of a mirror by their paths. */
export type Files = ReadonlyMap<string, { bytes: Uint8Array<ArrayBuffer> }>;
export function filesIn(picked: MemoryFolder): Files {
  return (picked.children.get("havenmark-mirror") as MemoryFolder).allFiles();
}
export function textOf(file: { bytes: Uint8Array } | undefined): string {
  return new TextDecoder().decode(file?.bytes);
}

export function copyOf(picked: MemoryFolder): MemoryFolder {
  const copy = new MemoryFolder(picked.name);
  for (const path of picked.allFiles().keys()) copy.put(path, "");
  const files = copy.allFiles();
  for (const [path, { bytes }] of picked.allFiles()) files.get(path)!.bytes = bytes;
  return copy;
}

export async function sealedRowsOf(indexedDB: IDBFactory): Promise<Record<string, readonly unknown[]>> {
  const rows: Record<string, readonly unknown[]> = {};
  for (const table of sealedTables) {
    if (table !== "renditions") rows[table] = await readRawRows(indexedDB, table);
  }
  return rows;
}

export async function anEmptyBrowser(): Promise<[Browser, Database]> {
  const browser = aBrowser(3);
  return [browser, await openPlain(browser)];
}

export async function sealOf(picked: MemoryFolder): Promise<Seal> {
  const folder = await openLockedFolder(handleToSource(picked.handle));
  return (await unlockFolder(folder!, await aRecoveryKey())).seal;
}

export async function addSiteResult(db: Database) {
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...site } = aSite();
  return saveNewSite(db, site);
}
