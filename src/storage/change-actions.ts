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

/** Changes several actions in one transaction: all of them, or none. */
export function changeActions(
  db: Database,
  changes: readonly { readonly id: Id; readonly patch: ActionPatch }[],
  options?: ChangeOptions,
): Promise<Result<readonly Action[], StorageError>> {
  return transact(db, ["actions", ...changeTables], function* (writing) {
    const changed: Action[] = [];
    for (const { id, patch } of changes) {
      const action = yield* readRecord(db, actionKind, id);
      changed.push(yield* writeRecordChange(db, writing, actionKind, action, patch, options));
    }
    return changed;
  });
}
