import type { Result } from "../../shared/result";
import { catchRefusal, type BackupError } from "./backup-error";
import type { BackupSummary } from "./backup-summary";
import { checkBackup } from "./check-backup";
import type { ReadableFile } from "./readable-file";
import type { Watch } from "./watch";

/** Proves that a backup can be restored, without writing anything, and says what is in it. */
export function verifyBackup(
  file: ReadableFile,
  watch: Watch = {},
): Promise<Result<BackupSummary, BackupError>> {
  return catchRefusal(async () => (await checkBackup(file, watch)).summary);
}
