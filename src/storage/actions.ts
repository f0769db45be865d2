import type { Action } from "../plan/action";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { deriveHeads, earlierFirst } from "./derive-heads";
import type { NewRecord, Patch } from "./record-kind";
import { actionKind, assessmentKind, type ActionField } from "./record-kinds";
import { parseRevision, type Revision } from "./revision";
import { keepReadable } from "./row-parser";
import { step, stepAll } from "./steps";
import type { StorageError } from "./storage-error";
import { takeBackDeletion } from "./take-back-deletion";
import { transact } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import {
  readRecord,
  writeNewRecord,
  writeRecordChange,
  writeRecordDeletion,
  type RecordChangeOptions,
} from "./write-record";

/** An action before it is stored. */
export type NewAction = NewRecord<Action>;
/** New values for an action, or how to work them out from what it is. */
export type ActionPatch = Patch<Action, ActionField>;

const tables = ["actions", "assessments", ...changeTables] as const;

/** All actions, or those of one assessment, that can be read; in no particular order. */
export async function loadActions(db: Database, assessmentId?: Id): Promise<readonly Action[]> {
  const { actions } = db.tables;
  const rows =
    assessmentId === undefined
      ? await actions.toArray()
      : await actions.where("assessmentId").equals(assessmentId).toArray();
  return keepReadable(rows, actionKind.parse);
}

/** Adds an action to the plan of an assessment, also of a signed-off one. */
export function saveNewAction(
  db: Database,
  action: NewAction,
  options?: ChangeOptions,
): Promise<Result<Action, StorageError>> {
  return transact(db, tables, function* (writing) {
    yield* readRecord(db, assessmentKind, action.assessmentId);
    return yield* writeNewRecord(db, writing, actionKind, action, options);
  });
}

/** Changes fields of an action; the plan goes on after sign-off. */
export function changeAction(
  db: Database,
  id: Id,
  patch: ActionPatch,
  options?: RecordChangeOptions<Action>,
): Promise<Result<Action, StorageError>> {
  return transact(db, tables, function* (writing) {
    const action = yield* readRecord(db, actionKind, id);
    return yield* writeRecordChange(db, writing, actionKind, action, patch, options);
  });
}

/** Adds several actions to a plan in one transaction: all of them, or none. */
export function saveNewActions(
  db: Database,
  assessmentId: Id,
  actions: readonly NewAction[],
  options?: ChangeOptions,
): Promise<Result<readonly Action[], StorageError>> {
  return transact(db, tables, function* (writing) {
    yield* readRecord(db, assessmentKind, assessmentId);
    const saved: Action[] = [];
    for (const action of actions) {
      const own = { ...action, assessmentId };
      saved.push(yield* writeNewRecord(db, writing, actionKind, own, options));
    }
    return saved;
  });
}

/** Everything that was ever written in an action, the earliest first. */
export async function loadActionHistory(db: Database, id: Id): Promise<readonly Revision[]> {
  const rows = await db.tables.revisions.where("[recordId+seq]").between([id, 0], [id, Infinity]).toArray();
  return keepReadable(rows, parseRevision).toSorted(earlierFirst);
}

/** An action that was taken out of the plan, with all that brings it back as it was. */
export type RemovedAction = { readonly action: Action; readonly revisions: readonly Revision[] };

/**
 * Takes an action out of the plan, with its history, and leaves one revision that says so. What is
 * returned brings it back with `restoreAction`.
 */
export function deleteAction(
  db: Database,
  id: Id,
  options?: ChangeOptions,
): Promise<Result<RemovedAction, StorageError>> {
  return transact(db, tables, function* (writing) {
    const action = yield* readRecord(db, actionKind, id);
    const rows = yield* step(db.tables.revisions.where("recordId").equals(id).toArray());
    yield* writing.moment();
    yield* writeRecordDeletion(db, writing, actionKind, action, options);
    return { action, revisions: keepReadable(rows, parseRevision) };
  });
}

/** Brings a removed action back: its fields and its history are what they were. */
export function restoreAction(db: Database, removed: RemovedAction): Promise<Result<Action, StorageError>> {
  return transact(db, tables, function* (writing) {
    const { action, revisions } = removed;
    yield* readRecord(db, assessmentKind, action.assessmentId);
    yield* writing.moment();
    yield* takeBackDeletion(db, writing, { recordId: action.id, assessmentId: action.assessmentId });
    yield* stepAll(
      db.tables.revisions.bulkPut([...revisions]),
      db.tables.heads.bulkPut([...deriveHeads(revisions)]),
      db.tables.actions.put(actionKind.toRow(action)),
    );
    return action;
  });
}
