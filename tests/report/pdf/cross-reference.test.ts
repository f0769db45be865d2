import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeCrossReference } from "../../../src/report/pdf/cross-reference";

const HEAD = { bytes: new Uint8Array(15), offsets: [0, 0], trailer: "" };

/** Kind and place of each object, from a file that has only its table. */
function rowsOf(file: Uint8Array): readonly (readonly [kind: number, place: number])[] {
  const tail = Buffer.from(file.buffer, file.byteOffset + file.length - 1000, 1000);
  const text = tail.toString("latin1");
  const [, width = 0] = /\/W\[1 (\d) 2\]/.exec(text)!.map(Number);
  const [, length = 0] = /\/Length (\d+)/.exec(text)!.map(Number);
  const from = text.indexOf("stream\n") + "stream\n".length;
  const table = inflateSync(tail.subarray(from, from + length));
  const row = width + 3;
  const above = Buffer.alloc(row);
  return Array.from({ length: table.length / (row + 1) }, (_, index) => {
    for (let byte = 0; byte < row; byte += 1) above[byte]! += table[index * (row + 1) + 1 + byte]!;
    return [above[0]!, above.readUIntBE(1, width)] as const;
  });
}

describe("the cross-reference of a file", () => {
  it.each([
    ["of a few kilobytes", 5000],
    ["just below 16 MB", (1 << 24) - 16],
    ["just above 16 MB", 1 << 24],
    ["of 40 MB", 40_000_000],
  ])("%s says where each stream stands", (_name, size) => {
    const places = { streams: new Map([[2, size - 7]]), packed: [] };
    const file = writeCrossReference(HEAD, new Uint8Array(size), places, 3);
    expect(rowsOf(file)).toEqual([
      [0, 0],
      [1, 0],
      [1, 15 + size - 7],
      [1, 15 + size],
    ]);
  });
});
