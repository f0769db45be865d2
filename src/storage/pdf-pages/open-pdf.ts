// oxlint-disable-next-line no-unassigned-import -- the half of pdf.js that reads files: loaded here, it serves the other without a worker of its own
import "pdfjs-dist/build/pdf.worker.mjs";
import { getDocument, type PDFDocumentLoadingTask } from "pdfjs-dist";
import { OffscreenCanvasFactory, PlainFilterFactory } from "./offscreen-factories";
import {
  BuiltInCharacterMapFactory,
  BuiltInDecoderFactory,
  BuiltInFontFactory,
  decoderFolder,
} from "./pdf-data";

/** Larger pictures inside a page are left out of its drawing. */
const MAX_IMAGE_PIXELS = 50_000_000;

/**
 * Begins to read a PDF in the worker that calls this. Nothing in the file runs: pdf.js gets neither
 * `eval` nor a sandbox for the file's scripts, follows no link and fetches nothing. `bytes` are used up.
 */
export function openPdf(bytes: Uint8Array<ArrayBuffer>): PDFDocumentLoadingTask {
  return getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    useWasm: true,
    wasmUrl: decoderFolder,
    useWorkerFetch: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    disableAutoFetch: true,
    CanvasFactory: OffscreenCanvasFactory,
    FilterFactory: PlainFilterFactory,
    StandardFontDataFactory: BuiltInFontFactory,
    CMapReaderFactory: BuiltInCharacterMapFactory,
    WasmFactory: BuiltInDecoderFactory,
  });
}
