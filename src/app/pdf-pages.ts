import { createEffect, createSignal, on, onCleanup, untrack, type Accessor } from "solid-js";
import { openPdfView, type PdfView } from "../storage/pdf-pages/pdf-view";
import type { PdfViewError } from "../storage/pdf-pages/pdf-view-messages";

/** How large a page is shown: whole, or in percent of the width there is. */
export const pageZooms = ["whole", 100, 150, 200, 300] as const;
export type PageZoom = (typeof pageZooms)[number];

/** A page as it was drawn last; what could not be drawn says why. */
export type DrawnPage = { readonly number: number } & (
  | { readonly bitmap: ImageBitmap; readonly text: string }
  | { readonly failure: PdfViewError["code"] }
);

/** A PDF that somebody looks at, page by page. */
export type PdfPages = {
  /** Null until the file is open. */
  readonly pageCount: Accessor<number | null>;
  readonly failure: Accessor<PdfViewError["code"] | null>;
  /** The page that is wanted; `page` follows. */
  readonly number: Accessor<number>;
  readonly page: Accessor<DrawnPage | null>;
  readonly goTo: (number: number) => void;
  readonly zoom: Accessor<PageZoom>;
  readonly setZoom: (zoom: PageZoom) => void;
  /** The next larger or smaller size. */
  readonly zoomBy: (steps: 1 | -1) => void;
};

/** Opens a PDF; `frameWidth` is the room for a page in device pixels, 0 as long as it is not known. */
export function createPdfPages(file: Blob, frameWidth: Accessor<number>): PdfPages {
  const [pageCount, setPageCount] = createSignal<number | null>(null);
  const [failure, setFailure] = createSignal<PdfViewError["code"] | null>(null);
  const [number, setNumber] = createSignal(1);
  const [zoom, setZoom] = createSignal<PageZoom>(100);
  const [page, setPage] = createSignal<DrawnPage | null>(null);
  const open: { view: PdfView | null; isLeft: boolean; isDrawing: boolean } = {
    view: null,
    isLeft: false,
    isDrawing: false,
  };

  const wanted = () => {
    const size = zoom();
    return { number: number(), width: Math.round((frameWidth() * (size === "whole" ? 100 : size)) / 100) };
  };

  /** Draws what is wanted until nothing else is: pages that were passed by meanwhile are left out. */
  async function draw(): Promise<void> {
    if (open.isDrawing) return;
    open.isDrawing = true;
    for (let isCurrent = false; !isCurrent && open.view !== null;) {
      const next = untrack(wanted);
      if (next.width === 0) break;
      const drawn = await open.view.draw(next.number, next.width);
      if (open.isLeft) break;
      setPage({ number: next.number, ...(drawn.ok ? drawn.value : { failure: drawn.error.code }) });
      const now = untrack(wanted);
      isCurrent = now.number === next.number && now.width === next.width;
    }
    open.isDrawing = false;
  }

  void openPdfView(file).then((opened) => {
    if (!opened.ok) setFailure(opened.error.code);
    else if (open.isLeft) opened.value.close();
    else {
      open.view = opened.value;
      setPageCount(opened.value.pageCount);
      void draw();
    }
  });
  createEffect(on([number, zoom, frameWidth], () => void draw(), { defer: true }));
  onCleanup(() => {
    open.isLeft = true;
    open.view?.close();
  });

  return {
    pageCount,
    failure,
    number,
    page,
    goTo: (to) => setNumber(Math.min(Math.max(1, Math.round(to)), pageCount() ?? 1)),
    zoom,
    setZoom,
    zoomBy(steps) {
      const at = pageZooms.indexOf(zoom()) + steps;
      setZoom(pageZooms[Math.min(Math.max(0, at), pageZooms.length - 1)] ?? 100);
    },
  };
}
