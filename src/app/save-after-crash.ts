import { startMessages } from "./messages/start";
import type { Workspace } from "./workspace";

/** What came of saving: a sentence, and whether the file is there. */
export type CrashSave = { readonly isSaved: boolean; readonly sentence: string };

/**
 * Saves a backup file after a bug was met. It may be the code for this that is broken or cannot be
 * loaded any more, so whatever is thrown becomes a sentence too.
 */
export async function saveAfterCrash(
  source: Pick<Workspace, "database" | "builtIn" | "today" | "session">,
): Promise<CrashSave> {
  try {
    const [{ saveBackupFile }, { backupErrorSentence }, { handoffMessages }] = await Promise.all([
      import("./backup-actions"),
      import("./messages/backup-errors"),
      import("./messages/handoff"),
    ]);
    const saved = await saveBackupFile(source);
    if (!saved.ok) return { isSaved: false, sentence: backupErrorSentence(saved.error) };
    return { isSaved: true, sentence: handoffMessages.save.done(saved.value.summary) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { isSaved: false, sentence: startMessages.backupFailed(reason) };
  }
}
