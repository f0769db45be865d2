import { fail, succeed, type Result } from "../../shared/result";
import type {
  PdfPageView,
  PdfViewAnswers,
  PdfViewError,
  PdfViewReply,
  PdfViewRequest,
} from "./pdf-view-messages";

/** A PDF that somebody looks at. */
export type PdfView = {
  readonly pageCount: number;
  /**
   * Draws a page so many pixels wide, or as wide as a canvas may be; pages count from 1. One at a time:
   * the answers do not say which page they are.
   */
  readonly draw: (number: number, width: number) => Promise<Result<PdfPageView, PdfViewError>>;
  /** Lets the worker go, and all that it holds. */
  readonly close: () => void;
};

/** A large scan takes some seconds on an old machine; what takes longer than this hardly ever ends. */
const TIME_LIMIT_MS = 15_000;

function ask<Task extends keyof PdfViewAnswers>(
  worker: Worker,
  request: PdfViewRequest & { readonly task: Task },
  buffers: readonly ArrayBuffer[],
): Promise<Result<PdfViewAnswers[Task], PdfViewError>> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const own = { signal: listening.signal };
    const end = (outcome: Result<PdfViewAnswers[Task], PdfViewError>): void => {
      clearTimeout(timer);
      listening.abort();
      resolve(outcome);
    };
    const timer = setTimeout(() => end(fail({ code: "pdf.too-slow" })), TIME_LIMIT_MS);
    const onError = (event: Event): void => {
      // The failure is told as a value, so it is no uncaught error of the page as well.
      event.preventDefault();
      end(fail({ code: "pdf.damaged" }));
    };
    worker.addEventListener("error", onError, own);
    worker.addEventListener("messageerror", onError, own);
    const onMessage = ({ data }: MessageEvent<Partial<PdfViewReply>>): void => {
      if (data.task === request.task) end(data.result as Result<PdfViewAnswers[Task], PdfViewError>);
    };
    worker.addEventListener("message", onMessage, own);
    worker.postMessage(request, [...buffers]);
  });
}

/**
 * Opens a PDF in a worker of its own, so that whatever a hostile file does to the reader, the page stays
 * responsive and nothing of the file reaches it but pictures and words. A worker that took too long or
 * broke is ended; the next page gets another, which reads the file anew.
 */
export async function openPdfView(file: Blob): Promise<Result<PdfView, PdfViewError>> {
  let worker: Worker | null = null;
  const close = (): void => {
    worker?.terminate();
    worker = null;
  };

  async function open(): Promise<
    Result<{ readonly worker: Worker; readonly pageCount: number }, PdfViewError>
  > {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fresh = new Worker(new URL("./pdf-view-worker.ts", import.meta.url), { type: "module" });
    worker = fresh;
    const result = await ask(fresh, { task: "open", bytes }, [bytes.buffer]);
    if (!result.ok) {
      close();
      return result;
    }
    return succeed({ worker: fresh, pageCount: result.value.pageCount });
  }

  const opened = await open();
  if (!opened.ok) return opened;
  return succeed({
    pageCount: opened.value.pageCount,
    async draw(number, width) {
      if (worker === null) {
        const again = await open();
        if (!again.ok) return again;
      }
      if (worker === null) return fail({ code: "pdf.damaged" });
      const drawn = await ask(worker, { task: "draw", number, width }, []);
      if (!drawn.ok) close();
      return drawn;
    },
    close,
  });
}
