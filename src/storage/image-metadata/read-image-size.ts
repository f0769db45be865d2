import { hasAsciiAt } from "../byte-search";
import { readExif, type Orientation } from "./exif";
import { readGifBlocks } from "./gif-blocks";
import { isFrameMarker, readJpegSegments } from "./jpeg-segments";
import { readPngChunks } from "./png-chunks";
import { readRiffChunks, readWebpChunks, type RiffChunk } from "./riff-chunks";

/**
 * Width and height in pixels as stored, before the orientation turns them. The orientation is what the
 * file says; Chromium passes over it in WebP, and in PNG where it stands behind the pixels.
 */
export type ImageSize = {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
};

type Size = Pick<ImageSize, "width" | "height">;

function orientationOf(exif: Uint8Array): Orientation {
  const tiff = hasAsciiAt(exif, "Exif\0\0", 0) ? exif.subarray(6) : exif;
  return readExif(tiff)?.orientation ?? 1;
}

/** Decoders disagree about files with two sizes, so the limit is held against the larger. */
function largest(sizes: readonly Size[]): Size | null {
  let [width, height] = [0, 0];
  for (const size of sizes) {
    if (size.width === 0 || size.height === 0) return null;
    width = Math.max(width, size.width);
    height = Math.max(height, size.height);
  }
  return width === 0 ? null : { width, height };
}

function withOrientation(size: Size | null, orientation: Orientation): ImageSize | null {
  return size === null ? null : { ...size, orientation };
}

function readJpegSize(bytes: Uint8Array, view: DataView): ImageSize | null {
  const segments = readJpegSegments(bytes)?.segments ?? [];
  const frames = segments.filter(
    ({ marker, dataStart, end }) => isFrameMarker(marker) && end - dataStart >= 5,
  );
  const exif = segments.find(
    ({ marker, dataStart }) => marker === 0xe1 && hasAsciiAt(bytes, "Exif\0\0", dataStart),
  );
  const sizes = frames.map(({ dataStart }) => ({
    width: view.getUint16(dataStart + 3),
    height: view.getUint16(dataStart + 1),
  }));
  const orientation = exif === undefined ? 1 : orientationOf(bytes.subarray(exif.dataStart, exif.end));
  return withOrientation(largest(sizes), orientation);
}

function readPngSize(bytes: Uint8Array, view: DataView): ImageSize | null {
  const chunks = readPngChunks(bytes)?.chunks ?? [];
  const exif = chunks.find(({ type }) => type === "eXIf");
  const sizes = chunks
    .filter(({ type }) => type === "IHDR")
    .map(({ dataStart }) => ({ width: view.getUint32(dataStart), height: view.getUint32(dataStart + 4) }));
  const orientation = exif && readExif(bytes.subarray(exif.dataStart, exif.dataEnd))?.orientation;
  return withOrientation(largest(sizes), orientation ?? 1);
}

function readWebpChunkSize(bytes: Uint8Array, view: DataView, chunk: RiffChunk): Size | null {
  const { type, dataStart: at, dataEnd } = chunk;
  const readThree = (from: number): number => view.getUint16(from, true) + (bytes[from + 2]! << 16);
  if (type === "VP8X" && dataEnd - at >= 10)
    return { width: readThree(at + 4) + 1, height: readThree(at + 7) + 1 };
  if (type === "VP8L" && dataEnd - at >= 5) {
    const bits = view.getUint32(at + 1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (type === "VP8 " && dataEnd - at >= 10) {
    return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
  }
  return null;
}

function readWebpSize(bytes: Uint8Array, view: DataView): ImageSize | null {
  const chunks = readWebpChunks(bytes)?.chunks ?? [];
  const frames = chunks.filter(({ type }) => type === "ANMF");
  const inFrames = frames.flatMap(
    ({ dataStart, dataEnd }) => readRiffChunks(bytes, dataStart + 16, dataEnd) ?? [],
  );
  const sizes = [...chunks, ...inFrames].flatMap((chunk) => readWebpChunkSize(bytes, view, chunk) ?? []);
  const first = chunks[0];
  const isExifAnnounced = first?.type === "VP8X" && (bytes[first.dataStart]! & 0x08) !== 0;
  const exif = isExifAnnounced ? chunks.find(({ type }) => type === "EXIF") : undefined;
  const orientation = exif === undefined ? 1 : orientationOf(bytes.subarray(exif.dataStart, exif.dataEnd));
  return withOrientation(largest(sizes), orientation);
}

function readGifSize(bytes: Uint8Array, view: DataView): ImageSize | null {
  const blocks = readGifBlocks(bytes)?.blocks;
  if (blocks === undefined) return null;
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const frames = blocks
    .filter(({ kind }) => kind === "image")
    .map(({ start }) => ({
      width: view.getUint16(start + 1, true) + view.getUint16(start + 5, true),
      height: view.getUint16(start + 3, true) + view.getUint16(start + 7, true),
    }));
  return withOrientation(largest([screen, ...frames]), 1);
}

/**
 * The size of a picture from its headers alone, to hold a limit before anything is decoded.
 * Null when the bytes are damaged or of a type that the app does not show.
 */
export function readImageSize(bytes: Uint8Array, mediaType: string): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (mediaType) {
    case "image/jpeg":
      return readJpegSize(bytes, view);
    case "image/png":
      return readPngSize(bytes, view);
    case "image/webp":
      return readWebpSize(bytes, view);
    case "image/gif":
      return readGifSize(bytes, view);
    default:
      return null;
  }
}
