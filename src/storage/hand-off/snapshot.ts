import type { Database } from "../database";
import { mendRecords } from "../mend-records";
import { evidenceKind } from "../record-kinds";
import { keepReadable } from "../row-parser";
import { FIRST_HLC } from "../hybrid-clock";
import { stepAll } from "../steps";
import { transact } from "../transact";
import { BackupRefusal, storageToBackupError } from "./backup-error";
import { rowParsers, type BackupRows } from "./backup-rows";
import { dataTables, type DataTable } from "./format";
import { keepWholeRows } from "./row-references";

/** The rows of a workspace as they were at one moment, without those that cannot be saved. */
export type Snapshot = {
  readonly rows: BackupRows;
  /** Rows in quarantine, and rows that hang on those. */
  readonly leftOut: number;
};

/** The rows that read, of those that stand in the tables. */
export function keepReadableRows(stored: Readonly<Record<DataTable, readonly unknown[]>>): BackupRows {
  return {
    sites: keepReadable(stored.sites, rowParsers.sites),
    assessments: keepReadable(stored.assessments, rowParsers.assessments),
    revisions: keepReadable(stored.revisions, rowParsers.revisions),
    evidence: keepReadable(stored.evidence, evidenceKind.parse),
    actions: keepReadable(stored.actions, rowParsers.actions),
  };
}

/**
 * Reads all rows in one transaction; rows are small, and bytes are not among them. From here on they
 * count as out of the house: not even the next keystroke rewrites what may stand in a file.
 */
export async function readSnapshot(db: Database): Promise<Snapshot> {
  const { tables } = db;
  // Else one damaged row would leave out all that hangs on it.
  await mendRecords(db);
  const read = await transact(db, dataTables, function* (writing) {
    const { seq } = yield* writing.workspace();
    yield* writing.raise({ hlc: FIRST_HLC, seq: 0, handedOffSeq: seq });
    const rows = yield* stepAll(
      tables.sites.toArray(),
      tables.assessments.toArray(),
      tables.revisions.toArray(),
      tables.evidence.toArray(),
      tables.actions.toArray(),
    );
    return rows;
  });
  if (!read.ok) throw new BackupRefusal(storageToBackupError(read.error));
  const stored = read.value;
  const [sites, assessments, revisions, evidence, actions] = stored;
  const whole = keepWholeRows(keepReadableRows({ sites, assessments, revisions, evidence, actions }));
  const total = stored.reduce((sum, rows) => sum + rows.length, 0);
  const kept = dataTables.reduce((sum, table) => sum + whole[table].length, 0);
  return { rows: whole, leftOut: total - kept };
}
