import { ByteWriter } from "./byte-writer";

/** An object stream (ISO 32000-1, 7.5.7) that is not compressed yet, and the objects in it. */
export type ObjectStream = {
  readonly entries: string;
  /** Valid until the next object is opened. */
  readonly data: Uint8Array;
  readonly members: readonly number[];
};

/** Few enough for a reader that wants one object, and to be compressed in several threads; many enough to compress well. */
const BYTES_TOGETHER = 1 << 16;

/** Packs objects, in the order in which they are written, into object streams that `onFull` is given. */
export function createObjectPacker(onFull: (stream: ObjectStream) => void) {
  const bodies = new ByteWriter();
  const packed = new ByteWriter();
  let members: number[] = [];
  let offsets: number[] = [];

  function flush(): void {
    if (members.length === 0) return;
    for (const [index, objectNumber] of members.entries()) {
      packed.latin(`${objectNumber} ${offsets[index]!} `);
    }
    const entries = `/Type/ObjStm/N ${members.length}/First ${packed.length}`;
    packed.bytes(bodies.take());
    onFull({ entries, data: packed.take(), members });
    members = [];
    offsets = [];
  }

  return {
    /** Begins an object: what is written belongs to it until the next is opened. */
    open(objectNumber: number): ByteWriter {
      if (bodies.length >= BYTES_TOGETHER) flush();
      if (members.length > 0) bodies.latin("\n");
      members.push(objectNumber);
      offsets.push(bodies.length);
      return bodies;
    },
    flush,
  };
}
