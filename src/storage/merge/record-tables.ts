import type { Id } from "../../shared/id";
import type { BackupRows } from "../hand-off/backup-rows";
import type { RecordBase, RecordKind } from "../record-kind";
import { actionKind, assessmentKind, evidenceKind, siteKind } from "../record-kinds";

/** The tables of records, in the order in which they hang on each other. */
export const recordTables = ["sites", "assessments", "evidence", "actions"] as const;
/** One of the tables of records. */
export type RecordTable = (typeof recordTables)[number];

/** A record of any kind, as far as merging looks at it. */
export type AnyRecord = RecordBase & Readonly<Record<string, unknown>>;

/** A kind of record without the types of its fields: merging treats all kinds alike. */
export type AnyKind = RecordKind<AnyRecord, string>;

// A kind's functions take its own rows alone; each is only ever given rows of its own table.
const kinds = {
  sites: siteKind,
  assessments: assessmentKind,
  evidence: evidenceKind,
  actions: actionKind,
} as unknown as Readonly<Record<RecordTable, AnyKind>>;

/** How the records of a table are read and kept. */
export function kindOf(table: RecordTable): AnyKind {
  return kinds[table];
}

/** The records of a table by id. */
export function recordsById(rows: BackupRows, table: RecordTable): ReadonlyMap<Id, AnyRecord> {
  return new Map((rows[table] as readonly AnyRecord[]).map((row) => [row.id, row]));
}
