import { fail, succeed, type Result } from "../../shared/result";
import { drawOnWhite, encodeCanvas, openCanvas } from "./canvas";
import { decodeImage } from "./decode-image";
import { fitWithin } from "./fit-within";
import { areaToPixels, type PixelArea, type RedactionArea } from "./redaction-area";
import type { ImageWorkError } from "./rendition-messages";

const QUALITY = 0.92;

/** The type that a picture has after redaction: PNG stays PNG, everything else becomes JPEG. */
export function redactedType(mediaType: string): "image/jpeg" | "image/png" {
  return mediaType === "image/png" ? "image/png" : "image/jpeg";
}

/**
 * True when the first, middle and last row of an area read back as black. Browsers that resist
 * fingerprinting return noise in place of what was drawn; a picture of noise must not replace evidence.
 */
function isBlack(context: OffscreenCanvasRenderingContext2D, { x, y, width, height }: PixelArea): boolean {
  return [y, y + Math.floor(height / 2), y + height - 1].every((row) => {
    const { data } = context.getImageData(x, row, width, 1);
    return data.every((value, index) => (index % 4 === 3 ? value === 255 : value === 0));
  });
}

/**
 * Blackens areas of a picture and encodes it anew, so that nothing of what lay under them, and no
 * metadata, is left in the file. Scaling down comes last: colors never bleed out from under an area.
 */
export async function drawRedactions(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  areas: readonly RedactionArea[],
  maxEdge: number | null,
): Promise<Result<ArrayBuffer, ImageWorkError>> {
  const decoded = await decodeImage(bytes, mediaType);
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  const type = redactedType(mediaType);
  try {
    const full = openCanvas(bitmap);
    if (type === "image/jpeg") drawOnWhite(full.context, bitmap, bitmap);
    else full.context.drawImage(bitmap, 0, 0);
    full.context.fillStyle = "#000000";
    const boxes = areas.flatMap((area) => areaToPixels(area, bitmap) ?? []);
    for (const { x, y, width, height } of boxes) full.context.fillRect(x, y, width, height);
    if (!boxes.every((box) => isBlack(full.context, box))) return fail({ code: "image.not-burned" });
    const size = fitWithin(bitmap, maxEdge ?? Infinity);
    if (size.width === bitmap.width) return succeed(await encodeCanvas(full.canvas, type, QUALITY));
    const scaled = openCanvas(size);
    scaled.context.drawImage(full.canvas, 0, 0, size.width, size.height);
    return succeed(await encodeCanvas(scaled.canvas, type, QUALITY));
  } catch {
    // Drawing and encoding fail only for want of memory.
    return fail({ code: "image.too-large" });
  } finally {
    bitmap.close();
  }
}
