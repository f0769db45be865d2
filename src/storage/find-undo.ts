import { Dexie } from "dexie";
import type { Id } from "../shared/id";
import type { Database } from "./database";
import { isResponseField, parseRevision, type Revision } from "./revision";
import { keepReadable } from "./row-parser";
import { parseSlot } from "./slot";
import { step, type Steps } from "./steps";

/** One revision to take back, and the value that stood there before it. */
export type UndoStep = { readonly revision: Revision; readonly value: unknown };

/** The revision whose value stands in a slot, seen through any number of undone ones. */
function findStanding(ofSlot: readonly Revision[]): Revision | undefined {
  const byId = new Map(ofSlot.map((revision) => [revision.id, revision]));
  const replaced = new Set(ofSlot.flatMap((revision) => revision.parents));
  const tips = ofSlot.filter((revision) => !replaced.has(revision.id));
  let standing = tips.length === 1 ? tips[0] : undefined;
  // Every turn goes to an earlier revision; the bound holds even for revisions that name each other.
  for (let turns = 0; standing?.undoes && turns <= ofSlot.length; turns += 1) {
    const [parentId] = byId.get(standing.undoes)?.parents ?? [];
    standing = parentId === undefined ? undefined : byId.get(parentId);
  }
  return standing;
}

/**
 * How to take back a revision, given all of its slot. Null when its value does not stand any more
 * (somebody else has written over it), or when it decided a conflict.
 */
function toUndoStep(revision: Revision, ofSlot: readonly Revision[]): UndoStep | null {
  if (findStanding(ofSlot)?.id !== revision.id || revision.parents.length > 1) return null;
  const parent = ofSlot.find((other) => other.id === revision.parents[0]);
  return { revision, value: parent?.value ?? null };
}

function isResponse(revision: Revision): boolean {
  const parts = parseSlot(revision.slot);
  return parts !== null && parts.itemId !== "" && isResponseField(parts.field);
}

/** True for the first change of an assessment. One that corrects another begins with all its answers in the same save. */
function isBirth({ slot, parents }: Revision): boolean {
  const parts = parseSlot(slot);
  return parts?.itemId === "" && parts.field === "state" && parents.length === 0;
}

/**
 * What "Undo" takes back in an assessment: the latest change of a response that this device made
 * and that still stands, with all fields of that one save. Undone changes are passed over, so a
 * further undo goes one change further back and never undoes an undo. Empty when nothing is left.
 *
 * Walks the assessment's own revisions from the latest on and stops at the first that fits, so it
 * costs little however long the history is.
 */
export function* findUndo(db: Database, assessmentId: Id): Steps<readonly UndoStep[]> {
  const { revisions } = db.tables;
  const undone = new Set<Id>();
  // Spares looking up the slots of what cannot stand any more.
  const isCandidate = (revision: Revision): boolean =>
    revision.device === db.deviceId &&
    revision.undoes === null &&
    !undone.has(revision.id) &&
    isResponse(revision);

  let before: number | null = null;
  for (;;) {
    const walk: { seq: number | null; isBirth: boolean; readonly candidates: Revision[] } = {
      seq: null,
      isBirth: false,
      candidates: [],
    };
    const end = before === null ? Dexie.maxKey : before;
    yield* step(
      revisions
        .where("[recordId+seq]")
        .between([assessmentId, Dexie.minKey], [assessmentId, end], true, false)
        // oxlint-disable-next-line unicorn/no-array-reverse -- a query of Dexie, not an array
        .reverse()
        .until((row) => {
          const parsed = parseRevision(row);
          if (!parsed.ok) return false;
          const revision = parsed.value;
          if (walk.seq !== null && revision.seq !== walk.seq) return true;
          if (revision.undoes !== null) undone.add(revision.undoes);
          if (isBirth(revision)) walk.isBirth = true;
          if (isCandidate(revision)) {
            walk.seq = revision.seq;
            walk.candidates.push(revision);
          }
          return false;
        })
        .toArray(),
    );
    // What an assessment began with was not said in it.
    if (walk.seq === null || walk.isBirth) return [];
    const steps: UndoStep[] = [];
    for (const revision of walk.candidates) {
      const rows = yield* step(revisions.where("slot").equals(revision.slot).toArray());
      const undo = toUndoStep(revision, keepReadable(rows, parseRevision));
      if (undo !== null) steps.push(undo);
    }
    // Found from the latest on; told in the order in which they were written.
    if (steps.length > 0) return steps.toReversed();
    before = walk.seq;
  }
}
