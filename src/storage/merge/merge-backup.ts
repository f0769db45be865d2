import type { Result } from "../../shared/result";
import type { Database } from "../database";
import { rowTables } from "../delete-everything";
import { FIRST_HLC } from "../hybrid-clock";
import {
  BackupRefusal,
  catchRefusal,
  storageToBackupError,
  type BackupError,
} from "../hand-off/backup-error";
import type { BackupSummary } from "../hand-off/backup-summary";
import { alone } from "../hand-off/alone";
import { hasAllBytes, writeBytes } from "../hand-off/bring-bytes";
import { checkBackup, checkRows, type CheckedRows } from "../hand-off/check-backup";
import { dataTables } from "../hand-off/format";
import type { ReadableFile } from "../hand-off/readable-file";
import type { Watch } from "../hand-off/watch";
import { collectUnusedPieces } from "../pieces";
import { step, type Steps } from "../steps";
import { readTogether, transact, type Moment } from "../transact";
import { parseImportRow, type ImportRow } from "./import-row";
import { mergeRows, type Clash } from "./merge-rows";
import { planMerge, renumber, type MergePlan } from "./plan-merge";
import { kindOf } from "./record-tables";
import { readHere } from "./read-here";
import { historyOf, writePlan } from "./write-plan";

/** What a merge brought. `importId` is null when everything in the file was here already. */
export type MergeOutcome = {
  readonly summary: BackupSummary;
  readonly importId: string | null;
  readonly counts: ImportRow["counts"];
};

function clashToError({ problem, isAfterSignOff }: Clash): BackupError {
  return isAfterSignOff ? { code: "backup.signed-off-changed" } : { code: "backup.clash", problem };
}

function refuseUnreadable(plan: MergePlan): void {
  const rows = [...plan.newRecords, ...plan.changed.map(({ table, after }) => ({ table, row: after }))];
  for (const { table, row } of rows) {
    const kind = kindOf(table);
    const parsed = kind.parse(kind.toRow(row));
    if (!parsed.ok) throw new BackupRefusal({ code: "backup.clash", problem: `${row.id}: ${parsed.error}` });
  }
}

function toImportRow(
  db: Database,
  backup: CheckedRows,
  plan: MergePlan,
  at: string,
  more: Pick<ImportRow, "lastSeq" | "catalogueHashes" | "fromTrash">,
): ImportRow {
  const { manifest } = backup.open;
  const { id, kind, createdAt, app, source } = manifest;
  const row = {
    id: db.makeId(),
    at,
    file: { id, kind, createdAt, app, source, handoffCode: backup.summary.handoffCode },
    counts: plan.counts,
    revisionIds: plan.newRevisions.map((one) => one.id),
    newRecords: plan.newRecords.map((one) => ({ table: one.table, id: one.row.id })),
    before: plan.changed.map(({ table, before }) => ({ table, row: { ...before } })),
    removed: plan.removed.map(({ table, row: gone }) => ({
      table,
      row: { ...gone },
      revisions: [...historyOf(plan, gone.id)],
    })),
    undoneAt: null,
    ...more,
  };
  const parsed = parseImportRow(row);
  if (!parsed.ok) throw new Error(`The record of the merge does not fit: ${parsed.error}`);
  return parsed.value;
}

function* addCatalogues(db: Database, backup: CheckedRows): Steps<string[]> {
  const added: string[] = [];
  for (const row of backup.catalogues) {
    if ((yield* step(db.tables.catalogues.get(row.contentHash))) !== undefined) continue;
    yield* step(db.tables.catalogues.put(row));
    added.push(row.contentHash);
  }
  return added;
}

type Written = { readonly importId: string | null; readonly counts: ImportRow["counts"] } | "bytes-gone";

function* writeMerge(
  db: Database,
  backup: CheckedRows,
  moment: () => Steps<Moment>,
  raise: (seq: number, hlc: string) => Steps<void>,
): Steps<Written> {
  if (!(yield* hasAllBytes(db, backup))) return "bytes-gone";
  const here = yield* readHere(db);
  const merged = mergeRows(here, backup.rows);
  if (!merged.ok) throw new BackupRefusal(clashToError(merged.error));
  const plan = planMerge(here, backup.rows, merged.value);
  refuseUnreadable(plan);
  const catalogueHashes = yield* addCatalogues(db, backup);
  const { counts } = plan;
  const isNothingNew =
    counts.changes +
      counts.newRecords +
      counts.deletedRecords +
      plan.changed.length +
      catalogueHashes.length ===
    0;
  if (isNothingNew) return { importId: null, counts };
  const { at, seq } = yield* moment();
  const revisions = renumber(plan.newRevisions, seq);
  const fromTrash = yield* writePlan(db, plan, revisions, at);
  const lastSeq = revisions.reduce((last, one) => Math.max(last, one.seq), seq);
  const row = toImportRow(db, backup, plan, at, {
    lastSeq,
    catalogueHashes,
    fromTrash: fromTrash.map((one) => ({ ...one })),
  });
  yield* step(db.tables.imports.put(row));
  const lastHlc = revisions.reduce((last, one) => (one.hlc > last ? one.hlc : last), FIRST_HLC);
  yield* raise(lastSeq, lastHlc);
  return { importId: row.id, counts };
}

async function merge(db: Database, file: ReadableFile, watch: Watch): Promise<MergeOutcome> {
  const backup = await checkRows(file);
  await writeBytes(db, backup, watch);
  const written = await transact(db, ["pieces", ...rowTables], (writing) =>
    writeMerge(db, backup, writing.moment, (seq, hlc) => writing.raise({ hlc, seq, handedOffSeq: seq })),
  );
  if (!written.ok) throw new BackupRefusal(storageToBackupError(written.error));
  if (written.value === "bytes-gone") throw new BackupRefusal({ code: "backup.interrupted" });
  return { summary: backup.summary, ...written.value };
}

/** What merging a file would do; `counts` is null where file and workspace contradict each other. */
export type MergeRehearsal = {
  readonly summary: BackupSummary;
  readonly counts: ImportRow["counts"] | null;
};

/**
 * Checks a file whole and says what merging it would do, without writing anything. Throws a
 * `BackupRefusal` for a file that would be refused.
 */
export async function rehearseMerge(
  db: Database,
  file: ReadableFile,
  watch: Watch = {},
): Promise<MergeRehearsal> {
  const backup = await checkBackup(file, watch);
  const here = await readTogether(db, dataTables, () => readHere(db));
  const merged = mergeRows(here, backup.rows);
  if (!merged.ok && merged.error.isAfterSignOff) throw new BackupRefusal(clashToError(merged.error));
  const counts = merged.ok ? planMerge(here, backup.rows, merged.value).counts : null;
  return { summary: backup.summary, counts };
}

/**
 * Brings the content of a file and of the workspace together: rows and list are checked before
 * anything is written, then the bytes are stored, which nobody sees, each file proved on its way, then
 * everything else in one transaction. What only one
 * side changed is taken; what both changed apart stays with all its values until a person decides
 * (`loadConflicts`). The merge is recorded and can be undone (`undoMerge`). Merging twice changes
 * nothing, and the order in which files are merged does not matter.
 */
export async function mergeBackup(
  db: Database,
  file: ReadableFile,
  watch: Watch = {},
): Promise<Result<MergeOutcome, BackupError>> {
  const merged = await catchRefusal(() => alone(() => merge(db, file, watch)));
  await collectUnusedPieces(db);
  return merged;
}
