import type { Id } from "../shared/id";
import { deleteAction } from "./actions";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { isConflict, isDisputed } from "./derive-heads";
import { kindOf, recordTables, type AnyRecord, type RecordTable } from "./merge/record-tables";
import { parseHead, parseRevision, type Head, type Revision } from "./revision";
import { keepReadable } from "./row-parser";
import { parseSlot, RECORD_FIELD, toSlot } from "./slot";
import { Refusal, type StorageError } from "./storage-error";
import { step, type Steps } from "./steps";
import { readTogether, transact } from "./transact";
import { removeEvidence } from "./trash";
import { changeTables, writeChanges, type ChangeOptions } from "./write-changes";
import { readRecord, writeRecordChange } from "./write-record";

/** One value that two copies changed apart, with all that was said. */
export type Conflict = {
  readonly recordId: Id;
  readonly table: RecordTable;
  /** The assessment it belongs to; null for a site. */
  readonly assessmentId: Id | null;
  /** The criterion it concerns; empty for a field of the record itself. */
  readonly itemId: string;
  /** `RECORD_FIELD` when the record was deleted on one side and changed on another. */
  readonly field: string;
  /** The revisions that stand against each other, the latest last. */
  readonly revisions: readonly Revision[];
};

/** Whose conflicts: all that belong to an assessment, or those of one record. */
export type ConflictsOf = { readonly assessmentId: Id } | { readonly recordId: Id };

const conflictTables = [...recordTables, ...changeTables] as const;

function* findTable(db: Database, recordId: Id): Steps<RecordTable | null> {
  for (const table of recordTables) {
    if ((yield* step(kindOf(table).table(db).get(recordId))) !== undefined) return table;
  }
  return null;
}

function isOpen(head: Head): boolean {
  return parseSlot(head.slot)?.field === RECORD_FIELD ? isDisputed(head) : isConflict(head);
}

/**
 * The conflicts that nobody has decided yet: of an assessment with its evidence and actions, of one
 * record, or of the whole workspace. A deletion is one only where somebody went on with the record.
 */
export function loadConflicts(db: Database, of?: ConflictsOf): Promise<readonly Conflict[]> {
  return readTogether(db, conflictTables, function* () {
    const { heads, revisions } = db.tables;
    const own = of === undefined ? heads : heads.where(of);
    const open = keepReadable(yield* step(own.toArray()), parseHead).filter(isOpen);
    const conflicts: Conflict[] = [];
    for (const head of open) {
      const parts = parseSlot(head.slot);
      const table = yield* findTable(db, head.recordId);
      // A deletion that nobody objects to leaves no record.
      if (parts === null || table === null) continue;
      const found = yield* step(revisions.bulkGet(head.tips.map((tip) => tip.id)));
      conflicts.push({
        ...parts,
        table,
        assessmentId: head.assessmentId,
        revisions: keepReadable(found, parseRevision),
      });
    }
    return conflicts;
  });
}

/** A decision: the conflict, and the value that shall stand. */
export type Decision = {
  readonly conflict: Pick<Conflict, "recordId" | "table" | "assessmentId" | "itemId" | "field">;
  readonly value: unknown;
};

/**
 * Decides conflicts, all or none: each value is written as a change that knew all that was said, so the
 * decision travels with the next file. Also in a signed-off assessment, whose issued results stay.
 * `storage.not-found` when somebody has decided one meanwhile.
 */
export function decideConflicts(
  db: Database,
  decisions: readonly Decision[],
  options?: ChangeOptions,
): Promise<Result<null, StorageError>> {
  return transact(db, conflictTables, function* (writing) {
    for (const { conflict, value } of decisions) {
      const { recordId, assessmentId, itemId, field, table } = conflict;
      const head = parseHead(yield* step(db.tables.heads.get(toSlot(recordId, itemId, field))));
      if (!head.ok || !isOpen(head.value)) throw new Refusal({ code: "storage.not-found" });
      if (itemId !== "" || field === RECORD_FIELD) {
        const change = { recordId, assessmentId, itemId, field, value, isKnownToDiffer: true };
        yield* writeChanges(db, writing, [change], options);
        continue;
      }
      const kind = kindOf(table);
      if (!kind.fitsField(field, value)) {
        throw new Refusal({
          code: "storage.failed",
          reason: `The field "${field}" does not hold what it should`,
        });
      }
      const record = yield* readRecord<AnyRecord, string>(db, kind, recordId);
      yield* writeRecordChange<AnyRecord, string>(db, writing, kind, record, { [field]: value }, options);
    }
    return null;
  });
}

/** Decides that a record goes after all, though somebody elsewhere went on with it. */
export async function decideToDelete(
  db: Database,
  { table, recordId }: Pick<Conflict, "table" | "recordId">,
  options?: ChangeOptions,
): Promise<Result<null, StorageError>> {
  if (table === "evidence") return removeEvidence(db, [recordId], options);
  const deleted = await deleteAction(db, recordId, options);
  return deleted.ok ? { ok: true, value: null } : deleted;
}
