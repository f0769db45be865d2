import { createAgeDesk } from "./age-desk";
import type { AgeRequest } from "./age-messages";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const answer = createAgeDesk();

worker.addEventListener("message", ({ data }: MessageEvent<AgeRequest>) => {
  answer(data)
    .then((reply) => worker.postMessage(reply, reply.kind === "bytes" ? [reply.bytes.buffer] : []))
    // Only a bug or a lack of memory gets here; reported, it reaches the page as the worker's error event.
    .catch((error: unknown) => worker.reportError(error));
});
