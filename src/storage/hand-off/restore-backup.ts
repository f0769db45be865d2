import { fail, succeed, type Result } from "../../shared/result";
import type { Database } from "../database";
import { clearTables, rowTables } from "../delete-everything";
import { deriveHeads } from "../derive-heads";
import { toEvidenceRow } from "../evidence-row";
import { FIRST_HLC } from "../hybrid-clock";
import { renumber } from "../merge/plan-merge";
import { collectUnusedPieces } from "../pieces";
import { LAST_SEQ, type Revision } from "../revision";
import { step, stepAll, type Steps } from "../steps";
import { transact } from "../transact";
import { BackupRefusal, catchRefusal, storageToBackupError, type BackupError } from "./backup-error";
import type { BackupSummary } from "./backup-summary";
import { checkRows, type CheckedRows } from "./check-backup";
import { alone } from "./alone";
import { hasAllBytes, writeBytes } from "./bring-bytes";
import type { ReadableFile } from "./readable-file";
import type { Watch } from "./watch";

/** How to restore. */
export type RestoreOptions = {
  /** True when a person has agreed that what is here goes, in favor of what is in the file. */
  readonly replace: boolean;
};

async function hasSites(db: Database): Promise<boolean> {
  return (await db.tables.sites.count()) > 0;
}

/** The file's changes with their own numbers, or counted anew where those leave too little room for more. */
function withRoomFor(revisions: readonly Revision[]): readonly Revision[] {
  return revisions.some(({ seq }) => seq > LAST_SEQ / 2) ? renumber(revisions, 0) : revisions;
}

function* writeRows(
  db: Database,
  { rows, catalogues }: CheckedRows,
  revisions: readonly Revision[],
): Steps<void> {
  const { tables } = db;
  yield* clearTables(db, rowTables);
  yield* stepAll(
    tables.sites.bulkAdd(rows.sites),
    tables.catalogues.bulkAdd(catalogues),
    tables.assessments.bulkAdd(rows.assessments),
    tables.revisions.bulkAdd(revisions),
    tables.heads.bulkAdd(deriveHeads(revisions)),
    tables.evidence.bulkAdd(rows.evidence.map(toEvidenceRow)),
    tables.actions.bulkAdd(rows.actions),
  );
}

type Outcome = "restored" | "not-empty" | "bytes-gone";

/** All rows in one strict transaction: the file's, and nothing of what was there. */
async function writeAllRows(
  db: Database,
  backup: CheckedRows,
  { replace }: RestoreOptions,
): Promise<Outcome> {
  const written = await transact(db, ["pieces", ...rowTables], function* (writing): Steps<Outcome> {
    if (!replace && (yield* step(db.tables.sites.count())) > 0) return "not-empty";
    if (!(yield* hasAllBytes(db, backup))) return "bytes-gone";
    const revisions = withRoomFor(backup.rows.revisions);
    yield* writeRows(db, backup, revisions);
    const seq = revisions.reduce((last, one) => Math.max(last, one.seq), 0);
    const hlc = revisions.reduce((latest, one) => (one.hlc > latest ? one.hlc : latest), FIRST_HLC);
    yield* writing.moment();
    yield* writing.raise({ hlc, seq, handedOffSeq: seq });
    return "restored";
  });
  if (!written.ok) throw new BackupRefusal(storageToBackupError(written.error));
  return written.value;
}

async function restore(
  db: Database,
  file: ReadableFile,
  options: RestoreOptions,
  watch: Watch,
): Promise<BackupSummary> {
  const notEmpty: BackupError = { code: "backup.workspace-not-empty" };
  if (!options.replace && (await hasSites(db))) throw new BackupRefusal(notEmpty);
  const backup = await checkRows(file);
  await writeBytes(db, backup, watch);
  const outcome = await writeAllRows(db, backup, options);
  if (outcome === "not-empty") throw new BackupRefusal(notEmpty);
  if (outcome === "bytes-gone") throw new BackupRefusal({ code: "backup.interrupted" });
  return backup.summary;
}

/**
 * Restores a backup: rows and list are checked before anything is written, then the bytes are stored,
 * which nobody sees, each file proved on its way, then all rows in one transaction. After a refusal the workspace is what it was. With `replace` all
 * that was there goes in that same transaction; without it, a workspace that has any site refuses.
 */
export async function restoreBackup(
  db: Database,
  file: ReadableFile,
  options: RestoreOptions,
  watch: Watch = {},
): Promise<Result<BackupSummary, BackupError>> {
  const restored = await catchRefusal(() => alone(() => restore(db, file, options, watch)));
  // Bytes of the workspace that was replaced, or of a restore that was refused.
  await collectUnusedPieces(db);
  return restored.ok ? succeed(restored.value) : fail(restored.error);
}
