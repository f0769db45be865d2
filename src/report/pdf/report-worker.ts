import { documentToHtml } from "../html/document-to-html";
import { makeDocument } from "../make-document";
import { layoutDocument } from "./layout";
import { loadFonts } from "./report-fonts";
import { loadMetrics } from "./report-metrics";
import type { PdfReply, PdfRequest } from "./worker-messages";
import { writePdf } from "./write-pdf";

// Layout takes about a third of the time, writing the rest.
const LAYOUT_SHARE = 0.35;

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

function reply(message: PdfReply, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

worker.addEventListener("message", ({ data }: MessageEvent<PdfRequest>) => {
  const document = makeDocument(data.document);
  if (data.format === "html") {
    const text = new TextEncoder().encode(documentToHtml(document));
    reply({ kind: "made", bytes: text, warnings: [] }, [text.buffer]);
    return;
  }
  const metrics = loadMetrics();
  const onLayout = (share: number): void => reply({ kind: "progress", share: share * LAYOUT_SHARE });
  const layout = layoutDocument(document, metrics, { paper: data.paper, onProgress: onLayout });
  const onWriting = (share: number): void =>
    reply({ kind: "progress", share: LAYOUT_SHARE + share * (1 - LAYOUT_SHARE) });
  const bytes = writePdf(layout, loadFonts(metrics), onWriting);
  reply({ kind: "made", bytes, warnings: layout.warnings }, [bytes.buffer]);
});
