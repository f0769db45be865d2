import { fail, succeed, type Result } from "../shared/result";
import type { DocumentRequest } from "./make-document";
import type { LayoutWarning } from "./pdf/layout";
import type { Paper } from "./pdf/paper";
import type { PdfReply, PdfRequest, ReportFormat } from "./pdf/worker-messages";

/** The paper has no part in HTML. */
export type FileOptions = { readonly format: ReportFormat; readonly paper: Paper };

export type PdfHooks = {
  /** Told now and then which share of the work is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Told before the promise resolves which characters the PDF shows as U+FFFD; not called without any. */
  readonly onWarnings?: (warnings: readonly LayoutWarning[]) => void;
  readonly signal?: AbortSignal;
};

/** `pdf.worker-failed`: the worker could not be loaded, or met a bug; `message` is for a report of it. */
export type PdfError =
  | { readonly code: "pdf.canceled" }
  | { readonly code: "pdf.worker-failed"; readonly message: string };

/**
 * Makes a document as PDF or HTML in a worker of its own, a PDF with a second one that helps to compress
 * it. Both end with it, so that the page stays responsive and a canceled report stops at once.
 */
export function makeReportFile(
  document: DocumentRequest,
  { format, paper }: FileOptions,
  hooks: PdfHooks = {},
): Promise<Result<Blob, PdfError>> {
  const { signal, onProgress, onWarnings } = hooks;
  if (signal?.aborted === true) return Promise.resolve(fail({ code: "pdf.canceled" }));
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./pdf/report-worker.ts", import.meta.url), { type: "module" });
    const workers = [worker];
    const end = (result: Result<Blob, PdfError>): void => {
      signal?.removeEventListener("abort", onAbort);
      for (const one of workers) one.terminate();
      resolve(result);
    };
    const onAbort = (): void => end(fail({ code: "pdf.canceled" }));
    const onFailure = (message: string): void => end(fail({ code: "pdf.worker-failed", message }));
    signal?.addEventListener("abort", onAbort);
    worker.addEventListener("messageerror", () => onFailure("the worker's message could not be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<PdfReply>) => {
      if (data.kind === "progress") {
        onProgress?.(data.share);
        return;
      }
      if (data.warnings.length > 0) onWarnings?.(data.warnings);
      end(succeed(data.file));
    });
    const request = { document, paper };
    if (format === "html") worker.postMessage({ ...request, format } satisfies PdfRequest);
    else {
      const compressor = new Worker(new URL("./pdf/compress-worker.ts", import.meta.url), { type: "module" });
      workers.push(compressor);
      const { port1: port, port2 } = new MessageChannel();
      compressor.postMessage(port2, [port2]);
      worker.postMessage({ ...request, format, port } satisfies PdfRequest, [port]);
    }
    for (const one of workers) one.addEventListener("error", ({ message }) => onFailure(message));
  });
}
