import { fail, succeed, type Result } from "../../shared/result";
import type { SpreadsheetRequest } from "./spreadsheet-file";

/** `spreadsheet.worker-failed`: the worker could not be loaded, or met a bug. */
export type SpreadsheetError = { readonly code: "spreadsheet.worker-failed" };

/** Makes a spreadsheet file in a worker of its own, which ends with it; the page stays responsive. */
export function makeSpreadsheet(
  request: SpreadsheetRequest,
): Promise<Result<Uint8Array<ArrayBuffer>, SpreadsheetError>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./spreadsheet-worker.ts", import.meta.url), { type: "module" });
    const end = (result: Result<Uint8Array<ArrayBuffer>, SpreadsheetError>): void => {
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener("error", (event) => {
      // The failure is told as a value, so it is no uncaught error of the page as well.
      event.preventDefault();
      end(fail({ code: "spreadsheet.worker-failed" }));
    });
    worker.addEventListener("messageerror", () => end(fail({ code: "spreadsheet.worker-failed" })));
    worker.addEventListener("message", ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) =>
      end(succeed(data)),
    );
    worker.postMessage(request);
  });
}
