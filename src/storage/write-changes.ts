import type { PromiseExtended } from "dexie";
import type { Id } from "../shared/id";
import type { Database } from "./database";
import { deriveHead, earlierFirst, valueOf } from "./derive-heads";
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
  /** The revisions that whoever made the change had before them, where these are not the heads. */
  readonly saw?: readonly Id[];
  /**
   * The value that stood on the screen when the change was made. What stands here instead, because
   * another tab wrote it meanwhile, stays beside the new value for a person to decide.
   */
  readonly shown?: unknown;
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

/** The revisions that a change takes the place of: those that whoever made it had before them. */
function* findSeen(db: Database, head: Head | null, change: Change): Steps<readonly Id[]> {
  if (change.saw !== undefined) return change.saw;
  const tips = head?.tips ?? [];
  if (!Object.hasOwn(change, "shown")) return tips.map((tip) => tip.id);
  const wasShown = ({ value }: { readonly value: unknown }): boolean =>
    isSameValue(value, change.shown) || (isEmptyValue(value) && isEmptyValue(change.shown));
  const seen = tips.filter(wasShown);
  if (tips.length === 0 || seen.length > 0) return seen.map((tip) => tip.id);
  // Another tab wrote since: what was shown is in the past, if it was ever more than an empty field.
  const rows = yield* step(db.tables.revisions.where("slot").equals(toChangeSlot(change)).toArray());
  const past = keepReadable(rows, parseRevision).filter(wasShown);
  return past
    .toSorted(earlierFirst)
    .slice(-1)
    .map(({ id }) => id);
}

/** The revision that a keystroke may replace: our own, of the same session, and still only here. */
function* findDraft(
  db: Database,
  writing: Writing,
  current: readonly Id[],
  typing: string | undefined,
): Steps<Revision | null> {
  const [id, ...others] = current;
  if (typing === undefined || id === undefined || others.length > 0) return null;
  const draft = parseRevision(yield* step(db.tables.revisions.get(id)));
  if (!draft.ok) return null;
  const { value } = draft;
  const { handedOffSeq } = yield* writing.workspace();
  const isOwn = value.device === db.deviceId && value.typing === typing && value.undoes === null;
  return isOwn && value.seq > handedOffSeq ? value : null;
}

function toRevision(
  db: Database,
  change: Change,
  parents: readonly Id[],
  moment: Moment,
  options: ChangeOptions,
): Revision {
  return {
    id: db.makeId(),
    slot: toChangeSlot(change),
    recordId: change.recordId,
    assessmentId: change.assessmentId,
    value: change.value,
    parents: [...parents],
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
 * The one way in which a value changes: a revision that names what it saw as parents, and the new
 * head (beside those it did not see, which makes a conflict), in the transaction that it is called from (which must hold `changeTables`). Values that
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
  const heads: Head[] = [];
  for (const [index, change] of changes.entries()) {
    const head = yield* readHead(db, toChangeSlot(change), stored[index]);
    if (isNoChange(head, change)) continue;
    const moment = yield* writing.moment();
    const seen = yield* findSeen(db, head, change);
    const tips = head?.tips ?? [];
    const replaced = tips.flatMap(({ id }) => (seen.includes(id) ? [id] : []));
    const draft = yield* findDraft(db, writing, replaced, options.typing);
    const revision =
      draft === null
        ? toRevision(db, change, seen, moment, options)
        : { ...draft, ...moment, value: change.value, by: options.by ?? draft.by };
    revisions.push(revision);
    const { slot, recordId, assessmentId, id, value } = revision;
    const beside = tips.filter((tip) => !replaced.includes(tip.id));
    heads.push({ slot, recordId, assessmentId, tips: [...beside, { id, value }] });
  }
  if (revisions.length === 0) return revisions;
  yield* stepAll(db.tables.revisions.bulkPut(revisions), db.tables.heads.bulkPut(heads));
  return revisions;
}
