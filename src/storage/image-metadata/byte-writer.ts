/** Collects parts of a picture in one buffer that was made large enough at the start. */
export type ByteWriter = {
  /** How many bytes were written so far. */
  readonly length: () => number;
  readonly write: (part: Uint8Array | readonly number[]) => void;
  /** Replaces four bytes written earlier, such as a length that is known only afterwards. */
  readonly patch: (offset: number, part: readonly number[]) => void;
  /** A copy of what was written, in a buffer of its own size. */
  readonly finish: () => Uint8Array<ArrayBuffer>;
};

/** `capacity` is an upper bound of all that will be written; more throws, which only a bug can cause. */
export function createByteWriter(capacity: number): ByteWriter {
  const buffer = new Uint8Array(capacity);
  let length = 0;
  return {
    length: () => length,
    write(part) {
      buffer.set(part, length);
      length += part.length;
    },
    patch: (offset, part) => buffer.set(part, offset),
    finish: () => buffer.slice(0, length),
  };
}

/** The four bytes of a whole number, the most significant first. */
export function bigEndian(value: number): readonly number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

/** The four bytes of a whole number, the least significant first. */
export function littleEndian(value: number): readonly number[] {
  return bigEndian(value).toReversed();
}
