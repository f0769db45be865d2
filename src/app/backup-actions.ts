import { succeed, type Result } from "../shared/result";
import type { IsoDate } from "../shared/iso-date";
import { loadAssessment } from "../storage/assessments";
import type { Database } from "../storage/database";
import { loadEvidence } from "../storage/evidence";
import type { BackupError } from "../storage/hand-off/backup-error";
import { saveBackup, type SaveBackupOptions, type SavedBackup } from "../storage/hand-off/save-backup";
import { loadResponseFields } from "../storage/responses";
import { loadSites } from "../storage/sites";
import { APP_NAME } from "./app-version";
import { fieldsToGradedResponses, gapsOf, resultsOf } from "./assessment-results";
import { loadCatalogueOf } from "./assessment-session";
import { countContents } from "./content-counts";
import { keepLastBackup } from "./last-backup";
import type { WorkspaceCounts } from "./messages/handoff";
import { offerDownload } from "./offer-download";
import type { Workspace } from "./workspace";

/** A file name that tells nothing about the clinic: file names leak. */
export function backupFileName(
  day: IsoDate,
  kind: "backup" | "hand-off" = "backup",
  isLocked = false,
): string {
  return `havenmark-${kind}-${day}.havenmark${isLocked ? ".age" : ""}`;
}

/** A file that was made and checked, and where it is: in the place that was chosen, or among the downloads. */
export type HandedOver = Pick<SavedBackup, "summary" | "leftOut"> & {
  readonly name: string;
  readonly isInPlace: boolean;
};

export type Source = Pick<Workspace, "database" | "builtIn" | "today" | "session">;

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

/** Makes a file of the workspace or a part of it, and reads it again. */
export function makeFile(
  source: Source,
  options: Omit<SaveBackupOptions, "app" | "resultsOf">,
): Promise<Result<SavedBackup, BackupError>> {
  return saveBackup(source.database, {
    ...options,
    app: APP_NAME,
    resultsOf: (assessmentId) => resultsForFile(source, assessmentId),
  });
}

/** Makes a backup file of the whole workspace, reads it again, and hands it to the browser. */
export async function saveBackupFile(source: Source): Promise<Result<HandedOver, BackupError>> {
  const cover = await source.session?.mark();
  const saved = await makeFile(source, {});
  if (!saved.ok) return saved;
  const name = backupFileName(source.today());
  offerDownload(saved.value.bytes, name);
  keepLastBackup(localStorage, source.today());
  cover?.();
  const { summary, leftOut } = saved.value;
  return succeed({ summary, leftOut, name, isInPlace: false });
}

/** The same numbers as a backup's summary, of what this browser holds now. */
export async function countWorkspace(database: Database): Promise<WorkspaceCounts> {
  const [sites, contents] = await Promise.all([loadSites(database), countContents(database)]);
  return { sites: sites.length, ...contents };
}
