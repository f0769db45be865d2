import type { ReadLockError } from "../../storage/lock/read-lock";

export const startMessages = {
  failedTitle: "Havenmark could not open its storage",
  failed: {
    "database.newer-version":
      "The data in this browser was written by a newer version of Havenmark. Nothing was changed. Open the newer version, or restore a backup file in another browser.",
    "database.blocked":
      "Another tab holds the storage open with an older version of Havenmark. Close all other Havenmark tabs, then reload this page.",
    "database.locked":
      "The lock of this workspace was changed in another tab. Nothing was changed here. Reload this page.",
    "lock.damaged":
      "What is stored in this browser is encrypted, and the record that says how it opens is damaged. Restore a backup file in another browser, or an older copy of this browser’s data.",
    "database.unavailable":
      "This browser does not let Havenmark store anything here. Private windows and strict settings can cause this. Open Havenmark in a normal window, then reload.",
  } satisfies Record<ReadLockError["code"], string>,
  crashed:
    "What you saved before is still stored on this device. Reload the page. If this comes again, show the details below to whoever helps you.",
  /** A file of a workspace with a passphrase has none of its own, unless one is set. */
  notLockedThough:
    "The lock of this workspace does not go with the file. Without a passphrase of its own, anybody who gets the file can read it.",
  backupFailed: (reason: string) =>
    `The backup file could not be made (${reason}). What you saved before is still stored on this device. Reload the page and save it from there.`,
} as const;
