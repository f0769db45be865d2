import { fail, type Result } from "../../shared/result";
import type { ReadSheet } from "./read-spreadsheet";
import type { SpreadsheetReadError } from "./spreadsheet-error";

const TIME_LIMIT_MS = 15_000;
/** Larger files are not even read from disk. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

type Outcome = Result<readonly ReadSheet[], SpreadsheetReadError>;

/** Reads a spreadsheet in a worker of its own that is ended when it takes too long. */
export async function openSpreadsheet(file: Blob): Promise<Outcome> {
  if (file.size > MAX_FILE_BYTES) return fail({ code: "spreadsheet.too-large" });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // The browser cannot read it (moved, its drive unplugged, no permission).
    return fail({ code: "spreadsheet.damaged" });
  }
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./spreadsheet-reader-worker.ts", import.meta.url), { type: "module" });
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => end(fail({ code: "spreadsheet.timeout" })), TIME_LIMIT_MS);
    worker.addEventListener("error", (event) => {
      // The failure is told as a value, so it is no uncaught error of the page as well.
      event.preventDefault();
      end(fail({ code: "spreadsheet.damaged" }));
    });
    worker.addEventListener("messageerror", () => end(fail({ code: "spreadsheet.damaged" })));
    worker.addEventListener("message", ({ data }: MessageEvent<Outcome>) => end(data));
    worker.postMessage(bytes, [bytes.buffer]);
  });
}
