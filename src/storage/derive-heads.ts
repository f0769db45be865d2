import type { Head, Revision, Tip } from "./revision";
import { isSameValue } from "./same-value";
import type { Slot } from "./slot";

/** Earlier first: by the hybrid clock, then by id, so that every copy sorts alike. */
export function earlierFirst(a: Pick<Revision, "hlc" | "id">, b: Pick<Revision, "hlc" | "id">): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * What stands in one slot, from all its revisions: those that no other names as parent, the latest
 * last. Null when there is none, also for revisions that name each other in a ring.
 */
export function deriveHead(revisions: readonly Revision[]): Head | null {
  const replaced = new Set(revisions.flatMap((revision) => revision.parents));
  const current = revisions.filter((revision) => !replaced.has(revision.id)).toSorted(earlierFirst);
  const [first] = current;
  if (first === undefined) return null;
  const { slot, recordId, assessmentId } = first;
  return { slot, recordId, assessmentId, tips: current.map(({ id, value }) => ({ id, value })) };
}

/** The heads of any number of slots. */
export function deriveHeads(revisions: readonly Revision[]): readonly Head[] {
  const bySlot = new Map<Slot, Revision[]>();
  for (const revision of revisions) {
    const others = bySlot.get(revision.slot);
    if (others === undefined) bySlot.set(revision.slot, [revision]);
    else others.push(revision);
  }
  return [...bySlot.values()].flatMap((ofSlot) => deriveHead(ofSlot) ?? []);
}

/** True when people on two copies changed one value apart and nobody has decided yet. */
export function isConflict(head: Pick<Head, "tips">): boolean {
  const [first, ...others] = head.tips;
  return first !== undefined && others.some((tip) => !isSameValue(tip.value, first.value));
}

/** The value of a slot; in a conflict the latest, which is shown until somebody decides. */
export function valueOf(tips: readonly Tip[]): unknown {
  return tips.at(-1)?.value ?? null;
}

/**
 * True for the head of a record's own slot when some copy deleted the record. Where the record is
 * still there, another copy has gone on with it: a person decides.
 */
export function isDisputed(head: Pick<Head, "tips"> | undefined): boolean {
  return head?.tips.some((tip) => tip.value === null) === true;
}
