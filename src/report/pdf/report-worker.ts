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

function reply(message: PdfReply): void {
  worker.postMessage(message, []);
}

worker.addEventListener("message", ({ data }: MessageEvent<PdfRequest>) => {
  const document = makeDocument(data.document);
  if (data.format === "html") {
    reply({ kind: "made", file: new Blob([documentToHtml(document)]), warnings: [] });
    return;
  }
  const metrics = loadMetrics();
  const onLayout = (share: number): void => reply({ kind: "progress", share: share * LAYOUT_SHARE });
  const layout = layoutDocument(document, metrics, { paper: data.paper, onProgress: onLayout });
  const onWriting = (share: number): void =>
    reply({ kind: "progress", share: LAYOUT_SHARE + share * (1 - LAYOUT_SHARE) });
  const bytes = writePdf(layout, loadFonts(metrics), onWriting);
  reply({ kind: "made", file: new Blob([bytes]), warnings: layout.warnings });
});
