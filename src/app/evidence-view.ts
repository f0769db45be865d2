import type { EvidenceItem } from "../assessment/evidence";
import { isStale } from "../assessment/evidence-grade";
import { previewTypes } from "./evidence-actions";

/** How an item is opened: only these types are ever shown, whatever a file calls itself. */
export type PreviewKind = "image" | "pdf" | "text" | "table" | "download";

/** Longer texts are cut on screen; the download has all of it. */
const MAX_TEXT_CHARACTERS = 200_000;

export function previewKind(mediaType: string): PreviewKind {
  if (previewTypes.some((type) => type === mediaType)) return "image";
  switch (mediaType) {
    case "application/pdf":
      return "pdf";
    case "text/plain":
      return "text";
    case "text/csv":
      return "table";
    default:
      return "download";
  }
}

/** A Blob whose type lets a browser do nothing with it but show an image, or save it. */
export function bytesToBlob(bytes: ArrayBuffer, mediaType: string): Blob {
  const type = previewKind(mediaType) === "image" ? mediaType : "application/octet-stream";
  return new Blob([bytes], { type });
}

/** The text of a file, cut where it gets too long for a screen. */
export function bytesToText(bytes: ArrayBuffer): { readonly text: string; readonly isCut: boolean } {
  const text = new TextDecoder().decode(bytes);
  return { text: text.slice(0, MAX_TEXT_CHARACTERS), isCut: text.length > MAX_TEXT_CHARACTERS };
}

/** The address as it is stored, or null for anything but a web address: `javascript:` is no evidence. */
export function parseWebAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  return new URL(trimmed).href;
}

export function isPastReview(item: EvidenceItem, today: string): boolean {
  return isStale(item, today);
}
