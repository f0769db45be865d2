import type { PDFPageProxy } from "pdfjs-dist";
import { openCanvas } from "../renditions/canvas";
import type { PixelSize } from "../renditions/fit-within";

/** No canvas gets larger than this, whatever size a page claims to have. */
const MAX_EDGE = 8192;
const MAX_AREA = 16_000_000;

/** The size at which a page is drawn so wide, smaller where no canvas could hold it. */
function sizeOf(page: PDFPageProxy, wantedWidth: number): PixelSize & { readonly scale: number } {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(
    wantedWidth / Math.max(width, 1),
    MAX_EDGE / Math.max(width, height, 1),
    Math.sqrt(MAX_AREA / Math.max(width * height, 1)),
  );
  return {
    scale,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** Draws a page, on white, about `width` pixels wide. */
export async function drawPdfPage(page: PDFPageProxy, width: number): Promise<OffscreenCanvas> {
  const { scale, ...size } = sizeOf(page, width);
  const { canvas, context } = openCanvas(size);
  await page.render({
    // pdf.js draws on either kind of canvas; its types know the page's only.
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport: page.getViewport({ scale }),
    background: "#ffffff",
  }).promise;
  return canvas;
}
