import { makeDocument } from "../make-document";
import { layoutDocument, type Layout } from "./layout";
import { pageToSvgParts } from "./page-to-svg";
import type { PreviewReply, PreviewRequest } from "./preview-messages";
import { loadMetrics } from "./report-metrics";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const metrics = loadMetrics();
let latest: Layout | null = null;

function answer(request: PreviewRequest): PreviewReply {
  const { turn } = request;
  if (request.kind === "draw") {
    const operations = latest?.pages[request.page]?.operations ?? [];
    return { turn, kind: "drawn", parts: pageToSvgParts(operations) };
  }
  latest = layoutDocument(makeDocument(request.document), metrics, { paper: request.paper });
  const { page, pages, warnings } = latest;
  const outline = latest.outline.map(({ title, level, page: place }) => ({ title, level, page: place }));
  return { turn, kind: "laid out", summary: { page, pageCount: pages.length, outline, warnings } };
}

worker.addEventListener("message", ({ data }: MessageEvent<PreviewRequest>) => {
  worker.postMessage(answer(data), []);
});
