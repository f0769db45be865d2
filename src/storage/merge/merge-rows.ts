import type { Id } from "../../shared/id";
import type { Instant } from "../../shared/iso-date";
import { fail, succeed, type Result } from "../../shared/result";
import type { BackupRows } from "../hand-off/backup-rows";
import { earlierFirst } from "../derive-heads";
import type { Revision } from "../revision";
import { isSameValue } from "../same-value";
import { findSignedOffChanges } from "../signed-off-changes";
import { parseSlot, RECORD_FIELD } from "../slot";
import { fateOf, findClash, headsBySlot, materialize, type HeadsBySlot } from "./materialize";
import { kindOf, recordsById, recordTables, type AnyRecord, type RecordTable } from "./record-tables";

/** Two copies say of one thing what can never have changed: one of them was not made by this program. */
export type Clash = {
  readonly problem: string;
  /** One side changes what the other knows to be signed off. */
  readonly isAfterSignOff?: true;
};

function isSameRevision(a: Revision, b: Revision): boolean {
  // Each workspace counts its changes for itself.
  return isSameValue({ ...a, seq: 0 }, { ...b, seq: 0 });
}

function uniteRevisions(
  here: readonly Revision[],
  there: readonly Revision[],
): Result<readonly Revision[], Clash> {
  const byId = new Map(here.map((revision) => [revision.id, revision]));
  for (const revision of there) {
    const own = byId.get(revision.id);
    if (own === undefined) byId.set(revision.id, revision);
    else if (!isSameRevision(own, revision)) return fail({ problem: `The change ${revision.id} differs` });
  }
  return succeed([...byId.values()]);
}

/** A change of what was signed off that only the two sides together show, or null. */
function findLateChange(here: readonly Revision[], united: readonly Revision[]): Clash | null {
  const known = new Set(findSignedOffChanges(here));
  const late = findSignedOffChanges(united).find((id) => !known.has(id));
  if (late === undefined) return null;
  return { problem: `The change ${late} is of what was signed off`, isAfterSignOff: true };
}

type Merged = { readonly rows: readonly AnyRecord[]; readonly deletedIds: readonly Id[] };

/** When a record was last changed itself, by the hybrid clock: a wrong clock does not make it older. */
function lastChangeOf(record: AnyRecord, revisions: readonly Revision[]): Instant {
  const own = revisions.filter(({ slot }) => {
    const parts = parseSlot(slot);
    return parts?.itemId === "" && parts.field !== RECORD_FIELD;
  });
  return own.toSorted(earlierFirst).at(-1)?.at ?? record.updatedAt;
}

function mergeTable(
  table: RecordTable,
  here: ReadonlyMap<Id, AnyRecord>,
  there: ReadonlyMap<Id, AnyRecord>,
  byRecordId: ReadonlyMap<Id, readonly Revision[]>,
  heads: HeadsBySlot,
): Result<Merged, Clash> {
  const kind = kindOf(table);
  const rows: AnyRecord[] = [];
  const deletedIds: Id[] = [];
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [own, other] = [here.get(id), there.get(id)];
    const base = own ?? other;
    if (base === undefined) continue;
    const clash = own !== undefined && other !== undefined ? findClash(kind, own, other) : null;
    if (clash !== null) return fail({ problem: `The field "${clash}" of ${id} differs` });
    if (fateOf(id, byRecordId.get(id) ?? [], heads) === "deleted") {
      deletedIds.push(id);
      continue;
    }
    rows.push({ ...materialize(kind, base, heads), updatedAt: lastChangeOf(base, byRecordId.get(id) ?? []) });
  }
  return succeed({ rows, deletedIds });
}

function groupByRecord(revisions: readonly Revision[]): ReadonlyMap<Id, readonly Revision[]> {
  const byRecordId = new Map<Id, Revision[]>();
  for (const revision of revisions) {
    const others = byRecordId.get(revision.recordId);
    if (others === undefined) byRecordId.set(revision.recordId, [revision]);
    else others.push(revision);
  }
  return byRecordId;
}

/**
 * Two copies brought together: all revisions of both, and the records as their heads say. Which copy
 * comes first does not matter, nor how often; clocks are only asked which of two values is shown
 * until a person decides. A deletion that knew all of a record takes it away with its history.
 */
export function mergeRows(here: BackupRows, there: BackupRows): Result<BackupRows, Clash> {
  const united = uniteRevisions(here.revisions, there.revisions);
  if (!united.ok) return united;
  const late = findLateChange(here.revisions, united.value);
  if (late !== null) return fail(late);
  const heads = headsBySlot(united.value);
  const byRecordId = groupByRecord(united.value);
  const merged: Partial<Record<RecordTable, readonly AnyRecord[]>> = {};
  const gone = new Set<Id>();
  for (const table of recordTables) {
    const result = mergeTable(table, recordsById(here, table), recordsById(there, table), byRecordId, heads);
    if (!result.ok) return result;
    merged[table] = result.value.rows;
    for (const id of result.value.deletedIds) gone.add(id);
  }
  const revisions = united.value.filter(
    ({ recordId, slot }) => !gone.has(recordId) || parseSlot(slot)?.field === RECORD_FIELD,
  );
  return succeed({ ...merged, revisions } as unknown as BackupRows);
}
