import type { StoredFile } from "../assessment/evidence";
import type { Database } from "../storage/database";
import { loadRendition } from "../storage/evidence-bytes";
import { canHaveRenditions, remakeRenditions } from "../storage/renditions/remake-renditions";

/** The small copies of files; missing ones are made when they are first wanted. */
export type SmallCopyStore = {
  /** A file's picture for lists as JPEG, or null where it has none; given up when nobody waits any more. */
  readonly thumbnail: (file: StoredFile, signal: AbortSignal) => Promise<ArrayBuffer | null>;
};

/** Makes copies one at a time: after a restore hundreds may be missing, and only few are on screen. */
export function createSmallCopies(database: Database): SmallCopyStore {
  const unmade = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  async function make(file: StoredFile, signal: AbortSignal): Promise<ArrayBuffer | null> {
    if (signal.aborted) return null;
    // Another item with the same bytes may have been first.
    const stored = await loadRendition(database, file.sha, "thumbnail");
    if (stored !== null || unmade.has(file.sha)) return stored;
    const made = await remakeRenditions(database, file, { signal });
    if (made === null && !signal.aborted) unmade.add(file.sha);
    return made?.thumbnail ?? null;
  }

  return {
    async thumbnail(file, signal) {
      const stored = await loadRendition(database, file.sha, "thumbnail");
      if (stored !== null || !canHaveRenditions(file)) return stored;
      const made = last.then(() => make(file, signal));
      last = made;
      return made;
    },
  };
}
