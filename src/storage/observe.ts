import { Dexie, liveQuery } from "dexie";
import type { Id } from "../shared/id";
import type { Database } from "./database";
import { LOCK_KEY } from "./lock/lock-row";
import { WORKSPACE_KEY } from "./workspace-row";

/** Calls back for every change of what `query` reads, in this tab or another, but not for the first reading. */
function observe(query: () => PromiseLike<unknown>, onChange: () => void): () => void {
  let isFirst = true;
  const subscription = liveQuery(() => Promise.resolve(query())).subscribe({
    next() {
      if (!isFirst) onChange();
      isFirst = false;
    },
    // A closed connection ends quietly in Dexie; anything else here is a bug, and must be seen.
    error(error) {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  return () => subscription.unsubscribe();
}

/**
 * Calls back after every change of anything in an assessment: responses, evidence, actions or its
 * own fields. Every change writes a revision, so the latest one's key is all that is watched.
 * Subscribe first and load then, else a change in between is missed. Returns how to stop.
 */
export function observeAssessment(db: Database, assessmentId: Id, onChange: () => void): () => void {
  const revisions = db.tables.revisions.where("[assessmentId+seq]");
  const all = revisions.between([assessmentId, Dexie.minKey], [assessmentId, Dexie.maxKey]);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a query of Dexie, not an array
  return observe(() => all.clone().reverse().limit(1).primaryKeys(), onChange);
}

/** Calls back after something came into the trash or left it. Returns how to stop. */
export function observeTrash(db: Database, onChange: () => void): () => void {
  return observe(() => db.tables.trash.toCollection().primaryKeys(), onChange);
}

/** Calls back after every change of anything in the workspace. Returns how to stop. */
export function observeWorkspace(db: Database, onChange: () => void): () => void {
  return observe(() => db.tables.meta.get(WORKSPACE_KEY), onChange);
}

/** Calls back after the lock got or lost a way in. Returns how to stop. */
export function observeLock(db: Database, onChange: () => void): () => void {
  return observe(() => db.tables.meta.get(LOCK_KEY), onChange);
}
