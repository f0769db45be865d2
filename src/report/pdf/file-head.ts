import { ByteWriter } from "./byte-writer";
import type { FileHead } from "./cross-reference";
import { bytesToString } from "./pdf-syntax";

/**
 * Takes a file of `size` objects (number 0 included) apart that ends with a cross-reference table and
 * its trailer (ISO 32000-1, 7.5.4 and 7.5.5), as jsPDF writes them.
 */
export function readFileHead(file: Uint8Array, size: number): FileHead {
  const start = Number(/startxref\n(\d+)/.exec(bytesToString(file.subarray(-40)))?.[1]);
  const table = bytesToString(file.subarray(start));
  const offsets = [...table.matchAll(/(\d{10}) \d{5} [nf] \n/g)].map(([, offset]) => Number(offset));
  const [, counted, trailer] = /trailer\n<<\n\/Size (\d+)\n([^]*?)\n>>\n/.exec(table) ?? [];
  if (trailer === undefined || offsets.length !== size || Number(counted) !== size) {
    throw new Error(`The file has ${offsets.length} objects instead of ${size}`);
  }
  return { bytes: file.subarray(0, start), offsets, trailer };
}

/** A head without the objects that somebody else writes in their place; those have the offset 0. */
export function leaveOut(head: FileHead, isLeftOut: (objectNumber: number) => boolean): FileHead {
  const { bytes, offsets, trailer } = head;
  const inOrder = [...offsets.keys()].slice(1).toSorted((a, b) => offsets[a]! - offsets[b]!);
  const kept = new ByteWriter(bytes.length);
  kept.bytes(bytes.subarray(0, offsets[inOrder[0]!]));
  const moved = offsets.map(() => 0);
  for (const [place, objectNumber] of inOrder.entries()) {
    if (isLeftOut(objectNumber)) continue;
    moved[objectNumber] = kept.length;
    kept.bytes(bytes.subarray(offsets[objectNumber], offsets[inOrder[place + 1]!] ?? bytes.length));
  }
  return { bytes: kept.take(), offsets: moved, trailer };
}
