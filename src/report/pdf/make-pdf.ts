import { fail, succeed, type Result } from "../../shared/result";
import type { ReportModel } from "../report-model";
import type { LayoutWarning } from "./layout";
import type { Paper } from "./paper";
import type { PdfReply, PdfRequest } from "./worker-messages";

export type PdfOptions = { readonly paper: Paper };

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
 * Makes the PDF of a report in a worker of its own, which ends with it, so that the page stays
 * responsive and a canceled report stops at once.
 */
export function makePdf(
  model: ReportModel,
  options: PdfOptions,
  hooks: PdfHooks = {},
): Promise<Result<Uint8Array<ArrayBuffer>, PdfError>> {
  const { signal, onProgress, onWarnings } = hooks;
  if (signal?.aborted === true) return Promise.resolve(fail({ code: "pdf.canceled" }));
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./report-worker.ts", import.meta.url), { type: "module" });
    const end = (result: Result<Uint8Array<ArrayBuffer>, PdfError>): void => {
      signal?.removeEventListener("abort", onAbort);
      worker.terminate();
      resolve(result);
    };
    const onAbort = (): void => end(fail({ code: "pdf.canceled" }));
    const onFailure = (message: string): void => end(fail({ code: "pdf.worker-failed", message }));
    signal?.addEventListener("abort", onAbort);
    worker.addEventListener("error", ({ message }) => onFailure(message));
    worker.addEventListener("messageerror", () => onFailure("the worker's message could not be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<PdfReply>) => {
      if (data.kind === "progress") {
        onProgress?.(data.share);
        return;
      }
      if (data.warnings.length > 0) onWarnings?.(data.warnings);
      end(succeed(data.bytes));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
    worker.postMessage({ model, paper: options.paper } satisfies PdfRequest);
  });
}
