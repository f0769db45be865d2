import { fail, succeed, type Result } from "../../shared/result";
import type { SvgPart } from "../charts/scene-to-svg";
import type { PdfError } from "../make-report-file";
import type { PreviewOrder, PreviewReply, PreviewRequest, PreviewSummary } from "./preview-messages";

/** Lays reports out in a worker of its own and draws single pages of the latest one, until it is closed. */
export type ReportPreview = {
  readonly layOut: (order: PreviewOrder) => Promise<Result<PreviewSummary, PdfError>>;
  /** `page` counts from 0; empty for a page that is not there. */
  readonly drawPage: (page: number) => Promise<Result<readonly SvgPart[], PdfError>>;
  /** Stops the worker; what is still asked of it ends as `pdf.canceled`. */
  readonly close: () => void;
};

type Question =
  | ({ readonly kind: "lay out" } & PreviewOrder)
  | { readonly kind: "draw"; readonly page: number };
type Answer = Result<PreviewReply, PdfError>;

/** Starts the worker. A worker that cannot be loaded, or meets a bug, answers `pdf.worker-failed` from then on. */
export function createPreview(): ReportPreview {
  const worker = new Worker(new URL("./preview-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: Answer) => void>();
  let turn = 0;
  let ended: PdfError | null = null;

  function endWith(error: PdfError): void {
    ended ??= error;
    for (const resolve of waiting.values()) resolve(fail(ended));
    waiting.clear();
    worker.terminate();
  }

  worker.addEventListener("error", ({ message }) => endWith({ code: "pdf.worker-failed", message }));
  worker.addEventListener("message", ({ data }: MessageEvent<PreviewReply>) => {
    waiting.get(data.turn)?.(succeed(data));
    waiting.delete(data.turn);
  });

  function ask(question: Question): Promise<Answer> {
    if (ended !== null) return Promise.resolve(fail(ended));
    turn += 1;
    const request: PreviewRequest = { ...question, turn };
    return new Promise((resolve) => {
      waiting.set(request.turn, resolve);
      worker.postMessage(request, []);
    });
  }

  return {
    async layOut(order) {
      const answer = await ask({ kind: "lay out", ...order });
      if (!answer.ok) return answer;
      if (answer.value.kind !== "laid out") throw new Error("The preview answered another question");
      return succeed(answer.value.summary);
    },
    async drawPage(page) {
      const answer = await ask({ kind: "draw", page });
      if (!answer.ok) return answer;
      if (answer.value.kind !== "drawn") throw new Error("The preview answered another question");
      return succeed(answer.value.parts);
    },
    close: () => endWith({ code: "pdf.canceled" }),
  };
}
