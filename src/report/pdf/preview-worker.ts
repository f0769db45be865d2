import { makeDocument, makeDocuments } from "../make-document";
import type { EvidencePicture } from "../model/report-input";
import { findMissing } from "./find-missing";
import { layoutDocument, type Layout, type LayoutWarning } from "./layout";
import { pageToSvgParts } from "./page-to-svg";
import type { PreviewReply, PreviewRequest } from "./preview-messages";
import { loadMetrics } from "./report-metrics";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const metrics = loadMetrics();
let latest: Layout | null = null;
/** Addresses of the pictures of the latest document, by hash; the page that draws them can follow them. */
const urls = new Map<string, string>();

function keepUrls(pictures: readonly EvidencePicture[]): void {
  const files = new Map(pictures.map(({ hash, file }) => [hash, file]));
  for (const [hash, url] of urls) {
    if (files.has(hash)) continue;
    URL.revokeObjectURL(url);
    urls.delete(hash);
  }
  for (const [hash, file] of files) if (!urls.has(hash)) urls.set(hash, URL.createObjectURL(file));
}

function mergeWarnings(
  first: readonly LayoutWarning[],
  second: readonly LayoutWarning[],
): readonly LayoutWarning[] {
  const known = new Set(first.map(({ character }) => character));
  return [...first, ...second.filter(({ character }) => !known.has(character))];
}

function answer(request: PreviewRequest): PreviewReply {
  const { turn } = request;
  if (request.kind === "draw") {
    const operations = latest?.pages[request.page]?.operations ?? [];
    return { turn, kind: "drawn", parts: pageToSvgParts(operations, (hash) => urls.get(hash) ?? "") };
  }
  keepUrls(request.document.input.pictures);
  latest = layoutDocument(makeDocument(request.document), metrics, { paper: request.paper });
  const { page, pages } = latest;
  const { document, chosen } = request;
  const others = makeDocuments(
    document,
    chosen.filter((kind) => kind !== document.kind),
  );
  const warnings = mergeWarnings(latest.warnings, findMissing(others, metrics));
  const outline = latest.outline.map(({ title, level, page: place }) => ({ title, level, page: place }));
  return { turn, kind: "laid out", summary: { page, pageCount: pages.length, outline, warnings } };
}

worker.addEventListener("message", ({ data }: MessageEvent<PreviewRequest>) => {
  worker.postMessage(answer(data), []);
});
