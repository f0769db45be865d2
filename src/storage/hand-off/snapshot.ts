import type { Database } from "../database";
import { evidenceKind } from "../record-kinds";
import { keepReadable } from "../row-parser";
import { readTogether, step, stepAll } from "../transact";
import { parseWorkspaceRow, WORKSPACE_KEY } from "../workspace-row";
import { rowParsers, type BackupRows } from "./backup-rows";
import { dataTables } from "./format";
import { keepWholeRows } from "./row-references";

/** The rows of a workspace as they were at one moment, without those that cannot be saved. */
export type Snapshot = {
  readonly rows: BackupRows;
  /** The number of the latest change in it. */
  readonly seq: number;
  /** Rows in quarantine, and rows that hang on those. */
  readonly leftOut: number;
};

/** Reads all rows in one transaction; rows are small, and bytes are not among them. */
export async function readSnapshot(db: Database): Promise<Snapshot> {
  const { tables } = db;
  const [workspace, stored] = await readTogether(db, ["meta", ...dataTables], function* () {
    const row = yield* step(tables.meta.get(WORKSPACE_KEY));
    const rows = yield* stepAll(
      tables.sites.toArray(),
      tables.assessments.toArray(),
      tables.revisions.toArray(),
      tables.evidence.toArray(),
      tables.actions.toArray(),
    );
    return [row, rows] as const;
  });
  const [sites, assessments, revisions, evidence, actions] = stored;
  const readable: BackupRows = {
    sites: keepReadable(sites, rowParsers.sites),
    assessments: keepReadable(assessments, rowParsers.assessments),
    revisions: keepReadable(revisions, rowParsers.revisions),
    evidence: keepReadable(evidence, evidenceKind.parse),
    actions: keepReadable(actions, rowParsers.actions),
  };
  const whole = keepWholeRows(readable);
  const total = stored.reduce((sum, rows) => sum + rows.length, 0);
  const kept = dataTables.reduce((sum, table) => sum + whole[table].length, 0);
  const row = parseWorkspaceRow(workspace);
  return { rows: whole, seq: row.ok ? row.value.seq : 0, leftOut: total - kept };
}
