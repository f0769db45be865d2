import { embedPictures } from "../html/embed-pictures";
import { documentToHtml } from "../html/document-to-html";
import { makeDocument } from "../make-document";
import { readPictures } from "../read-pictures";
import { compressBeside } from "./compress-beside";
import { layoutDocument } from "./layout";
import { loadFonts } from "./report-fonts";
import { loadMetrics } from "./report-metrics";
import type { PdfReply, PdfRequest } from "./worker-messages";
import { writePdfBeside } from "./write-pdf";

// Layout takes about a third of the time, writing the rest.
const LAYOUT_SHARE = 0.35;

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

function reply(message: PdfReply): void {
  worker.postMessage(message, []);
}

async function makeFile(request: PdfRequest): Promise<PdfReply> {
  const { pictures } = request.document.input;
  const document = makeDocument(request.document);
  if (request.format === "html") {
    const parts = await embedPictures(documentToHtml(document), pictures);
    return { kind: "made", file: new Blob([...parts]), warnings: [] };
  }
  const metrics = loadMetrics();
  const onLayout = (share: number): void => reply({ kind: "progress", share: share * LAYOUT_SHARE });
  const layout = layoutDocument(document, metrics, { paper: request.paper, onProgress: onLayout });
  const onWriting = (share: number): void =>
    reply({ kind: "progress", share: LAYOUT_SHARE + share * (1 - LAYOUT_SHARE) });
  const files = await readPictures(pictures, document.pictures);
  const options = { onProgress: onWriting, pictures: files };
  const bytes = await writePdfBeside(layout, loadFonts(metrics), compressBeside(request.port), options);
  return { kind: "made", file: new Blob([bytes]), warnings: layout.warnings };
}

worker.addEventListener("message", ({ data }: MessageEvent<PdfRequest>) => {
  makeFile(data)
    .then(reply)
    // Only a bug gets here; reported, it reaches the page as the worker's error event.
    .catch((error: unknown) => worker.reportError(error));
});
