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

/** Bytes of the three fields of a row, as `/W` says: kind, offset or container, index. */
const FIELDS = [1, 4, 2] as const;
const ROW = 7;
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
  const rows = new DataView(new ArrayBuffer((size + 1) * ROW));
  const setRow = (objectNumber: number, kind: number, second: number, third: number): void => {
    rows.setUint8(objectNumber * ROW, kind);
    rows.setUint32(objectNumber * ROW + FIELDS[0], second);
    rows.setUint16(objectNumber * ROW + FIELDS[0] + FIELDS[1], third);
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
  const table = deflate(subtractRowAbove(new Uint8Array(rows.buffer)));
  const file = new ByteWriter(start + table.length + 1000);
  file.bytes(head.bytes);
  file.bytes(behind);
  file.latin(
    [
      `${size} 0 obj`,
      `<</Type/XRef/Size ${size + 1}/W[${FIELDS.join(" ")}]${head.trailer}`,
      `/DecodeParms<</Predictor 12/Columns ${ROW}>>/Filter/FlateDecode/Length ${table.length}>>`,
      "stream\n",
    ].join("\n"),
  );
  file.bytes(table);
  file.latin(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
  return file.take();
}

/** PNG's filter "up", a byte for the filter before each row: rows that count up become nearly equal. */
function subtractRowAbove(rows: Uint8Array): Uint8Array {
  const UP = 2;
  const filtered = new Uint8Array((rows.length / ROW) * (ROW + 1));
  for (let row = 0, at = 0; row < rows.length; row += ROW) {
    filtered[at++] = UP;
    for (let index = row; index < row + ROW; index += 1) {
      filtered[at++] = rows[index]! - (rows[index - ROW] ?? 0);
    }
  }
  return filtered;
}
