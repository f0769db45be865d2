import fc from "fast-check";
import { expect, test } from "vitest";
import { createId, isId } from "../../src/shared/id";

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const randomBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("ids are UUIDs of version 7 that sort by the time they were made", () => {
  fc.assert(
    fc.property(time, time, randomBytes, randomBytes, (first, second, a, b) => {
      const [one, two] = [createId(first, a), createId(second, b)];
      expect(isId(one)).toBe(true);
      if (first !== second) expect(one < two).toBe(first < second);
    }),
  );
});

test("the same moment gives different ids by chance alone", () => {
  const ids = Array.from({ length: 256 }, (_, byte) => createId(1, new Uint8Array(10).fill(byte)));
  // Version and variant take six bits, so these fills differ in the other places.
  expect(new Set(ids).size).toBe(256);
});

test("what is no UUID of version 7 is no id", () => {
  const id = createId(1_795_000_000_000, new Uint8Array(10));
  for (const wrong of ["", id.toUpperCase().replace("7", "4"), `${id}0`, id.replaceAll("-", ""), "COO-01"]) {
    expect(isId(wrong)).toBe(false);
  }
});
