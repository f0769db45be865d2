import { detectType } from "../../storage/detect-type";
import { readDocument, type ReadDocument } from "../../storage/document-text/read-document";
import { readImageSize, type ImageSize } from "../../storage/image-metadata/read-image-size";
import { canStripMetadata, stripMetadata } from "../../storage/image-metadata/strip-metadata";
import type { Finding } from "./finding";
import { findInDocument } from "./find-in-document";

/** A file as it may be stored, and what there is to know before. */
export type Inspection = {
  readonly mediaType: string;
  /** Of a photo: without metadata. Of everything else: as they came. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
  /** False when part of its text could not be read or was not looked at. */
  readonly isFullyRead: boolean;
  /** True for a picture that metadata was looked for in, and taken out of. */
  readonly isCleaned: boolean;
  /** Of a picture that the app can draw. */
  readonly size: ImageSize | null;
  /** Of a PDF: its first page as JPEG. */
  readonly firstPage: ArrayBuffer | null;
};

/** Longer than any sensible document takes; what is left then is not looked at, and said so. */
const SCAN_BUDGET_MS = 5000;
const PDF_BUDGET_MS = 15_000;

const noText: ReadDocument = { text: "", properties: {}, isPartial: false };

/** Pictures and recordings have no text to look through. */
function hasText(mediaType: string): boolean {
  return mediaType === "image/svg+xml" || !/^(?:image|video|audio)\//.test(mediaType);
}

function inspectPicture(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Omit<Inspection, "firstPage"> {
  const stripped = stripMetadata(bytes, mediaType);
  const rest = { mediaType, isFullyRead: true };
  if (!stripped.ok) {
    const finding: Finding = { kind: "damaged picture", match: "", where: { kind: "file" } };
    return { ...rest, isCleaned: false, bytes, removed: [], findings: [finding], size: null };
  }
  const { removed } = stripped.value;
  // What goes on is the whole buffer, so nothing else may be in it.
  const isWhole = stripped.value.bytes.byteLength === stripped.value.bytes.buffer.byteLength;
  const clean = isWhole ? stripped.value.bytes : stripped.value.bytes.slice();
  const size = readImageSize(clean, mediaType);
  return { ...rest, isCleaned: true, bytes: clean, removed, findings: [], size };
}

async function readPages(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly document: ReadDocument; readonly firstPage: ArrayBuffer | null }> {
  const { properties } = await readDocument(bytes, "application/pdf");
  const { readPdfPages } = await import("../../storage/pdf-pages/read-pdf-pages");
  const deadline = performance.now() + PDF_BUDGET_MS;
  // pdf.js takes the bytes for itself, so it gets a copy.
  const pages = await readPdfPages(bytes.slice(), () => performance.now() > deadline);
  return {
    document: { text: pages.text, properties, isPartial: !pages.isComplete },
    firstPage: pages.firstPage,
  };
}

/** Looks through a file before it is stored; meant for a worker. Nothing of it is ever run. */
export async function inspectFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Inspection> {
  const mediaType = detectType(bytes);
  const limits = { budgetMs: SCAN_BUDGET_MS, now: () => performance.now() };
  const picture = canStripMetadata(mediaType) ? inspectPicture(bytes, mediaType) : null;
  let document = noText;
  let firstPage: ArrayBuffer | null = null;
  if (mediaType === "application/pdf") ({ document, firstPage } = await readPages(bytes));
  else if (hasText(mediaType)) document = await readDocument(bytes, mediaType);
  const { findings, isComplete } = findInDocument(name, document, limits);
  return {
    mediaType,
    bytes,
    removed: [],
    isCleaned: false,
    size: null,
    ...picture,
    firstPage,
    findings: [...(picture?.findings ?? []), ...findings],
    isFullyRead: isComplete,
  };
}
