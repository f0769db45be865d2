import { fail, succeed, type Result } from "../../shared/result";
import { drawOnWhite, encodeCanvas, openCanvas } from "./canvas";
import { decodeImage } from "./decode-image";
import { fitWithin } from "./fit-within";
import type { ImageWorkError, Renditions } from "./rendition-messages";

const THUMBNAIL_EDGE = 240;
const RENDITION_EDGE = 1200;
const THUMBNAIL_QUALITY = 0.8;
const RENDITION_QUALITY = 0.85;

/** Makes the small copies of a picture; runs in the worker. */
export async function drawRenditions(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Result<Renditions, ImageWorkError>> {
  const decoded = await decodeImage(bytes, mediaType);
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  const { width, height } = bitmap;
  try {
    const large = openCanvas(fitWithin(bitmap, RENDITION_EDGE));
    drawOnWhite(large.context, bitmap, large.canvas);
    // The thumbnail is drawn from the larger copy: the same picture for a hundredth of the pixels.
    const small = openCanvas(fitWithin(bitmap, THUMBNAIL_EDGE));
    drawOnWhite(small.context, large.canvas, small.canvas);
    return succeed({
      thumbnail: await encodeCanvas(small.canvas, "image/jpeg", THUMBNAIL_QUALITY),
      rendition: await encodeCanvas(large.canvas, "image/jpeg", RENDITION_QUALITY),
      width,
      height,
    });
  } catch {
    // Drawing and encoding fail only for want of memory.
    return fail({ code: "image.too-large" });
  } finally {
    bitmap.close();
  }
}
