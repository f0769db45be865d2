import type { Action } from "../plan/action";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import type { NewRecord, Patch } from "./record-kind";
import { actionKind, assessmentKind, type ActionField } from "./record-kinds";
import { keepReadable } from "./row-parser";
import type { StorageError } from "./storage-error";
import { transact } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeNewRecord, writeRecordChange, writeRecordDeletion } from "./write-record";

export type NewAction = NewRecord<Action>;
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
  options?: ChangeOptions,
): Promise<Result<Action, StorageError>> {
  return transact(db, tables, function* (writing) {
    const action = yield* readRecord(db, actionKind, id);
    return yield* writeRecordChange(db, writing, actionKind, action, patch, options);
  });
}

/** Takes an action out of the plan, with its history. */
export function deleteAction(
  db: Database,
  id: Id,
  options?: ChangeOptions,
): Promise<Result<null, StorageError>> {
  return transact(db, tables, function* (writing) {
    const action = yield* readRecord(db, actionKind, id);
    yield* writeRecordDeletion(db, writing, actionKind, action, options);
    return null;
  });
}
