import { answerStretch } from "./answer-stretch";
import type { StretchRequest } from "./stretch-messages";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener("message", ({ data }: MessageEvent<StretchRequest>) => {
  void answerStretch(data).then((reply) => worker.postMessage(reply));
});
