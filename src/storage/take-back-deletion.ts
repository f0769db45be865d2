import type { Id } from "../shared/id";
import type { Database } from "./database";
import { parseRevision } from "./revision";
import { keepReadable } from "./row-parser";
import { RECORD_FIELD, toSlot } from "./slot";
import { step, stepAll, type Steps } from "./steps";
import type { Writing } from "./transact";
import { writeChanges } from "./write-changes";

/**
 * Takes back the revision that says that a record is deleted; where a file has carried it off, a
 * later one says otherwise. The record itself and its history are the caller's to put back.
 */
export function* takeBackDeletion(
  db: Database,
  writing: Writing,
  record: { readonly recordId: Id; readonly assessmentId: Id | null },
): Steps<void> {
  const slot = toSlot(record.recordId, "", RECORD_FIELD);
  const stored = yield* step(db.tables.revisions.where("slot").equals(slot).toArray());
  const { handedOffSeq } = yield* writing.workspace();
  if (keepReadable(stored, parseRevision).every(({ seq }) => seq > handedOffSeq)) {
    yield* stepAll(
      db.tables.revisions.where("slot").equals(slot).delete(),
      db.tables.heads.where("slot").equals(slot).delete(),
    );
    return;
  }
  yield* writeChanges(db, writing, [{ ...record, itemId: "", field: RECORD_FIELD, value: true }]);
}
