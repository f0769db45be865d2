import { BackupRefusal } from "./backup-error";

/** How far long work has come, in bytes of evidence. */
export type Progress = {
  /** `reading`: what goes into the file is gathered. `checking`: a file is read and proved. */
  readonly phase: "reading" | "writing" | "checking";
  readonly done: number;
  readonly total: number;
};

/** How somebody follows long work and stops it. */
export type Watch = {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

/** Refuses with `backup.canceled` when the person has stopped the work. */
export function stopIfCanceled({ signal }: Watch): void {
  if (signal?.aborted === true) throw new BackupRefusal({ code: "backup.canceled" });
}
