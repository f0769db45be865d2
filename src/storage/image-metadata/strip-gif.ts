import { hasAsciiAt } from "../byte-search";
import { createByteWriter } from "./byte-writer";
import { readGifBlocks, type GifBlock } from "./gif-blocks";
import type { RemovedWord } from "./removed-metadata";
import { readXmpWords } from "./xmp-words";

const label = { plainText: 0x01, graphicControl: 0xf9, comment: 0xfe, application: 0xff } as const;
const TRAILER = 0x3b;
/** Length, name and authentication code of an application extension. */
const APPLICATION_BYTES = 12;
const loopNames: readonly string[] = ["NETSCAPE2.0", "ANIMEXTS1.0"];

/** The extension that says how often an animation repeats, and only that part of it; else null. */
function loopExtension(
  bytes: Uint8Array,
  { start, dataStart }: GifBlock,
): Uint8Array | readonly number[] | null {
  if (!loopNames.some((name) => hasAsciiAt(bytes, name, dataStart + 1))) return null;
  const loop = dataStart + APPLICATION_BYTES;
  if (bytes[dataStart] !== 11 || bytes[loop] !== 3 || bytes[loop + 1] !== 1) return null;
  return [...bytes.subarray(start, loop + 4), 0];
}

function wordsOf(bytes: Uint8Array, { label: kind, dataStart, end }: GifBlock): Iterable<RemovedWord> {
  if (kind === label.comment) return ["comment"];
  if (kind === label.plainText) return ["caption"];
  if (!hasAsciiAt(bytes, "XMP DataXMP", dataStart + 1)) return ["other data"];
  return readXmpWords(bytes.subarray(dataStart + APPLICATION_BYTES, end));
}

/**
 * The same GIF with its pictures, their timing and the number of repetitions, and nothing else.
 * Null when it is damaged.
 */
export function stripGif(bytes: Uint8Array, found: Set<RemovedWord>): Uint8Array<ArrayBuffer> | null {
  const structure = readGifBlocks(bytes);
  if (structure === null || !structure.blocks.some(({ kind }) => kind === "image")) return null;
  const writer = createByteWriter(bytes.length + 1);
  writer.write(bytes.subarray(0, structure.headerEnd));
  for (const block of structure.blocks) {
    const loop = block.label === label.application ? loopExtension(bytes, block) : null;
    if (loop !== null) {
      writer.write(loop);
    } else if (block.kind === "image" || block.label === label.graphicControl) {
      writer.write(bytes.subarray(block.start, block.end));
    } else {
      for (const word of wordsOf(bytes, block)) found.add(word);
    }
  }
  writer.write([TRAILER]);
  if (structure.end < bytes.length) found.add("trailing data");
  return writer.finish();
}
