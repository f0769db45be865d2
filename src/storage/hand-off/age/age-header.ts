import { BackupRefusal, refuseDamaged } from "../backup-error";
import { readSlice } from "../read-slice";
import type { ReadableFile } from "../readable-file";

/** How every age file begins. */
const AGE_MARK = "age-encryption.org/v1";

/**
 * The most work that a file may ask for, as a power of two: what `age` and we write (256 MB and about
 * a second). A file that asks for more could keep a computer busy for hours.
 */
const MAX_WORK_FACTOR = 18;
/** A header with a passphrase has about 150 bytes. */
const MAX_HEADER_BYTES = 1024;
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;

/** True for a file that is locked in the age format. */
export async function isAgeFile(file: ReadableFile): Promise<boolean> {
  const head = await readSlice(file, 0, Math.min(file.size, AGE_MARK.length));
  return String.fromCharCode(...head) === AGE_MARK;
}

/**
 * The header of a file that is locked with one passphrase. Refuses other kinds of locks, and work
 * that is out of all proportion, before anything is computed.
 */
export async function readAgeHeader(file: ReadableFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readSlice(file, 0, Math.min(file.size, MAX_HEADER_BYTES));
  const text = String.fromCharCode(...bytes);
  const match = HEADER.exec(text);
  if (match === null) {
    const isOtherLock = text.startsWith(`${AGE_MARK}\n-> `) && !text.startsWith(`${AGE_MARK}\n-> scrypt `);
    if (isOtherLock) throw new BackupRefusal({ code: "backup.other-lock" });
    return refuseDamaged("The head of the locked file is not what it should be");
  }
  if (Number(match[1]) > MAX_WORK_FACTOR) throw new BackupRefusal({ code: "backup.other-lock" });
  return bytes.slice(0, match[0].length);
}
