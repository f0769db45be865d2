import { drawRedactions } from "./draw-redactions";
import { drawRenditions } from "./draw-renditions";
import type { RenditionReply, RenditionRequest } from "./rendition-messages";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

async function answer(request: RenditionRequest): Promise<RenditionReply> {
  const { task, bytes, mediaType } = request;
  if (task === "make-renditions") return { task, result: await drawRenditions(bytes, mediaType) };
  const { areas, maxEdge } = request;
  return { task, result: await drawRedactions(bytes, mediaType, areas, maxEdge) };
}

/** The buffers of an answer, which go to the page without a copy. */
function buffersOf(reply: RenditionReply): Transferable[] {
  if (!reply.result.ok) return [];
  if (reply.task === "burn-redactions") return [reply.result.value];
  return [reply.result.value.thumbnail, reply.result.value.rendition];
}

worker.addEventListener("message", ({ data }: MessageEvent<RenditionRequest>) => {
  answer(data)
    .then((reply) => worker.postMessage(reply, buffersOf(reply)))
    // Only a bug gets here; reported, it reaches the page as the worker's error event.
    .catch((error: unknown) => worker.reportError(error));
});
