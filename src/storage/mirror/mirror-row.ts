import { liveQuery } from "dexie";
import type { Instant } from "../../shared/iso-date";
import type { Database } from "../database";

const KEY = "mirror";

/** The folder that this browser mirrors into, and the state that it holds. */
export type MirrorRow = {
  readonly folder: FileSystemDirectoryHandle;
  /** The id of the state that was last written, or that a person took the workspace from; null before. */
  readonly lastId: string | null;
  /** The folder holds everything up to this change; -1 before the first run. */
  readonly change: number;
  readonly at: Instant | null;
  /** The mark of the lock under which it was written, or chosen while nothing was written yet; null in the open. */
  readonly lockMark: string | null;
  /** True while the workspace is empty beside a full folder, until a person says how to go on. */
  readonly isPaused: boolean;
};

type StoredRow = MirrorRow & { readonly key: typeof KEY };

function table(db: Database) {
  return db.dexie.table<StoredRow, string>("meta");
}

/** The row, or null where no folder was chosen. */
export async function loadMirrorRow(db: Database): Promise<MirrorRow | null> {
  return (await table(db).get(KEY)) ?? null;
}

/** True while a folder that was chosen in the open holds, or may hold, what anybody can read of a locked workspace. */
export function holdsOpenCopy(row: MirrorRow | null, isSealed: boolean): boolean {
  return isSealed && row !== null && row.lockMark === null;
}

/** Keeps the row; the handle of the folder is stored with it and asks for permission anew after a restart. */
export async function saveMirrorRow(db: Database, row: MirrorRow): Promise<void> {
  await table(db).put({ ...row, key: KEY });
}

/** Forgets the folder. What is in it stays. */
export async function deleteMirrorRow(db: Database): Promise<void> {
  await table(db).delete(KEY);
}

/** Calls back with the row now and after every change of it, in this tab or another. Returns how to stop. */
export function observeMirrorRow(db: Database, onRow: (row: MirrorRow | null) => void): () => void {
  const subscription = liveQuery(() => loadMirrorRow(db)).subscribe({ next: onRow });
  return () => subscription.unsubscribe();
}
