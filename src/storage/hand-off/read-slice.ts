import { BackupRefusal } from "./backup-error";
import type { ReadableFile } from "./readable-file";

/**
 * Bytes `start` to `end` of a file, read from where it lies: a file of gigabytes is never in memory
 * whole. Refuses with `backup.unreadable` when the browser cannot read it (any more).
 */
export async function readSlice(
  file: ReadableFile,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.slice(start, end).arrayBuffer();
  } catch (error) {
    if (error instanceof BackupRefusal) throw error;
    throw new BackupRefusal({ code: "backup.unreadable" });
  }
  if (bytes.byteLength !== end - start) throw new BackupRefusal({ code: "backup.unreadable" });
  return new Uint8Array(bytes);
}

/** The same bytes as numbers. */
export function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
