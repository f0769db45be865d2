import { writeSpreadsheet, type SpreadsheetRequest } from "./spreadsheet-file";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener("message", ({ data }: MessageEvent<SpreadsheetRequest>) => {
  writeSpreadsheet(data)
    .then((bytes) => worker.postMessage(bytes, [bytes.buffer]))
    // Only a bug gets here; reported, it reaches the page as the worker's error event.
    .catch((error: unknown) => worker.reportError(error));
});
