import { fail, succeed, type Result } from "../../shared/result";
import { readImageSize } from "../image-metadata/read-image-size";
import type { ImageWorkError } from "./rendition-messages";

/** 100 megapixels take 400 MB once decoded; phones make up to 50, bombs announce thousands. */
const MAX_PIXELS = 100_000_000;

/** The types that every browser draws without running anything. */
const drawableTypes: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/** True for a picture of which a preview and renditions can be made. */
export function isDrawable(mediaType: string): boolean {
  return drawableTypes.includes(mediaType);
}

/**
 * Decodes a picture, of an animation its first frame, turned upright. The size is read from the header
 * first, so that a bomb is refused before anything is decoded. Close the bitmap after use.
 */
export async function decodeImage(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Result<ImageBitmap, ImageWorkError>> {
  if (!isDrawable(mediaType)) return fail({ code: "image.unsupported" });
  const size = readImageSize(bytes, mediaType);
  if (size === null) return fail({ code: "image.damaged" });
  if (size.width * size.height > MAX_PIXELS) return fail({ code: "image.too-large" });
  try {
    const blob = new Blob([bytes], { type: mediaType });
    return succeed(await createImageBitmap(blob, { imageOrientation: "from-image" }));
  } catch {
    // The browser gives one and the same error for every picture that it cannot decode.
    return fail({ code: "image.damaged" });
  }
}
