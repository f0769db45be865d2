import type { Result } from "../../shared/result";
import type { RedactionArea } from "./redaction-area";
import type { ImageWorkError } from "./rendition-messages";
import { runRenditionWorker, type RenditionOptions, type RenditionRunError } from "./run-rendition-worker";

/**
 * Blackens areas of a picture for good: drawn on the pixels and encoded anew, PNG as PNG, every other
 * type as JPEG (`redactedType`). Nothing under an area, and no metadata, is left in the result. With no
 * areas and a `maxEdge` it only scales down. The picture's orientation is burned in too.
 */
export async function burnRedactions(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  areas: readonly RedactionArea[],
  { maxEdge = null, ...options }: RenditionOptions & { readonly maxEdge?: number | null } = {},
): Promise<Result<ArrayBuffer, ImageWorkError | RenditionRunError>> {
  const request = { task: "burn-redactions", bytes, mediaType, areas, maxEdge } as const;
  const reply = await runRenditionWorker(request, options);
  return reply.ok ? reply.value.result : reply;
}
