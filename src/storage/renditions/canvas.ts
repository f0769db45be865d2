import type { PixelSize } from "./fit-within";

/**
 * A canvas of this size and its drawing context. Throws where the device cannot hold it: the caller
 * tells that the picture is too large.
 */
export function openCanvas({ width, height }: PixelSize): {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
} {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) throw new RangeError("No canvas of this size");
  context.imageSmoothingQuality = "high";
  return { canvas, context };
}

/** Draws a picture over the whole canvas, on white, since JPEG has no transparency. */
export function drawOnWhite(
  context: OffscreenCanvasRenderingContext2D,
  image: CanvasImageSource,
  { width, height }: PixelSize,
): void {
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
}

/** The canvas as a file; `quality` from 0 to 1 counts for JPEG only. */
export async function encodeCanvas(
  canvas: OffscreenCanvas,
  mediaType: "image/jpeg" | "image/png",
  quality: number,
): Promise<ArrayBuffer> {
  const blob = await canvas.convertToBlob({ type: mediaType, quality });
  return blob.arrayBuffer();
}
