import type { Action } from "../plan/action";
import type { Id } from "../shared/id";
import type { Result } from "../shared/result";
import type { ActionPatch } from "./actions";
import type { Database } from "./database";
import { actionKind } from "./record-kinds";
import type { StorageError } from "./storage-error";
import { transact } from "./transact";
import { changeTables, type ChangeOptions } from "./write-changes";
import { readRecord, writeRecordChange } from "./write-record";

/** New values for one action, and what whoever made them had before them. */
export type ActionChange = {
  readonly id: Id;
  readonly patch: ActionPatch;
  readonly shown?: Partial<Action>;
};

/** Changes several actions in one transaction: all of them, or none. */
export function changeActions(
  db: Database,
  changes: readonly ActionChange[],
  options?: ChangeOptions,
): Promise<Result<readonly Action[], StorageError>> {
  return transact(db, ["actions", ...changeTables], function* (writing) {
    const changed: Action[] = [];
    for (const { id, patch, shown } of changes) {
      const action = yield* readRecord(db, actionKind, id);
      changed.push(yield* writeRecordChange(db, writing, actionKind, action, patch, { ...options, shown }));
    }
    return changed;
  });
}
