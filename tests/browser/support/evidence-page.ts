import { findIdentifiers } from "../../../src/assessment/privacy/find-identifiers";
import { readDocument } from "../../../src/storage/document-text/read-document";
import { stripMetadata } from "../../../src/storage/image-metadata/strip-metadata";
import { burnRedactions } from "../../../src/storage/renditions/burn-redactions";
import { makeRenditions } from "../../../src/storage/renditions/make-renditions";
import type { RedactionArea } from "../../../src/storage/renditions/redaction-area";

// What the tests call in the page: bytes go in and come out as base64, which is what fits through.

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function toBase64(bytes: ArrayBuffer | Uint8Array): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
}

type Pixels = { readonly width: number; readonly height: number; readonly rgba: string };

/** A picture as an `<img>` shows it, upright; or null when the browser cannot decode it. */
async function decode(base64: string, mediaType: string): Promise<Pixels | null> {
  const url = URL.createObjectURL(new Blob([toBytes(base64)], { type: mediaType }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  return { width, height, rgba: toBase64(Uint8Array.from(context.getImageData(0, 0, width, height).data)) };
}

/** A picture drawn here: a plain color with a square of another in the top left quarter. */
async function draw(
  width: number,
  height: number,
  colors: readonly [string, string],
  type: string,
): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.fillStyle = colors[0];
  context.fillRect(0, 0, width, height);
  context.fillStyle = colors[1];
  context.fillRect(0, 0, width / 2, height / 2);
  return toBase64(await (await canvas.convertToBlob({ type, quality: 1 })).arrayBuffer());
}

const page = {
  decode,
  draw,
  strip(base64: string, mediaType: string) {
    const stripped = stripMetadata(toBytes(base64), mediaType);
    return stripped.ok
      ? { bytes: toBase64(stripped.value.bytes), removed: stripped.value.removed }
      : stripped.error;
  },
  async renditions(base64: string, mediaType: string, abortAfterMs: number | null = null) {
    const abort = new AbortController();
    if (abortAfterMs !== null) setTimeout(() => abort.abort(), abortAfterMs);
    const made = await makeRenditions(toBytes(base64), mediaType, { signal: abort.signal });
    if (!made.ok) return made.error;
    const { thumbnail, rendition, width, height } = made.value;
    return { thumbnail: toBase64(thumbnail), rendition: toBase64(rendition), width, height };
  },
  async burn(
    base64: string,
    mediaType: string,
    areas: readonly RedactionArea[],
    maxEdge: number | null = null,
  ) {
    const burned = await burnRedactions(toBytes(base64), mediaType, areas, { maxEdge });
    return burned.ok ? { bytes: toBase64(burned.value) } : burned.error;
  },
  async identifiersIn(base64: string, mediaType: string) {
    const { text, properties, isPartial } = await readDocument(toBytes(base64), mediaType);
    return { found: findIdentifiers(text), properties, isPartial };
  },
};
export type EvidencePage = typeof page;

const { trustedTypes } = globalThis as unknown as {
  readonly trustedTypes?: { createPolicy: (name: string, rules: object) => unknown };
};
trustedTypes?.createPolicy("default", { createScriptURL: (url: string) => url });
(globalThis as unknown as { evidence: EvidencePage }).evidence = page;
