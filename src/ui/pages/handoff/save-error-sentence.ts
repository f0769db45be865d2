import { backupErrorSentence } from "../../../app/messages/backup-errors";
import { handoffMessages } from "../../../app/messages/handoff";
import type { BackupError } from "../../../storage/hand-off/backup-error";

/** Why no file was saved. A place that was picked held a file before, perhaps, which is gone. */
export function saveErrorSentence(error: BackupError, wasPlacePicked: boolean): string {
  const text = handoffMessages.save;
  const sentence = error.code === "backup.canceled" ? text.stopped : backupErrorSentence(error);
  return wasPlacePicked ? `${sentence} ${text.placeEmptied}` : sentence;
}
