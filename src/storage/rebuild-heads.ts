import type { Result } from "../shared/result";
import type { Database } from "./database";
import { deriveHead, deriveHeads } from "./derive-heads";
import { keepReadable } from "./row-parser";
import { parseRevision } from "./revision";
import type { Slot } from "./slot";
import type { StorageError } from "./storage-error";
import { step, transact } from "./transact";

/**
 * Makes the heads anew from the revisions: all of them, or those of some slots. A slot without a
 * readable revision keeps what stands there, for a person to look at.
 */
export function rebuildHeads(db: Database, slots?: readonly Slot[]): Promise<Result<null, StorageError>> {
  const { heads, revisions } = db.tables;
  return transact(db, ["revisions", "heads"], function* () {
    if (slots === undefined) {
      const rows = yield* step(revisions.toArray());
      yield* step(heads.clear());
      yield* step(heads.bulkPut([...deriveHeads(keepReadable(rows, parseRevision))]));
      return null;
    }
    for (const slot of slots) {
      const rows = yield* step(revisions.where("slot").equals(slot).toArray());
      const head = deriveHead(keepReadable(rows, parseRevision));
      if (head !== null) yield* step(heads.put(head));
    }
    return null;
  });
}
