import { createEffect, createSignal, type Accessor } from "solid-js";
import type { Result } from "../shared/result";
import type { StorageError } from "../storage/storage-error";
import {
  deleteForGood,
  loadRemovedEvidence,
  restoreEvidence,
  TRASH_DAYS,
  type RemovedEvidence,
} from "../storage/trash";
import type { AssessmentSession } from "./assessment-session";

export { TRASH_DAYS };

/** "Recently removed": what can still be brought back. */
export type EvidenceTrash = {
  readonly removed: Accessor<readonly RemovedEvidence[]>;
  readonly restore: (ids: readonly string[]) => Promise<Result<unknown, StorageError>>;
  readonly deleteForGood: (ids: readonly string[]) => Promise<Result<unknown, StorageError>>;
};

/** Whole days until a removed item goes for good. */
export function daysLeft(deletedAt: string, now: Date): number {
  const passed = (now.getTime() - Date.parse(deletedAt)) / (24 * 60 * 60 * 1000);
  return Math.max(0, Math.ceil(TRASH_DAYS - passed));
}

/** Follows the assessment's evidence: whatever leaves it may be here, and the other way round. */
export function createEvidenceTrash(session: AssessmentSession): EvidenceTrash {
  const { database } = session.workspace;
  const [removed, setRemoved] = createSignal<readonly RemovedEvidence[]>([]);
  let asked = 0;

  async function load(): Promise<void> {
    asked += 1;
    const own = asked;
    const loaded = await loadRemovedEvidence(database, session.id);
    if (own === asked) setRemoved(loaded);
  }
  createEffect(() => {
    session.evidence();
    void load();
  });

  return {
    removed,
    async restore(ids) {
      const restored = await restoreEvidence(database, ids);
      await session.reload();
      return restored;
    },
    async deleteForGood(ids) {
      const deleted = await deleteForGood(database, ids);
      await load();
      return deleted;
    },
  };
}
