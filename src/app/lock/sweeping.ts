import type { Result } from "../../shared/result";
import type { SweepSize } from "../../storage/lock/sweep-files";
import { IS_SINGLE_FILE } from "../edition";

const KEY = "havenmark.sweep-owed";

/** Notes that the browser's files have to be swept of what was just deleted or sealed. Each note is another. */
export function noteSweep(store: Storage): string {
  const note = crypto.randomUUID();
  store.setItem(KEY, note);
  return note;
}

/**
 * Does what deletes a key, or anything else for good. That the browser's files have to be swept of it is noted first, so that a tab
 * that is closed in the middle leaves it to the next one.
 */
export async function oweSweep<T, E>(
  store: Storage,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  if (IS_SINGLE_FILE) return work();
  const wasOwed = store.getItem(KEY) !== null;
  const note = noteSweep(store);
  const done = await work();
  // The note of another tab stays.
  if (!done.ok && !wasOwed && store.getItem(KEY) === note) store.removeItem(KEY);
  return done;
}

/**
 * Sweeps the browser's files where that is owed; false where they could not be, and it stays owed. Takes
 * ten seconds and more: until the browser has most likely done its part.
 */
export async function sweepOwed(store: Storage, size?: SweepSize): Promise<boolean> {
  const owed = store.getItem(KEY);
  if (owed === null) return true;
  // A page that is left in this moment loads nothing more: then it stays owed.
  const part = await import("../../storage/lock/sweep-files").catch(() => null);
  if (part === null) return false;
  const isSwept = await part.sweepFiles(indexedDB, size);
  // What was deleted after this sweep had begun is owed still.
  if (isSwept && store.getItem(KEY) === owed) store.removeItem(KEY);
  return isSwept;
}

/** Does what deletes something for good, and sweeps the browser's files behind it. */
export async function sweepAfter<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const done = await oweSweep(localStorage, work);
  if (done.ok) void sweepOwed(localStorage);
  return done;
}
