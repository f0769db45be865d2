import type { Result } from "../../shared/result";
import type { ImageWorkError, Renditions } from "./rendition-messages";
import { runRenditionWorker, type RenditionOptions, type RenditionRunError } from "./run-rendition-worker";

/**
 * Makes a thumbnail and a copy of 1200 pixels of a picture (JPEG, PNG, WebP, GIF), both JPEG and
 * upright, in a worker. Not for PDF: its first page needs a renderer of its own.
 */
export async function makeRenditions(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  options: RenditionOptions = {},
): Promise<Result<Renditions, ImageWorkError | RenditionRunError>> {
  const reply = await runRenditionWorker({ task: "make-renditions", bytes, mediaType }, options);
  return reply.ok ? reply.value.result : reply;
}
