import type { Id } from "../../shared/id";
import type { Instant } from "../../shared/iso-date";
import type { EvidenceItem } from "../../assessment/evidence";
import type { Database } from "../database";
import { shasOf } from "../evidence-row";
import type { Revision } from "../revision";
import { keepReadable } from "../row-parser";
import { step, stepAll, type Steps } from "../steps";
import { parseTrashRow, type TrashRow } from "../trash-row";
import { kindOf, type AnyRecord } from "./record-tables";
import type { MergePlan, PlacedRecord } from "./plan-merge";

/** Puts records into their tables. */
export function* putRecords(db: Database, records: readonly PlacedRecord[]): Steps<void> {
  for (const { table, row } of records) {
    const kind = kindOf(table);
    yield* step(kind.table(db).put(kind.toRow(row)));
  }
}

function toTrashRow(row: AnyRecord, revisions: readonly Revision[], deletedAt: Instant): TrashRow {
  const item = row as unknown as EvidenceItem;
  return { id: item.id, assessmentId: item.assessmentId, deletedAt, shas: shasOf(item), item, revisions };
}

/** What was removed keeps its history, as far as it goes with it. */
export function historyOf(plan: MergePlan, id: Id): readonly Revision[] {
  return plan.goneRevisions.filter((revision) => revision.recordId === id);
}

/** The rows of the trash whose items are there again. */
function* takeFromTrash(db: Database, records: readonly PlacedRecord[]): Steps<readonly TrashRow[]> {
  const ids = records.filter(({ table }) => table === "evidence").map(({ row }) => row.id);
  const rows = keepReadable(yield* step(db.tables.trash.bulkGet(ids)), parseTrashRow);
  yield* step(db.tables.trash.bulkDelete(rows.map((row) => row.id)));
  return rows;
}

/** Writes what a plan says; evidence that it takes away goes to the trash. Returns what left the trash. */
export function* writePlan(
  db: Database,
  plan: MergePlan,
  revisions: readonly Revision[],
  at: Instant,
): Steps<readonly TrashRow[]> {
  const { tables } = db;
  const fromTrash = yield* takeFromTrash(db, plan.newRecords);
  const goneSlots = new Set(
    plan.goneRevisions.map((one) => one.slot).filter((slot) => !plan.heads.has(slot)),
  );
  yield* stepAll(
    tables.revisions.bulkDelete(plan.goneRevisions.map((one) => one.id)),
    tables.heads.bulkDelete([...goneSlots]),
    tables.revisions.bulkPut([...revisions]),
    tables.heads.bulkPut([...plan.heads.values()]),
  );
  yield* putRecords(db, plan.newRecords);
  yield* putRecords(
    db,
    plan.changed.map(({ table, after }) => ({ table, row: after })),
  );
  for (const { table, row } of plan.removed) {
    yield* step(kindOf(table).table(db).delete(row.id));
    if (table === "evidence") yield* step(tables.trash.put(toTrashRow(row, historyOf(plan, row.id), at)));
  }
  return fromTrash;
}
