import { fail, succeed, type Result } from "../../shared/result";
import type { Database } from "../../storage/database";
import { BackupRefusal, type BackupError } from "../../storage/hand-off/backup-error";
import type { BackupSummary } from "../../storage/hand-off/backup-summary";
import type { Watch } from "../../storage/hand-off/watch";
import type { Seal } from "../../storage/lock/seal";
import type { FolderSource } from "../../storage/mirror/folder-source";
import { markOfLock } from "../../storage/mirror/lock-mark";
import { openLockedFolder, unlockFolder, type UnlockedFolder } from "../../storage/mirror/locked-folder";
import { refuseToRestoreLocked, restoreLocked, summaryOfLocked } from "../../storage/mirror/restore-locked";
import { IS_SINGLE_FILE } from "../edition";
import { toSecret } from "../lock/to-secret";

/** A workspace that came back with its lock. */
export type RestoredLocked = {
  readonly summary: BackupSummary;
  /** Opens the workspace; whoever is handed it drops it. */
  readonly seal: Seal;
  readonly lockMark: string;
};

/** A locked backup folder between choosing it and restoring it. */
export type LockedOpening = {
  /** Opens all of it in memory with a passphrase or recovery key; throws a `BackupRefusal`. */
  readonly unlock: (typed: string, watch: Watch) => Promise<BackupSummary>;
  readonly restore: (watch: Watch) => Promise<Result<RestoredLocked, BackupError>>;
  /** Forgets the key, unless it was handed on. */
  readonly close: () => void;
};

/** Looks at a locked folder; throws a `BackupRefusal` for one that is damaged or cannot be restored here. */
export async function openLocked(database: Database, source: FolderSource): Promise<LockedOpening> {
  if (IS_SINGLE_FILE) throw new BackupRefusal({ code: "backup.no-lock-here" });
  await refuseToRestoreLocked(database);
  const folder = await openLockedFolder(source);
  // It was locked a moment ago.
  if (folder === null) throw new BackupRefusal({ code: "backup.unreadable" });
  let unlocked: UnlockedFolder | null = null;

  function close(): void {
    unlocked?.seal.drop();
    unlocked = null;
  }
  return {
    async unlock(typed, watch) {
      close();
      unlocked = await unlockFolder(folder, await toSecret(typed), watch);
      return summaryOfLocked(folder);
    },
    async restore(watch) {
      if (unlocked === null) return fail({ code: "backup.encrypted" });
      const restored = await restoreLocked(database, unlocked, watch);
      if (!restored.ok) return restored;
      const { seal } = unlocked;
      unlocked = null;
      return succeed({ summary: restored.value, seal, lockMark: await markOfLock(folder.lock) });
    },
    close,
  };
}
