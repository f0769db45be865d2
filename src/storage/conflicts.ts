import type { Id } from "../shared/id";
import type { Database } from "./database";
import { isConflict } from "./derive-heads";
import { parseHead, parseRevision, type Revision } from "./revision";
import { keepReadable } from "./row-parser";
import { parseSlot } from "./slot";
import { readTogether, step } from "./transact";

/** One value that two copies changed apart, with all that was said. */
export type Conflict = {
  readonly recordId: Id;
  /** The criterion it concerns; empty for a field of the record itself. */
  readonly itemId: string;
  readonly field: string;
  /** The revisions that stand against each other, the latest last. */
  readonly revisions: readonly Revision[];
};

/** The conflicts of an assessment, its evidence and its actions that nobody has decided yet. */
export function loadConflicts(db: Database, assessmentId: Id): Promise<readonly Conflict[]> {
  return readTogether(db, ["heads", "revisions"], function* () {
    const rows = yield* step(db.tables.heads.where("assessmentId").equals(assessmentId).toArray());
    const heads = keepReadable(rows, parseHead).filter(isConflict);
    const conflicts: Conflict[] = [];
    for (const head of heads) {
      const parts = parseSlot(head.slot);
      const found = yield* step(db.tables.revisions.bulkGet(head.tips.map((tip) => tip.id)));
      if (parts !== null) conflicts.push({ ...parts, revisions: keepReadable(found, parseRevision) });
    }
    return conflicts;
  });
}
