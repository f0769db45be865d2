import type { PDFDocumentProxy } from "pdfjs-dist";
import { fail, succeed, type Result } from "../../shared/result";
import { drawPdfPage } from "./draw-pdf-page";
import { openPdf } from "./open-pdf";
import type { PdfPageView, PdfViewError, PdfViewReply, PdfViewRequest } from "./pdf-view-messages";
import { readPageText } from "./read-page-text";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
let opened: PDFDocumentProxy | null = null;

async function open(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<{ readonly pageCount: number }, PdfViewError>> {
  try {
    opened = await openPdf(bytes).promise;
    return succeed({ pageCount: opened.numPages });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return fail({ code: isLocked ? "pdf.locked" : "pdf.damaged" });
  }
}

async function draw(number: number, width: number): Promise<Result<PdfPageView, PdfViewError>> {
  try {
    const page = await opened?.getPage(number);
    if (page === undefined) return fail({ code: "pdf.damaged" });
    const canvas = await drawPdfPage(page, width);
    const text = await readPageText(page).catch(() => "");
    page.cleanup();
    return succeed({ bitmap: canvas.transferToImageBitmap(), text });
  } catch {
    // pdf.js has an error of its own for every way in which a page can be broken.
    return fail({ code: "pdf.damaged" });
  }
}

async function answer(request: PdfViewRequest): Promise<PdfViewReply> {
  const { task } = request;
  if (task === "open") return { task, result: await open(request.bytes) };
  return { task, result: await draw(request.number, request.width) };
}

worker.addEventListener("message", ({ data }: MessageEvent<Partial<PdfViewRequest>>) => {
  // pdf.js listens here too; what it sends is not for us.
  if (data.task === undefined) return;
  answer(data as PdfViewRequest)
    .then((reply) => {
      const isPage = reply.task === "draw" && reply.result.ok;
      worker.postMessage(reply, isPage ? [reply.result.value.bitmap] : []);
    })
    // Only a bug gets here; reported, it reaches the page as the worker's error event.
    .catch((error: unknown) => worker.reportError(error));
});
