import { ByteWriter } from "./byte-writer";
import { deflate } from "./deflate";

/**
 * The beginning of a file: its bytes, the offsets of its objects by number (0 for those that stand behind
 * it), and what its trailer says.
 */
export type FileHead = {
  readonly bytes: Uint8Array;
  readonly offsets: readonly number[];
  readonly trailer: string;
};

/** Where the objects behind the head stand. */
export type ObjectPlaces = {
  /** Bytes between the head and each stream, by its number. */
  readonly streams: ReadonlyMap<number, number>;
  /** The objects in each object stream, in their order. */
  readonly packed: readonly { readonly container: number; readonly members: readonly number[] }[];
};

/** Bytes of the second field of a row, an offset or the number of an object stream: three reach to 16 MB. */
function offsetBytes(lastOffset: number): number {
  return lastOffset < 1 << 24 ? 3 : 4;
}

const [FREE, AT_OFFSET, IN_STREAM] = [0, 1, 2];

/**
 * Joins the parts of a file and ends it with a cross-reference stream (ISO 32000-1, 7.5.8), which is
 * object `size`, the last.
 */
export function writeCrossReference(
  head: FileHead,
  behind: Uint8Array,
  places: ObjectPlaces,
  size: number,
): Uint8Array<ArrayBuffer> {
  const start = head.bytes.length + behind.length;
  // The fields of a row, as `/W` says: kind, offset or object stream, index.
  const fields = [1, offsetBytes(start), 2] as const;
  const width = fields[0] + fields[1] + fields[2];
  const rows = new Uint8Array((size + 1) * width);
  const setRow = (objectNumber: number, kind: number, second: number, third: number): void => {
    let at = objectNumber * width;
    rows[at++] = kind;
    for (let byte = fields[1] - 1; byte >= 0; byte -= 1) rows[at++] = second >>> (8 * byte);
    rows[at++] = third >>> 8;
    rows[at] = third;
  };
  setRow(0, FREE, 0, 0xffff);
  for (const [objectNumber, offset] of head.offsets.entries()) {
    if (objectNumber > 0) setRow(objectNumber, AT_OFFSET, offset, 0);
  }
  for (const [objectNumber, offset] of places.streams) {
    setRow(objectNumber, AT_OFFSET, head.bytes.length + offset, 0);
  }
  for (const { container, members } of places.packed) {
    for (const [index, member] of members.entries()) setRow(member, IN_STREAM, container, index);
  }
  setRow(size, AT_OFFSET, start, 0);
  const table = deflate(subtractRowAbove(rows, width));
  const file = new ByteWriter(start + table.length + 1000);
  file.bytes(head.bytes);
  file.bytes(behind);
  file.latin(
    [
      `${size} 0 obj`,
      `<</Type/XRef/Size ${size + 1}/W[${fields.join(" ")}]${head.trailer}`,
      `/DecodeParms<</Predictor 12/Columns ${width}>>/Filter/FlateDecode/Length ${table.length}>>`,
      "stream\n",
    ].join("\n"),
  );
  file.bytes(table);
  file.latin(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
  return file.take();
}

/** PNG's filter "up", a byte for the filter before each row: rows that count up become nearly equal. */
function subtractRowAbove(rows: Uint8Array, width: number): Uint8Array {
  const UP = 2;
  const filtered = new Uint8Array((rows.length / width) * (width + 1));
  for (let row = 0, at = 0; row < rows.length; row += width) {
    filtered[at++] = UP;
    for (let index = row; index < row + width; index += 1) {
      filtered[at++] = rows[index]! - (rows[index - width] ?? 0);
    }
  }
  return filtered;
}
