import { bytesIn, callAgeClerk } from "./age/ask-age";
import { isAgeFile } from "./age/age-header";
import { BackupRefusal } from "./backup-error";
import type { ReadableFile } from "./readable-file";

/** A file that can be read, locked or not. */
export type OpenedFile = {
  readonly file: ReadableFile;
  readonly isLocked: boolean;
  /** Lets go of the key, where there is one. */
  readonly close: () => void;
};

/**
 * Opens a file for reading. A locked one needs its passphrase: without one it is refused with
 * `backup.encrypted`. The passphrase of a file that is not locked is not looked at.
 */
export async function openFile(file: Blob, passphrase: string | null): Promise<OpenedFile> {
  if (!(await isAgeFile(file))) return { file, isLocked: false, close: () => undefined };
  if (passphrase === null || passphrase === "") throw new BackupRefusal({ code: "backup.encrypted" });
  const clerk = await callAgeClerk();
  const reply = await clerk.ask({ task: "unlock", file, passphrase });
  if (reply.kind !== "size") {
    clerk.end();
    bytesIn(reply);
    throw new Error("A size was asked for");
  }
  const slice = (start: number, end: number): Pick<Blob, "arrayBuffer"> => ({
    arrayBuffer: async () => bytesIn(await clerk.ask({ task: "read", start, end })).buffer,
  });
  return { file: { size: reply.size, slice }, isLocked: true, close: () => clerk.end() };
}
