import type { SvgPart } from "../charts/scene-to-svg";
import type { DocumentKind } from "../document/document-kinds";
import type { DocumentRequest } from "../make-document";
import type { LayoutWarning } from "./layout";
import type { Paper } from "./paper";

/** A report laid out, without its pages: those are asked for one at a time. */
export type PreviewSummary = {
  /** In points. */
  readonly page: { readonly width: number; readonly height: number };
  readonly pageCount: number;
  /** The headings of the outline with their pages, counted from 0. */
  readonly outline: readonly { readonly title: string; readonly level: 1 | 2 | 3; readonly page: number }[];
  /** Of every document that is chosen. */
  readonly warnings: readonly LayoutWarning[];
};

/** The document to look at, and all that are chosen to be saved: what each of them lacks is told. */
export type PreviewOrder = {
  readonly document: DocumentRequest;
  readonly paper: Paper;
  readonly chosen: readonly DocumentKind[];
};

/** What the page asks of the preview's worker; `turn` comes back with the answer. */
export type PreviewRequest = { readonly turn: number } & (
  | ({ readonly kind: "lay out" } & PreviewOrder)
  | { readonly kind: "draw"; readonly page: number }
);

export type PreviewReply = { readonly turn: number } & (
  | { readonly kind: "laid out"; readonly summary: PreviewSummary }
  /** Empty for a page that is not there. */
  | { readonly kind: "drawn"; readonly parts: readonly SvgPart[] }
);
