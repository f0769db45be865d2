import { readSpreadsheet } from "./read-spreadsheet";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener("message", ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  readSpreadsheet(data)
    .then((result) => worker.postMessage(result))
    // Only a bug gets here; reported, it reaches the page as the worker's error event.
    .catch((error: unknown) => worker.reportError(error));
});
