import { ByteWriter } from "./byte-writer";
import { writeCrossReference, type FileHead, type ObjectPlaces } from "./cross-reference";
import { deflate } from "./deflate";
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

/**
 * Gathers the objects from number `first` on. `finish` joins them to the file that has all objects
 * before that: plain objects in compressed object streams, a tenth of their size, and so in the end
 * a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
 */
export function createFileObjects(first: number) {
  let next = first;
  const streams = new ByteWriter(1 << 19);
  const offsets = new Map<number, number>();
  const packed: ObjectPlaces["packed"][number][] = [];
  const packer = createObjectPacker(({ entries, data, members }) => {
    packed.push({ container: writeStream(entries, data), members });
  });

  function beginStream(objectNumber: number, entries: string, length: number): void {
    offsets.set(objectNumber, streams.length);
    streams.latin(`${objectNumber} 0 obj\n<<${entries}/Length ${length}>>\nstream\n`);
  }

  function writeStream(entries: string, data: Uint8Array, objectNumber = next++): number {
    const stored = deflate(data);
    beginStream(objectNumber, `${entries}/Filter/FlateDecode`, stored.length);
    streams.bytes(stored);
    streams.latin(END_OF_STREAM);
    return objectNumber;
  }

  function writeStored(entries: string, data: string): number {
    const objectNumber = next++;
    beginStream(objectNumber, entries, data.length);
    streams.latin(data);
    streams.latin(END_OF_STREAM);
    return objectNumber;
  }

  const objects: FileObjects = {
    reserve: () => next++,
    open: (objectNumber) => packer.open(objectNumber),
    writeStream,
    writeStored,
  };
  return {
    ...objects,
    finish(head: FileHead): Uint8Array<ArrayBuffer> {
      packer.flush();
      return writeCrossReference(head, streams.take(), { streams: offsets, packed }, next);
    },
  };
}
