import type { Id } from "../../shared/id";
import { deriveHeads, valueOf } from "../derive-heads";
import type { Head, Revision } from "../revision";
import { isSameValue } from "../same-value";
import { parseSlot, RECORD_FIELD, toSlot, type Slot } from "../slot";
import type { AnyKind, AnyRecord } from "./record-tables";

/** Heads by the slot they stand in. */
export type HeadsBySlot = ReadonlyMap<Slot, Head>;

/** The heads of some revisions, by slot. */
export function headsBySlot(revisions: readonly Revision[]): HeadsBySlot {
  return new Map(deriveHeads(revisions).map((head) => [head.slot, head]));
}

/**
 * A record as its heads say it is: the current view. What no revision speaks of is as in `base`; in a
 * conflict the latest value is shown.
 */
export function materialize(kind: AnyKind, base: AnyRecord, heads: HeadsBySlot): AnyRecord {
  const values = kind.fields.flatMap((field): [string, unknown][] => {
    const head = heads.get(toSlot(base.id, "", field));
    return head === undefined ? [] : [[field, valueOf(head.tips)]];
  });
  return { ...base, ...(Object.fromEntries(values) as Readonly<Record<string, unknown>>) };
}

/** The name of a part that differs in two copies of a record and may never change, or null. */
export function findClash(kind: AnyKind, a: AnyRecord, b: AnyRecord): string | null {
  const fixed = Object.keys(a).filter((key) => !kind.fields.includes(key) && key !== "updatedAt");
  return fixed.find((key) => !isSameValue(a[key], b[key])) ?? null;
}

/** What became of a record of which some copy says that it was deleted. */
export type Fate = "alive" | "deleted" | "disputed";

/**
 * Alive, deleted, or deleted on one side and changed on another by somebody who did not know: that is
 * for a person to decide, and until then the record stays. A deletion names all that it knew of.
 */
export function fateOf(recordId: Id, revisions: readonly Revision[], heads: HeadsBySlot): Fate {
  const slot = toSlot(recordId, "", RECORD_FIELD);
  const tips = heads.get(slot)?.tips ?? [];
  if (tips.every((tip) => tip.value !== null)) return "alive";
  if (tips.some((tip) => tip.value !== null)) return "disputed";
  const known = new Set(revisions.filter((one) => one.slot === slot).flatMap((one) => one.parents));
  const slots = new Set(revisions.map((one) => one.slot));
  const isUnknown = [...slots].some((other) => {
    const isField = parseSlot(other)?.field !== RECORD_FIELD;
    return isField && (heads.get(other)?.tips ?? []).some((tip) => !known.has(tip.id));
  });
  return isUnknown ? "disputed" : "deleted";
}
