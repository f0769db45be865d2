import type { Result } from "../../shared/result";

/**
 * `pdf.locked`: it opens with a password only. `pdf.damaged`: it, or this page of it, cannot be read.
 * `pdf.too-slow`: it took longer than anybody waits.
 */
export type PdfViewError =
  | { readonly code: "pdf.locked" }
  | { readonly code: "pdf.damaged" }
  | { readonly code: "pdf.too-slow" };

/** A page as a picture of so many pixels, and its words. */
export type PdfPageView = { readonly bitmap: ImageBitmap; readonly text: string };

/** What the page asks of the worker: first to open a file, then its pages, one at a time. */
export type PdfViewRequest =
  | { readonly task: "open"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly task: "draw"; readonly number: number; readonly width: number };

/** What each task brings back. */
export type PdfViewAnswers = {
  readonly open: { readonly pageCount: number };
  readonly draw: PdfPageView;
};

export type PdfViewReply = {
  readonly [Task in keyof PdfViewAnswers]: {
    readonly task: Task;
    readonly result: Result<PdfViewAnswers[Task], PdfViewError>;
  };
}[keyof PdfViewAnswers];
