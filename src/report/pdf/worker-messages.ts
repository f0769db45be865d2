import type { DocumentRequest } from "../make-document";
import type { LayoutWarning } from "./layout";
import type { Paper } from "./paper";

export type ReportFormat = "pdf" | "html";

/** What the page asks of the worker: one document, once. */
export type PdfRequest = {
  readonly document: DocumentRequest;
  readonly paper: Paper;
} & (
  | { readonly format: "html" }
  /** `port` leads to a `compress-worker.ts`. */
  | { readonly format: "pdf"; readonly port: MessagePort }
);

/** What the worker tells: how far it is (0 to 1), and in the end the file. */
export type PdfReply =
  | { readonly kind: "progress"; readonly share: number }
  | {
      readonly kind: "made";
      /** Made in the worker: to copy a large file into one would hold up the page. */
      readonly file: Blob;
      readonly warnings: readonly LayoutWarning[];
    };
