import type { Instant } from "../../shared/iso-date";
import type { Counts, FileKind } from "./manifest";
import type { OpenFile } from "./open-entries";

/** What a backup holds, told before and after it is saved or restored. */
export type BackupSummary = Counts & {
  readonly kind: FileKind;
  readonly createdAt: Instant;
  /** False when the private notes were left out. */
  readonly hasPrivateNotes: boolean;
  /**
   * The first eight hexadecimal digits of the manifest's SHA-256, to compare by phone: a plain file
   * proves nothing about who made it.
   */
  readonly handoffCode: string;
};

/** The summary of a file, from its manifest; `checkBackup` proves that the counts are true. */
export function backupSummary(open: OpenFile): BackupSummary {
  const { counts, createdAt, kind, scope } = open.manifest;
  const handoffCode = open.manifestSha.slice(0, 8);
  return { ...counts, kind, createdAt, hasPrivateNotes: scope.privateNotes, handoffCode };
}
