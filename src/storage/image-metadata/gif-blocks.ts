import { hasAsciiAt } from "../byte-search";

/** One block of a GIF file (GIF89a specification). */
export type GifBlock = {
  readonly kind: "image" | "extension";
  /** The label of an extension, such as 0xFE for a comment; 0 for an image. */
  readonly label: number;
  readonly start: number;
  /** Where the chain of sub-blocks begins, each with its length in front. */
  readonly dataStart: number;
  /** After the zero that ends the chain. */
  readonly end: number;
};

export type GifStructure = {
  /** Signature, screen and global colors; always kept. */
  readonly headerEnd: number;
  readonly blocks: readonly GifBlock[];
  /** The first byte after the trailer; the end of the bytes where the trailer is missing. */
  readonly end: number;
};

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
/** Two blocks a frame; only a hostile file has this many. */
const MAX_BLOCKS = 200_000;

/** Bytes of a color table that these packed fields announce. */
function colorTableBytes(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

/** After the zero that ends the chain of sub-blocks at `from`, or -1. */
function findChainEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at]!;
    at += 1 + length;
    if (length === 0) return at;
  }
  return -1;
}

/**
 * Takes a GIF file apart. Null when it is no GIF, when a block leads beyond the end, or when something
 * unknown stands between blocks. A missing trailer after a whole block is common and no damage.
 */
export function readGifBlocks(bytes: Uint8Array): GifStructure | null {
  if ((!hasAsciiAt(bytes, "GIF87a", 0) && !hasAsciiAt(bytes, "GIF89a", 0)) || bytes.length < 13) return null;
  const headerEnd = 13 + colorTableBytes(bytes[10]!);
  const blocks: GifBlock[] = [];
  let at = headerEnd;
  while (at < bytes.length && blocks.length < MAX_BLOCKS) {
    const start = at;
    const introducer = bytes[start]!;
    if (introducer === TRAILER) return { headerEnd, blocks, end: start + 1 };
    if (introducer !== IMAGE && introducer !== EXTENSION) return null;
    const kind = introducer === IMAGE ? "image" : "extension";
    // Place, size and colors, then the code size, before the sub-blocks of an image.
    const dataStart = kind === "image" ? start + 11 + colorTableBytes(bytes[start + 9] ?? 0) : start + 2;
    at = findChainEnd(bytes, dataStart);
    if (at === -1) return null;
    blocks.push({ kind, label: kind === "image" ? 0 : bytes[start + 1]!, start, dataStart, end: at });
  }
  return at === bytes.length && blocks.length < MAX_BLOCKS ? { headerEnd, blocks, end: at } : null;
}
