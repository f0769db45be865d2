import { answerStretch } from "./answer-stretch";
import type { StretchReply, StretchRequest } from "./stretch-messages";

/** Stretches a passphrase in a worker that lives for this one alone, so that nothing of it stays there. */
export function askStretch(request: StretchRequest): Promise<StretchReply> {
  if (typeof Worker === "undefined") return answerStretch(request);
  const worker = new Worker(new URL("./stretch-worker.ts", import.meta.url), { type: "module" });
  return new Promise<StretchReply>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<StretchReply>) => resolve(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      resolve({ kind: "failed", reason: event.message });
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
