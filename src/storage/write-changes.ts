import type { PromiseExtended } from "dexie";
import type { Id } from "../shared/id";
import type { Database } from "./database";
import { deriveHead, valueOf } from "./derive-heads";
import { keepReadable } from "./row-parser";
import { parseHead, parseRevision, type Head, type Revision } from "./revision";
import { isEmptyValue, isSameValue } from "./same-value";
import { toSlot, type Slot } from "./slot";
import { step, stepAll, type Steps } from "./steps";
import type { Moment, Writing } from "./transact";

/** A new value for one slot. */
export type Change = {
  readonly recordId: Id;
  readonly assessmentId: Id | null;
  readonly itemId: string;
  readonly field: string;
  readonly value: unknown;
  /** Written even when the slot seems to hold the value already (its row says otherwise). */
  readonly isKnownToDiffer?: boolean;
  readonly undoes?: Id;
  /** The revisions that whoever made the change had before them, where these are more than the heads. */
  readonly saw?: readonly Id[];
};

/** Who makes a change, as a role, and whether it is one of a burst of keystrokes. */
export type ChangeOptions = {
  readonly by?: string;
  /**
   * The id of a typing session. A further change of the same slot in the same session replaces
   * the session's own revision, so that a sentence is one step of the history, not fifty.
   */
  readonly typing?: string;
};

/** The tables that `writeChanges` needs in its transaction. */
export const changeTables = ["revisions", "heads"] as const;

/** Reads the head of a slot; a damaged one is derived anew from the revisions. */
function* readHead(db: Database, slot: string, stored: unknown): Steps<Head | null> {
  if (stored === undefined) return null;
  const parsed = parseHead(stored);
  if (parsed.ok) return parsed.value;
  const rows = yield* step(db.tables.revisions.where("slot").equals(slot).toArray());
  return deriveHead(keepReadable(rows, parseRevision));
}

function isNoChange(head: Head | null, change: Change): boolean {
  if (change.isKnownToDiffer === true) return false;
  if (head === null) return isEmptyValue(change.value);
  return head.tips.length === 1 && isSameValue(valueOf(head.tips), change.value);
}

/** The revision that a keystroke may replace: our own, of the same session, and still only here. */
function* findDraft(
  db: Database,
  writing: Writing,
  head: Head | null,
  typing: string | undefined,
): Steps<Revision | null> {
  const [tip, ...others] = head?.tips ?? [];
  if (typing === undefined || tip === undefined || others.length > 0) return null;
  const draft = parseRevision(yield* step(db.tables.revisions.get(tip.id)));
  if (!draft.ok) return null;
  const { value } = draft;
  const { handedOffSeq } = yield* writing.workspace();
  const isOwn = value.device === db.deviceId && value.typing === typing && value.undoes === null;
  return isOwn && value.seq > handedOffSeq ? value : null;
}

function toRevision(
  db: Database,
  change: Change,
  head: Head | null,
  moment: Moment,
  options: ChangeOptions,
): Revision {
  return {
    id: db.makeId(),
    slot: toChangeSlot(change),
    recordId: change.recordId,
    assessmentId: change.assessmentId,
    value: change.value,
    parents: [...(change.saw ?? (head?.tips ?? []).map((tip) => tip.id))],
    by: options.by ?? "",
    device: db.deviceId,
    ...moment,
    appVersion: db.appVersion,
    typing: options.typing ?? null,
    undoes: change.undoes ?? null,
  };
}

function toChangeSlot(change: Change): Slot {
  return toSlot(change.recordId, change.itemId, change.field);
}

/** Asks for the heads that `writeChanges` needs, to be sent along with other questions. */
export function askForHeads(db: Database, changes: readonly Change[]): PromiseExtended<unknown[]> {
  return db.tables.heads.bulkGet(changes.map(toChangeSlot));
}

/**
 * The one way in which a value changes: a revision that names the heads it saw as parents, and the
 * new head, in the transaction that it is called from (which must hold `changeTables`). Values that
 * are there already are passed over; a conflict is decided by writing any value. `known` are the
 * heads where the caller has asked for them already. Returns the revisions that were written.
 */
export function* writeChanges(
  db: Database,
  writing: Writing,
  changes: readonly Change[],
  options: ChangeOptions = {},
  known?: readonly unknown[],
): Steps<readonly Revision[]> {
  const stored = known ?? (yield* step(askForHeads(db, changes)));
  const revisions: Revision[] = [];
  for (const [index, change] of changes.entries()) {
    const head = yield* readHead(db, toChangeSlot(change), stored[index]);
    if (isNoChange(head, change)) continue;
    const moment = yield* writing.moment();
    const draft = yield* findDraft(db, writing, head, options.typing);
    revisions.push(
      draft === null
        ? toRevision(db, change, head, moment, options)
        : { ...draft, ...moment, value: change.value, by: options.by ?? draft.by },
    );
  }
  if (revisions.length === 0) return revisions;
  const heads = revisions.map(({ slot, recordId, assessmentId, id, value }): Head => ({
    slot,
    recordId,
    assessmentId,
    tips: [{ id, value }],
  }));
  yield* stepAll(db.tables.revisions.bulkPut(revisions), db.tables.heads.bulkPut(heads));
  return revisions;
}
