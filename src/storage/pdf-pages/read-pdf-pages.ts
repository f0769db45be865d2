import type { PDFDocumentProxy } from "pdfjs-dist";
import { encodeCanvas } from "../renditions/canvas";
import { drawPdfPage } from "./draw-pdf-page";
import { openPdf } from "./open-pdf";
import { readPageText } from "./read-page-text";

/** What a PDF shows: its words page by page, and a picture of the first page as JPEG. */
export type PdfPages = {
  /** The pages’ texts, each with a form feed behind it. */
  readonly text: string;
  readonly firstPage: ArrayBuffer | null;
  /** False when the file is damaged, locked, longer than what is read, or holds other files. */
  readonly isComplete: boolean;
};

const UNREAD: PdfPages = { text: "", firstPage: null, isComplete: false };

const MAX_PAGES = 500;
const MAX_CHARACTERS = 5_000_000;
const FIRST_PAGE_WIDTH = 1200;
/** A page that takes longer than this is a trap, or as good as one. */
const PAGE_LIMIT_MS = 5000;

const TOO_SLOW = Symbol("too slow");

/** What `work` brings, unless it takes too long: pdf.js goes on with it then until the file is closed. */
async function withinLimit<T>(work: Promise<T>): Promise<T | typeof TOO_SLOW> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<typeof TOO_SLOW>((resolve) => {
    timer = setTimeout(() => resolve(TOO_SLOW), PAGE_LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

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
    const text = await withinLimit(readPageText(page));
    if (text === TOO_SLOW) return { text: texts.join(""), isComplete: false };
    texts.push(`${text}\f`);
    length += text.length;
    page.cleanup();
  }
  const attachments = (await document.getAttachments()) as unknown;
  return { text: texts.join(""), isComplete: last === document.numPages && attachments === null };
}

async function drawFirstPage(document: PDFDocumentProxy): Promise<ArrayBuffer | null> {
  const canvas = await withinLimit(drawPdfPage(await document.getPage(1), FIRST_PAGE_WIDTH));
  return canvas === TOO_SLOW ? null : encodeCanvas(canvas, "image/jpeg", 0.9);
}

/** Reads a PDF in the worker that calls this, as `openPdf` does: nothing runs. `bytes` are used up. */
export async function readPdfPages(bytes: Uint8Array<ArrayBuffer>, isOver: () => boolean): Promise<PdfPages> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    const firstPage = await drawFirstPage(document).catch(() => null);
    const texts = await readTexts(document, isOver);
    return { ...texts, firstPage };
  } catch {
    // Damaged or locked with a password: nothing can be said about it.
    return UNREAD;
  } finally {
    await withinLimit(task.destroy());
  }
}
