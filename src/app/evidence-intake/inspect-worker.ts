import { inspectFile, type Inspection } from "./inspect-file";

export type InspectRequest = { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string };
export type InspectReply = { readonly inspection: Inspection };

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener("message", ({ data }: MessageEvent<Partial<InspectRequest>>) => {
  // pdf.js listens here too once it is loaded; what it sends is not for us.
  if (data.bytes === undefined || data.name === undefined) return;
  inspectFile(data.bytes, data.name)
    .then((inspection) => {
      const { bytes, firstPage } = inspection;
      const buffers = [bytes.buffer, ...(firstPage === null ? [] : [firstPage])];
      worker.postMessage({ inspection } satisfies InspectReply, buffers);
    })
    // Only a bug gets here; reported, it reaches the page as the worker's error event.
    .catch((error: unknown) => worker.reportError(error));
});
