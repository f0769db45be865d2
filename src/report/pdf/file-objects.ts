import { ByteWriter } from "./byte-writer";
import { writeCrossReference, type FileHead, type ObjectPlaces } from "./cross-reference";
import { createObjectPacker } from "./object-streams";

/** The objects of a file that the report writes itself, numbered after those of jsPDF but for page contents. */
export type FileObjects = {
  /** A number for an object to come. */
  reserve(): number;
  /** Begins an object that is no stream: what is written belongs to it until the next is opened. */
  open(objectNumber: number): ByteWriter;
  /** Writes a compressed stream and returns its number; `entries` stand in its dictionary. */
  writeStream(entries: string, data: Uint8Array, objectNumber?: number): number;
  /** Writes a stream as it is, one byte a character; a filter that it has been through is in `entries`. */
  writeStored(entries: string, data: string): number;
};

const END_OF_STREAM = "\nendstream\nendobj\n";

/** A file that is written but for the compression of its streams. */
export type UnjoinedFile<T> = {
  readonly streams: readonly T[];
  /** The whole file; `compressed` are its streams, in their order. */
  readonly join: (compressed: readonly Uint8Array[]) => Uint8Array<ArrayBuffer>;
};

/** A stream as it is, or the place of a compressed one among all that are. */
type WrittenStream = { readonly objectNumber: number; readonly entries: string } & (
  | { readonly stored: string }
  | { readonly place: number }
);

/**
 * Gathers the objects from number `first` on. `finish` joins them to the file that has all objects
 * before that: plain objects in compressed object streams, a tenth of their size, and so in the end
 * a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). `compress` is given each stream as soon as
 * it is written, in memory that is written over afterwards.
 */
export function createFileObjects<T>(first: number, compress: (data: Uint8Array) => T) {
  let next = first;
  const written: WrittenStream[] = [];
  const streams: T[] = [];
  const packed: ObjectPlaces["packed"][number][] = [];
  const packer = createObjectPacker(({ entries, data, members }) => {
    packed.push({ container: writeStream(entries, data), members });
  });

  function writeStream(entries: string, data: Uint8Array, objectNumber = next++): number {
    const place = streams.push(compress(data)) - 1;
    written.push({ objectNumber, entries: `${entries}/Filter/FlateDecode`, place });
    return objectNumber;
  }

  function writeStored(entries: string, stored: string): number {
    const objectNumber = next++;
    written.push({ objectNumber, entries, stored });
    return objectNumber;
  }

  function join(head: FileHead, compressed: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
    const body = new ByteWriter(1 << 19);
    const offsets = new Map<number, number>();
    for (const stream of written) {
      const data = "stored" in stream ? stream.stored : compressed[stream.place]!;
      offsets.set(stream.objectNumber, body.length);
      body.latin(`${stream.objectNumber} 0 obj\n<<${stream.entries}/Length ${data.length}>>\nstream\n`);
      if (typeof data === "string") body.latin(data);
      else body.bytes(data);
      body.latin(END_OF_STREAM);
    }
    return writeCrossReference(head, body.take(), { streams: offsets, packed }, next);
  }

  const objects: FileObjects = {
    reserve: () => next++,
    open: (objectNumber) => packer.open(objectNumber),
    writeStream,
    writeStored,
  };
  return {
    ...objects,
    finish(head: FileHead): UnjoinedFile<T> {
      packer.flush();
      return { streams, join: (compressed) => join(head, compressed) };
    },
  };
}
