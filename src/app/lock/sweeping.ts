import type { Result } from "../../shared/result";
import type { SweepSize } from "../../storage/lock/sweep-files";

const KEY = "havenmark.sweep-owed";

/**
 * Does what deletes a key. That the browser's files have to be swept of it is noted first, so that a tab
 * that is closed in the middle leaves it to the next one.
 */
export async function oweSweep<T, E>(
  store: Storage,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const wasOwed = store.getItem(KEY) !== null;
  store.setItem(KEY, crypto.randomUUID());
  const done = await work();
  if (!done.ok && !wasOwed) store.removeItem(KEY);
  return done;
}

/**
 * Sweeps the browser's files where that is owed; false where they could not be, and it stays owed. Takes
 * ten seconds and more: until the browser has most likely done its part.
 */
export async function sweepOwed(store: Storage, size?: SweepSize): Promise<boolean> {
  const owed = store.getItem(KEY);
  if (owed === null) return true;
  const { sweepFiles } = await import("../../storage/lock/sweep-files");
  const isSwept = await sweepFiles(indexedDB, size);
  // What was deleted after this sweep had begun is owed still.
  if (isSwept && store.getItem(KEY) === owed) store.removeItem(KEY);
  return isSwept;
}
