import type { Id } from "../../shared/id";
import type { BackupRows } from "../hand-off/backup-rows";
import { isConflict, isDisputed } from "../derive-heads";
import type { Revision } from "../revision";
import { isSameValue } from "../same-value";
import { parseSlot, RECORD_FIELD, toSlot } from "../slot";
import { headsBySlot, type HeadsBySlot } from "./materialize";
import type { ImportRow } from "./import-row";
import { recordsById, recordTables, type AnyRecord, type RecordTable } from "./record-tables";

/** A record and the table it stands in. */
export type PlacedRecord = { readonly table: RecordTable; readonly row: AnyRecord };

/** What has to be written so that a workspace becomes what merging made of it. */
export type MergePlan = {
  readonly newRevisions: readonly Revision[];
  readonly goneRevisions: readonly Revision[];
  readonly newRecords: readonly PlacedRecord[];
  readonly changed: readonly {
    readonly table: RecordTable;
    readonly before: AnyRecord;
    readonly after: AnyRecord;
  }[];
  readonly removed: readonly PlacedRecord[];
  /** The heads of every slot that anything happened in; the others stay as they are. */
  readonly heads: HeadsBySlot;
  readonly counts: ImportRow["counts"];
};

/**
 * Numbers revisions that came in as changes of this workspace, from `lastSeq` on: what was one save
 * elsewhere stays one here, and whoever watches for the latest change sees them.
 */
export function renumber(revisions: readonly Revision[], lastSeq: number): readonly Revision[] {
  const saveOf = (revision: Revision): string => `${revision.hlc} ${revision.device} ${String(revision.seq)}`;
  const saves = [...new Set(revisions.map(saveOf))].toSorted();
  const seqBySave = new Map(saves.map((save, index) => [save, lastSeq + 1 + index]));
  return revisions.map((revision) => ({ ...revision, seq: seqBySave.get(saveOf(revision)) ?? lastSeq + 1 }));
}

/** Values with two standing against each other, and records deleted on one side and changed on another. */
function countConflicts(heads: HeadsBySlot, merged: BackupRows): number {
  const values = [...heads.values()].filter(
    (head) => parseSlot(head.slot)?.field !== RECORD_FIELD && isConflict(head),
  );
  const kept = recordTables.flatMap((table) => [...recordsById(merged, table).keys()]);
  const disputed = kept.filter((id) => isDisputed(heads.get(toSlot(id, "", RECORD_FIELD))));
  return values.length + disputed.length;
}

function signedOffIds(rows: BackupRows): ReadonlySet<Id> {
  return new Set(rows.assessments.filter((one) => one.state === "signed off").map((one) => one.id));
}

/** Answers that stand in a signed-off assessment and were not known where it was signed off. */
function countBesideSignOff(here: BackupRows, there: BackupRows, merged: BackupRows): number {
  const [signedHere, signedThere] = [signedOffIds(here), signedOffIds(there)];
  const [knownHere, knownThere] = [here, there].map((rows) => new Set(rows.revisions.map((one) => one.id)));
  return merged.revisions.filter(({ id, recordId, slot }) => {
    if (parseSlot(slot)?.itemId === "") return false;
    const isUnknownHere = signedHere.has(recordId) && knownHere?.has(id) === false;
    return isUnknownHere || (signedThere.has(recordId) && knownThere?.has(id) === false);
  }).length;
}

/** Compares what is here with what merging made of it. */
export function planMerge(here: BackupRows, there: BackupRows, merged: BackupRows): MergePlan {
  const hereIds = new Set(here.revisions.map((one) => one.id));
  const mergedIds = new Set(merged.revisions.map((one) => one.id));
  const newRevisions = merged.revisions.filter((one) => !hereIds.has(one.id));
  const goneRevisions = here.revisions.filter((one) => !mergedIds.has(one.id));
  const touched = new Set([...newRevisions, ...goneRevisions].map((one) => one.slot));
  const newRecords: PlacedRecord[] = [];
  const removed: PlacedRecord[] = [];
  const changed: MergePlan["changed"][number][] = [];
  for (const table of recordTables) {
    const [own, after] = [recordsById(here, table), recordsById(merged, table)];
    for (const row of after.values()) {
      const before = own.get(row.id);
      if (before === undefined) newRecords.push({ table, row });
      else if (!isSameValue(before, row)) changed.push({ table, before, after: row });
    }
    for (const row of own.values()) if (!after.has(row.id)) removed.push({ table, row });
  }
  const all = headsBySlot(merged.revisions);
  return {
    newRevisions,
    goneRevisions,
    newRecords,
    changed,
    removed,
    heads: new Map([...all].filter(([slot]) => touched.has(slot))),
    counts: {
      changes: newRevisions.length,
      newRecords: newRecords.length,
      deletedRecords: removed.length,
      conflicts: countConflicts(all, merged),
      besideSignOff: countBesideSignOff(here, there, merged),
    },
  };
}
