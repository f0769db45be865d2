// oxlint-disable-next-line no-unassigned-import -- the half of pdf.js that reads files: loaded here, it serves the other without a worker of its own
import "pdfjs-dist/build/pdf.worker.mjs";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist";
import { encodeCanvas, openCanvas } from "../renditions/canvas";
import { OffscreenCanvasFactory, PlainFilterFactory } from "./offscreen-factories";

/** What a PDF shows: its words page by page, and a picture of the first page as JPEG. */
export type PdfPages = {
  /** The pages’ texts, each with a form feed behind it. */
  readonly text: string;
  readonly firstPage: ArrayBuffer | null;
  /** False when the file is damaged, locked, or longer than what is read. */
  readonly isComplete: boolean;
};

const UNREAD: PdfPages = { text: "", firstPage: null, isComplete: false };

const MAX_PAGES = 500;
const MAX_CHARACTERS = 5_000_000;
const FIRST_PAGE_EDGE = 1200;
/** Larger pictures inside a page are left out of its drawing. */
const MAX_IMAGE_PIXELS = 50_000_000;

async function readTexts(
  document: PDFDocumentProxy,
  isOver: () => boolean,
): Promise<{ readonly text: string; readonly isComplete: boolean }> {
  const texts: string[] = [];
  let length = 0;
  const last = Math.min(document.numPages, MAX_PAGES);
  for (let number = 1; number <= last; number += 1) {
    if (isOver() || length > MAX_CHARACTERS) return { text: texts.join(""), isComplete: false };
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    texts.push(`${text}\f`);
    length += text.length;
    page.cleanup();
  }
  return { text: texts.join(""), isComplete: last === document.numPages };
}

async function drawFirstPage(document: PDFDocumentProxy): Promise<ArrayBuffer | null> {
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: FIRST_PAGE_EDGE / Math.max(width, height, 1) });
  const size = {
    width: Math.max(1, Math.round(viewport.width)),
    height: Math.max(1, Math.round(viewport.height)),
  };
  const { canvas, context } = openCanvas(size);
  await page.render({
    // pdf.js draws on either kind of canvas; its types know the page's only.
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: "#ffffff",
  }).promise;
  return encodeCanvas(canvas, "image/jpeg", 0.9);
}

/**
 * Reads a PDF in the worker that calls this. Nothing in the file runs: pdf.js gets neither `eval` nor a
 * sandbox for the file's scripts, follows no link and fetches nothing. `bytes` are used up. Text in
 * fonts that need one of Adobe's character maps is not read, and JPEG 2000 pictures are left out.
 */
export async function readPdfPages(bytes: Uint8Array<ArrayBuffer>, isOver: () => boolean): Promise<PdfPages> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true,
    stopAtErrors: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    disableAutoFetch: true,
    CanvasFactory: OffscreenCanvasFactory,
    FilterFactory: PlainFilterFactory,
  });
  try {
    const document = await task.promise;
    const firstPage = await drawFirstPage(document).catch(() => null);
    const texts = await readTexts(document, isOver);
    return { ...texts, firstPage };
  } catch {
    // Damaged or locked with a password: nothing can be said about it.
    return UNREAD;
  } finally {
    await task.destroy();
  }
}
