import { openCanvas } from "../renditions/canvas";

type Surface = { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null };

/** Gives pdf.js canvases in a worker, where there is no document to make them. */
export class OffscreenCanvasFactory {
  create(width: number, height: number): Surface {
    return openCanvas({ width, height });
  }

  reset({ canvas }: Surface, width: number, height: number): void {
    if (canvas === null) return;
    canvas.width = width;
    canvas.height = height;
  }

  destroy(surface: Surface): void {
    if (surface.canvas !== null) {
      surface.canvas.width = 0;
      surface.canvas.height = 0;
    }
    surface.canvas = null;
    surface.context = null;
  }
}

/** pdf.js filters colors by way of SVG in the page; a preview does without. */
export class PlainFilterFactory {
  addFilter(): string {
    return "none";
  }

  addHCMFilter(): string {
    return "none";
  }

  addAlphaFilter(): string {
    return "none";
  }

  addLuminosityFilter(): string {
    return "none";
  }

  addHighlightHCMFilter(): string {
    return "none";
  }

  destroy(): void {
    // Nothing was made.
  }
}
