import { fail, succeed, type Result } from "../../shared/result";
import type { RenditionReply, RenditionRequest } from "./rendition-messages";

export type RenditionOptions = { readonly signal?: AbortSignal };

/** `rendition.failed`: the worker could not be loaded, ran out of memory, or took longer than a minute. */
export type RenditionRunError =
  | { readonly code: "rendition.canceled" }
  | { readonly code: "rendition.failed" };

/** A picture of 100 megapixels takes some seconds; what takes longer than this never ends. */
const TIME_LIMIT_MS = 60_000;

/**
 * Has one request answered by a worker of its own, which ends with it: whatever a hostile picture does
 * to a decoder, the page stays responsive and gets its memory back. The bytes are copied, not taken.
 */
export function runRenditionWorker<Task extends RenditionRequest["task"]>(
  request: RenditionRequest & { readonly task: Task },
  { signal }: RenditionOptions,
): Promise<Result<Extract<RenditionReply, { readonly task: Task }>, RenditionRunError>> {
  if (signal?.aborted === true) return Promise.resolve(fail({ code: "rendition.canceled" }));
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./rendition-worker.ts", import.meta.url), { type: "module" });
    type Outcome = Result<Extract<RenditionReply, { readonly task: Task }>, RenditionRunError>;
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      worker.terminate();
      resolve(outcome);
    };
    const onAbort = (): void => end(fail({ code: "rendition.canceled" }));
    const onFailure = (): void => end(fail({ code: "rendition.failed" }));
    const timer = setTimeout(onFailure, TIME_LIMIT_MS);
    signal?.addEventListener("abort", onAbort);
    worker.addEventListener("error", (event) => {
      // The failure is told as a value, so it is no uncaught error of the page as well.
      event.preventDefault();
      onFailure();
    });
    worker.addEventListener("messageerror", onFailure);
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<Extract<RenditionReply, { readonly task: Task }>>) => end(succeed(data)),
    );
    worker.postMessage(request satisfies RenditionRequest);
  });
}
