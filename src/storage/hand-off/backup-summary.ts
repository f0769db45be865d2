import type { Instant } from "../../shared/iso-date";
import type { Counts } from "./manifest";
import type { OpenFile } from "./open-entries";

/** What a backup holds, told before and after it is saved or restored. */
export type BackupSummary = Counts & {
  readonly createdAt: Instant;
  /**
   * The first eight hexadecimal digits of the manifest's SHA-256, to compare by phone: a plain file
   * proves nothing about who made it.
   */
  readonly handoffCode: string;
};

export function backupSummary(open: OpenFile): BackupSummary {
  const { counts, createdAt } = open.manifest;
  return { ...counts, createdAt, handoffCode: open.manifestSha.slice(0, 8) };
}
