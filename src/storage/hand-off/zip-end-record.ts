import { BackupRefusal, refuseDamaged } from "./backup-error";
import { MAX_ENTRIES } from "./format";
import { readSlice, viewOf } from "./read-slice";
import type { ReadableFile } from "./readable-file";

/** Where the list of entries stands. */
export type ZipEnd = {
  readonly entries: number;
  readonly directoryStart: number;
  readonly directoryEnd: number;
};

const END_BYTES = 22;
/** The zip64 end record and its locator, which stand before the end record of a file over 4 GiB. */
const END64_BYTES = 56 + 20;
/** What a 32-bit field holds when the number stands elsewhere, in 64 bits. */
export const SEE_64 = 0xff_ff_ff_ff;

/** A 64-bit number that counts bytes; refuses what no file can be. */
export function readCount64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) refuseDamaged("A number is larger than any file");
  return Number(value);
}

async function readEnd64(
  file: ReadableFile,
): Promise<Pick<ZipEnd, "entries" | "directoryStart"> & { size: number }> {
  const start = file.size - END_BYTES - END64_BYTES;
  if (start < 0) refuseDamaged("The file ends too early");
  const view = viewOf(await readSlice(file, start, start + END64_BYTES));
  const isWhole =
    view.getUint32(0, true) === 0x06_06_4b_50 &&
    readCount64(view, 4) === 44 &&
    view.getUint32(16, true) === 0 &&
    view.getUint32(20, true) === 0 &&
    readCount64(view, 24) === readCount64(view, 32) &&
    view.getUint32(56, true) === 0x07_06_4b_50 &&
    view.getUint32(60, true) === 0 &&
    readCount64(view, 64) === start &&
    view.getUint32(72, true) === 1;
  if (!isWhole) refuseDamaged("The long end record contradicts itself");
  return {
    entries: readCount64(view, 24),
    size: readCount64(view, 40),
    directoryStart: readCount64(view, 48),
  };
}

/**
 * Reads the end record, which must be the very last bytes of the file, without a comment. The long
 * form is taken only where it is needed: anything else is a contradiction that some reader resolves
 * one way and some the other.
 */
export async function readZipEnd(file: ReadableFile): Promise<ZipEnd> {
  if (file.size < END_BYTES) refuseDamaged("The file ends too early");
  const view = viewOf(await readSlice(file, file.size - END_BYTES, file.size));
  const short = {
    entries: view.getUint16(10, true),
    size: view.getUint32(12, true),
    directoryStart: view.getUint32(16, true),
  };
  const isWhole =
    view.getUint32(0, true) === 0x06_05_4b_50 &&
    view.getUint32(4, true) === 0 &&
    view.getUint16(8, true) === short.entries &&
    view.getUint16(20, true) === 0;
  if (!isWhole) refuseDamaged("The file does not end as it should");
  const isLong = short.directoryStart === SEE_64;
  const end = isLong ? await readEnd64(file) : short;
  const directoryEnd = file.size - END_BYTES - (isLong ? END64_BYTES : 0);
  const isSame = end.entries === short.entries && end.size === short.size;
  if (!isSame || end.directoryStart + end.size !== directoryEnd || (isLong && end.directoryStart < SEE_64)) {
    refuseDamaged("The end record contradicts the file");
  }
  if (end.entries > MAX_ENTRIES) throw new BackupRefusal({ code: "backup.too-large" });
  return { entries: end.entries, directoryStart: end.directoryStart, directoryEnd };
}
