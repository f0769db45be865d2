import type { Id } from "../shared/id";
import type { Instant } from "../shared/iso-date";
import type { Database } from "./database";
import { actionKind, assessmentKind } from "./record-kinds";
import { parseRevision } from "./revision";
import { keepReadable } from "./row-parser";
import { parseSlot, RECORD_FIELD } from "./slot";

/** An action and when it was removed or lost its due date. */
export type Withdrawn = { readonly id: Id; readonly at: Instant };

export type WithdrawnActions = {
  /**
   * Records that were removed from the assessment and are not in the trash. A deletion does not say
   * of what: long after it, a removed evidence item may be among them. In a correction also the
   * actions of what it corrects, since its own plan stands in their place.
   */
  readonly removed: readonly Withdrawn[];
  /** Actions without a due date that had one before. */
  readonly undated: readonly Withdrawn[];
};

/** What a calendar that was filled earlier has to let go of; read from the history, nothing is kept for it. */
export async function loadWithdrawnActions(db: Database, assessmentId: Id): Promise<WithdrawnActions> {
  const { removed, undated } = await loadOwn(db, assessmentId);
  return { removed: [...removed, ...(await loadReplaced(db, assessmentId))], undated };
}

/** The actions of the assessment that this one corrects, and of what that one corrects in its turn. */
async function loadReplaced(db: Database, assessmentId: Id): Promise<readonly Withdrawn[]> {
  const { assessments, actions } = db.tables;
  const [copy] = keepReadable([await assessments.get(assessmentId)], assessmentKind.parse);
  if (copy === undefined || copy.amendsId === null) return [];
  const rows = await actions.where("assessmentId").equals(copy.amendsId).toArray();
  const replaced = keepReadable(rows, actionKind.parse).map(({ id, updatedAt }) => ({
    id,
    at: updatedAt > copy.createdAt ? updatedAt : copy.createdAt,
  }));
  return [...replaced, ...(await loadWithdrawnActions(db, copy.amendsId)).removed];
}

async function loadOwn(db: Database, assessmentId: Id): Promise<WithdrawnActions> {
  const { revisions, actions, trash } = db.tables;
  const [rows, actionRows, trashed] = await Promise.all([
    revisions.where("[assessmentId+seq]").between([assessmentId, 0], [assessmentId, Infinity]).toArray(),
    actions.where("assessmentId").equals(assessmentId).toArray(),
    trash.toCollection().primaryKeys(),
  ]);
  const present = new Map(keepReadable(actionRows, actionKind.parse).map((action) => [action.id, action]));
  const inTrash = new Set(trashed);
  const removed = new Map<Id, Instant>();
  const undated = new Map<Id, Instant>();
  const hadDate = new Set<Id>();
  for (const { slot, value, at, recordId } of keepReadable(rows, parseRevision)) {
    const field = parseSlot(slot)?.field;
    const action = present.get(recordId);
    if (action === undefined && field === RECORD_FIELD && value === null && !inTrash.has(recordId)) {
      removed.set(recordId, at);
    }
    if (field !== "dueDate" || action === undefined || action.dueDate !== null) continue;
    if (value === null) undated.set(recordId, at);
    else hadDate.add(recordId);
  }
  return {
    removed: [...removed].map(([id, at]) => ({ id, at })),
    undated: [...undated].filter(([id]) => hadDate.has(id)).map(([id, at]) => ({ id, at })),
  };
}
