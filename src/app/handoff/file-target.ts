import { createFileTarget, createMemoryTarget, type WriteTarget } from "../../storage/hand-off/write-target";
import { IS_SINGLE_FILE } from "../edition";
import { DOWNLOAD_KEPT_MS } from "../offer-download";
import { withPicker } from "../lock/picker-watch";

/** What is larger than this goes to the disk at once instead of into memory. */
const MEMORY_BYTES = 64 * 1024 * 1024;
const SCRATCH_PREFIX = "havenmark-scratch-";
/** Held by every tab that writes or checks a scratch file, so that no other takes it away. */
const SCRATCH_LOCK = "havenmark-scratch";

type Picker = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
type WithPicker = { readonly showSaveFilePicker?: Picker };
type Removable = { readonly remove?: () => Promise<void> };

/** True where the browser lets a person choose where a file goes. */
export function canPickPlace(): boolean {
  return typeof (globalThis as WithPicker).showSaveFilePicker === "function";
}

/** Where a file is written to, and whether it is in its place when it is written. */
export type ChosenTarget = { readonly target: WriteTarget; readonly isInPlace: boolean };

/**
 * Lets the person choose a place; null when they changed their mind. Must be called right from a click:
 * the browser asks for that.
 */
export async function pickTarget(suggestedName: string): Promise<ChosenTarget | null> {
  const pick = (globalThis as WithPicker).showSaveFilePicker;
  if (pick === undefined) return null;
  try {
    const handle = await withPicker(() => pick.call(globalThis, { suggestedName }));
    const remove = async (): Promise<void> => (handle as Removable).remove?.();
    return { target: await createFileTarget(handle, remove), isInPlace: true };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** The browser's own scratch folder, where there is one that can be written to from a page. */
async function openScratch(): Promise<FileSystemDirectoryHandle | null> {
  if (typeof FileSystemFileHandle === "undefined" || !("createWritable" in FileSystemFileHandle.prototype)) {
    return null;
  }
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

/** A target for a download: the scratch folder for what is large, memory for the rest. */
export async function createDownloadTarget(sizeBytes: number, id: string): Promise<ChosenTarget> {
  const scratch = sizeBytes > MEMORY_BYTES ? await openScratch() : null;
  if (scratch === null) return { target: createMemoryTarget(), isInPlace: false };
  const name = `${SCRATCH_PREFIX}${id}`;
  const handle = await scratch.getFileHandle(name, { create: true });
  return { target: await createFileTarget(handle, () => scratch.removeEntry(name)), isInPlace: false };
}

/**
 * Runs work on a download target; scratch files stay until it is over and the browser has had its time to
 * take the download over, which nobody here has to wait for.
 */
export function whileScratchStays<T>(work: () => Promise<T>): Promise<T> {
  // A page opened from disk has no scratch folder, and may have no locks.
  if (IS_SINGLE_FILE) return work();
  return new Promise<T>((resolve, reject) => {
    const held = navigator.locks.request(SCRATCH_LOCK, { mode: "shared" }, async () => {
      resolve(await work());
      await new Promise<void>((letGo) => {
        setTimeout(letGo, DOWNLOAD_KEPT_MS);
      });
    });
    held.catch(reject);
  });
}

/**
 * Removes scratch files of earlier visits: each is a whole copy of a file that was saved, and may be a
 * plain one of a workspace that is locked. Those that a tab still works on stay for the next time.
 */
export async function removeScratchFiles(): Promise<void> {
  const scratch = await openScratch();
  if (scratch === null) return;
  await navigator.locks.request(SCRATCH_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    for await (const name of scratch.keys()) {
      if (name.startsWith(SCRATCH_PREFIX)) await scratch.removeEntry(name).catch(() => undefined);
    }
  });
}
