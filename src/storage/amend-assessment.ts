import type { Assessment } from "../assessment/assessment";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { valueOf } from "./derive-heads";
import type { RecordBase } from "./record-kind";
import { actionKind, assessmentKind, evidenceKind } from "./record-kinds";
import { parseHead } from "./revision";
import { keepReadable } from "./row-parser";
import { parseSlot } from "./slot";
import { Refusal, type StorageError } from "./storage-error";
import { step, stepAll, type Steps } from "./steps";
import { transact, type Writing } from "./transact";
import { changeTables, writeChanges, type Change, type ChangeOptions } from "./write-changes";
import { readRecord, writeNewRecord } from "./write-record";

/** What a person says about a correction; all else is taken from what it corrects. */
export type Amendment = Pick<Assessment, "date" | "roles">;

function withoutBase<Row extends RecordBase>(row: Row): Omit<Row, keyof RecordBase> {
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...rest } = row;
  return rest;
}

function* refuseSecond(db: Database, original: Assessment): Steps<void> {
  const rows = yield* step(db.tables.assessments.where("siteId").equals(original.siteId).toArray());
  const isAmended = keepReadable(rows, assessmentKind.parse).some((one) => one.amendsId === original.id);
  if (isAmended) throw new Refusal({ code: "storage.amended-already" });
}

/** What was said about each criterion, as first changes of the copy. Where values are in conflict, the shown one. */
function* copyResponses(
  db: Database,
  writing: Writing,
  from: Id,
  to: Id,
  options: ChangeOptions,
): Steps<void> {
  const rows = yield* step(db.tables.heads.where("recordId").equals(from).toArray());
  const changes = keepReadable(rows, parseHead).flatMap((head): Change[] => {
    const parts = parseSlot(head.slot);
    const value = valueOf(head.tips);
    if (parts === null || parts.itemId === "" || value === null) return [];
    return [{ recordId: to, assessmentId: to, itemId: parts.itemId, field: parts.field, value }];
  });
  yield* writeChanges(db, writing, changes, options);
}

/** Evidence and plan. The bytes stay where they are: both copies name them. */
function* copyWork(db: Database, writing: Writing, from: Id, to: Id, options: ChangeOptions): Steps<void> {
  const [evidence, actions] = yield* stepAll(
    db.tables.evidence.where("assessmentId").equals(from).toArray(),
    db.tables.actions.where("assessmentId").equals(from).toArray(),
  );
  const copyIds = new Map<Id, Id>();
  for (const item of keepReadable(evidence, evidenceKind.parse)) {
    const fresh = { ...withoutBase(item), assessmentId: to };
    const copy = yield* writeNewRecord(db, writing, evidenceKind, fresh, options);
    copyIds.set(item.id, copy.id);
  }
  for (const action of keepReadable(actions, actionKind.parse)) {
    const proofEvidenceIds = action.proofEvidenceIds.flatMap((id) => copyIds.get(id) ?? []);
    const fresh = { ...withoutBase(action), assessmentId: to, proofEvidenceIds };
    yield* writeNewRecord(db, writing, actionKind, fresh, options);
  }
}

/**
 * Starts the correction of a signed-off assessment: a draft that holds all of it (answers, notes,
 * evidence, plan, catalogue), each value with a history of its own from here on. What was issued
 * stays as it is. All in one transaction. A second correction of the same assessment is
 * `storage.amended-already`: it is the first one that is to be gone on with. Throws for a draft.
 */
export function amendAssessment(
  db: Database,
  id: Id,
  { date, roles }: Amendment,
  options: ChangeOptions = {},
): Promise<Result<Assessment, StorageError>> {
  const tables = ["assessments", "evidence", "actions", ...changeTables] as const;
  return transact(db, tables, function* (writing): Steps<Assessment> {
    const original = yield* readRecord(db, assessmentKind, id);
    if (original.state !== "signed off") throw new Error("Only what is signed off has to be corrected so");
    yield* refuseSecond(db, original);
    const fresh = {
      ...withoutBase(original),
      date,
      roles: [...roles],
      state: "draft" as const,
      signedOffAt: null,
      signedOffBy: null,
      frozen: null,
      amendsId: id,
    };
    const copy = yield* writeNewRecord(db, writing, assessmentKind, fresh, options);
    yield* copyResponses(db, writing, id, copy.id, options);
    yield* copyWork(db, writing, id, copy.id, options);
    return copy;
  });
}
