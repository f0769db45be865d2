import { isId, type Id } from "../shared/id";
import type { Assessment, Site } from "../assessment/assessment";
import type { Instant } from "../shared/iso-date";
import type { Result } from "../shared/result";
import type { Database } from "./database";
import { deleteTables, shasNamedIn, takeRows } from "./delete-rows";
import { parseDeletedWorkRow, workTables, type DeletedWorkRow } from "./deleted-work-row";
import { assessmentKind, siteKind } from "./record-kinds";
import { keepReadable } from "./row-parser";
import { Refusal, type StorageError } from "./storage-error";
import { step, stepAll, type Steps } from "./steps";
import { transact } from "./transact";

/** What is deleted and brought back as a whole. */
export type WorkKind = DeletedWorkRow["kind"];

/** A site or an assessment that can still be brought back. */
export type DeletedWork = {
  /** The key in the trash. */
  readonly id: Id;
  readonly kind: WorkKind;
  readonly siteId: Id | null;
  readonly deletedAt: Instant;
  /** What can be read of the record itself, to name it. */
  readonly site: Site | null;
  readonly assessment: Assessment | null;
  readonly assessments: number;
};

/** The sites and assessments in the trash, latest deletion first. */
export async function loadDeletedWork(db: Database): Promise<readonly DeletedWork[]> {
  const rows = keepReadable(await db.tables.trash.toArray(), parseDeletedWorkRow);
  return rows
    .toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt))
    .map(({ id, kind, siteId, deletedAt, rows: own }) => ({
      id,
      kind,
      siteId,
      deletedAt,
      site: keepReadable(own.sites, siteKind.parse)[0] ?? null,
      assessment: kind === "site" ? null : (keepReadable(own.assessments, assessmentKind.parse)[0] ?? null),
      assessments: own.assessments.length,
    }));
}

function siteIdIn(row: unknown): Id | null {
  const siteId = typeof row === "object" && row !== null && "siteId" in row ? row.siteId : null;
  return typeof siteId === "string" && isId(siteId) ? siteId : null;
}

/**
 * Deletes a site or an assessment with all that hangs on it, in one transaction: nothing reads it any
 * more, and no file carries it off. For 30 days it can be brought back whole, bytes included. Answers the
 * key in the trash. `deleteSite` and `deleteAssessment` delete for good.
 */
export function deleteWork(db: Database, kind: WorkKind, recordId: Id): Promise<Result<Id, StorageError>> {
  return transact(db, deleteTables, function* (writing) {
    const table = kind === "site" ? db.tables.sites : db.tables.assessments;
    const row = yield* step(table.get(recordId));
    if (row === undefined) throw new Refusal({ code: "storage.not-found" });
    const { at } = yield* writing.moment();
    const rows = yield* takeRows(db, kind, recordId);
    const id = db.makeId();
    const siteId = kind === "site" ? recordId : siteIdIn(row);
    const shas = [...new Set(shasNamedIn(rows.evidence))];
    yield* step(db.tables.trash.put({ id, kind, recordId, siteId, deletedAt: at, shas, rows }));
    return id;
  });
}

function keysOf(rows: readonly unknown[]): Id[] {
  return rows.map((row) => (row as { readonly id: Id }).id);
}

function* refuseUnfit(db: Database, { kind, siteId, rows }: DeletedWorkRow): Steps<void> {
  const [site, assessments] = yield* stepAll(
    db.tables.sites.get(siteId ?? ""),
    db.tables.assessments.bulkGet(keysOf(rows.assessments)),
  );
  const isHere = assessments.some((one) => one !== undefined) || (kind === "site" && site !== undefined);
  if (isHere) throw new Refusal({ code: "storage.here-already" });
  if (kind === "assessment" && siteId !== null && site === undefined)
    throw new Refusal({ code: "storage.site-deleted" });
}

/**
 * Brings a deleted site or assessment back, every row as it stood. Refuses with `storage.here-already`
 * where a file has brought it in the meantime, and with `storage.site-deleted` while the site of an
 * assessment is not here.
 */
export function restoreWork(db: Database, id: Id): Promise<Result<null, StorageError>> {
  return transact(db, deleteTables, function* (writing) {
    const parsed = parseDeletedWorkRow(yield* step(db.tables.trash.get(id)));
    if (!parsed.ok) throw new Refusal({ code: "storage.not-found" });
    yield* refuseUnfit(db, parsed.value);
    yield* writing.moment();
    // The types of the tables do not go through a loop over their names.
    for (const table of workTables) yield* step(db.dexie.table(table).bulkPut([...parsed.value.rows[table]]));
    yield* step(db.tables.trash.delete(id));
    return null;
  });
}
