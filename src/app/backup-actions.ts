import { succeed, type Result } from "../shared/result";
import type { IsoDate } from "../shared/iso-date";
import { loadAssessment } from "../storage/assessments";
import type { Database } from "../storage/database";
import { loadEvidence } from "../storage/evidence";
import type { BackupError } from "../storage/hand-off/backup-error";
import type { BackupSummary } from "../storage/hand-off/backup-summary";
import { restoreBackup } from "../storage/hand-off/restore-backup";
import { saveBackup, type SavedBackup } from "../storage/hand-off/save-backup";
import { verifyBackup } from "../storage/hand-off/verify-backup";
import { loadResponseFields } from "../storage/responses";
import { loadSites } from "../storage/sites";
import { APP_NAME } from "./app-version";
import { fieldsToGradedResponses, gapsOf, resultsOf } from "./assessment-results";
import { loadCatalogueOf } from "./assessment-session";
import { countContents } from "./content-counts";
import { instantToDay } from "./instant-to-day";
import { keepLastBackup } from "./last-backup";
import type { WorkspaceCounts } from "./messages/handoff";
import { offerDownload } from "./offer-download";
import type { Workspace } from "./workspace";

/** A file name that tells nothing about the clinic: file names leak. */
export function backupFileName(day: IsoDate): string {
  return `havenmark-backup-${day}.havenmark`;
}

/** A backup file that was made, checked and handed to the browser. */
export type HandedOver = Pick<SavedBackup, "summary" | "leftOut"> & { readonly name: string };

/** A file that passed all checks, with what is in it and what is here. */
export type CheckedFile = {
  readonly file: File;
  readonly name: string;
  readonly summary: BackupSummary;
  readonly here: WorkspaceCounts;
};

type Source = Pick<Workspace, "database" | "builtIn" | "today">;

/** Results and gaps of one assessment for readers of the file that have no engine of ours. */
export async function resultsForFile(source: Source, assessmentId: string): Promise<unknown> {
  const { database } = source;
  const assessment = await loadAssessment(database, assessmentId);
  const catalogue = assessment && (await loadCatalogueOf(source, assessment));
  if (assessment === undefined || catalogue === null || catalogue === undefined) return null;
  const [fields, evidence] = await Promise.all([
    loadResponseFields(database, assessmentId),
    loadEvidence(database, assessmentId),
  ]);
  const responses = fieldsToGradedResponses(catalogue, assessment, { fields, evidence }, source.today());
  return {
    results: resultsOf(catalogue, assessment, responses),
    gaps: gapsOf(catalogue, assessment, responses),
  };
}

/** Makes a backup file of the whole workspace, reads it again, and hands it to the browser. */
export async function saveBackupFile(source: Source): Promise<Result<HandedOver, BackupError>> {
  const saved = await saveBackup(source.database, {
    app: APP_NAME,
    resultsOf: (assessmentId) => resultsForFile(source, assessmentId),
  });
  if (!saved.ok) return saved;
  const name = backupFileName(source.today());
  offerDownload(saved.value.bytes, name);
  keepLastBackup(localStorage, source.today());
  const { summary, leftOut } = saved.value;
  return succeed({ summary, leftOut, name });
}

/** The same numbers as a backup's summary, of what this browser holds now. */
export async function countWorkspace(database: Database): Promise<WorkspaceCounts> {
  const [sites, contents] = await Promise.all([loadSites(database), countContents(database)]);
  return { sites: sites.length, ...contents };
}

export type BackupActions = {
  readonly save: () => Promise<Result<HandedOver, BackupError>>;
  /** Checks a file without writing anything. */
  readonly check: (file: File) => Promise<Result<CheckedFile, BackupError>>;
  /** Puts the file's content in the place of everything here. Ask first. */
  readonly restore: (file: Blob) => Promise<Result<BackupSummary, BackupError>>;
};

export function createBackupActions(workspace: Workspace): BackupActions {
  const { database } = workspace;
  return {
    async save() {
      // What is on screen belongs into the file.
      await workspace.saves.settle();
      return saveBackupFile(workspace);
    },
    async check(file) {
      const verified = await verifyBackup(file);
      if (!verified.ok) return verified;
      const here = await countWorkspace(database);
      return succeed({ file, name: file.name, summary: verified.value, here });
    },
    async restore(file) {
      await workspace.saves.settle();
      const restored = await restoreBackup(database, file, { replace: true });
      if (restored.ok) keepLastBackup(localStorage, instantToDay(restored.value.createdAt));
      await workspace.reload();
      await workspace.checkRows();
      return restored;
    },
  };
}
