import { fail, succeed, type Result } from "../../shared/result";
import type { Inspection } from "./inspect-file";
import type { InspectReply, InspectRequest } from "./inspect-worker";

export type InspectError = { readonly code: "inspect.canceled" } | { readonly code: "inspect.failed" };

/** Looks through one file at a time off the main thread. */
export type Inspector = {
  /** The bytes go to the worker; what comes back holds them again, cleaned. */
  readonly inspect: (
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    signal: AbortSignal,
  ) => Promise<Result<Inspection, InspectError>>;
  readonly close: () => void;
};

/** Each step has a budget of its own, together less than this; what takes longer never ends. */
const TIME_LIMIT_MS = 30_000;

/** Keeps one worker from file to file, and takes a new one where a file was too much for it. */
export function createInspector(): Inspector {
  let worker: Worker | null = null;
  const close = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    close,
    inspect(bytes, name, signal) {
      if (signal.aborted) return Promise.resolve(fail({ code: "inspect.canceled" }));
      worker ??= new Worker(new URL("./inspect-worker.ts", import.meta.url), { type: "module" });
      const asked = worker;
      return new Promise((resolve) => {
        const listening = new AbortController();
        const end = (outcome: Result<Inspection, InspectError>): void => {
          clearTimeout(timer);
          listening.abort();
          if (!outcome.ok) close();
          resolve(outcome);
        };
        const timer = setTimeout(() => end(fail({ code: "inspect.failed" })), TIME_LIMIT_MS);
        const own = { signal: listening.signal };
        signal.addEventListener("abort", () => end(fail({ code: "inspect.canceled" })), own);
        const onError = (event: Event): void => {
          // The failure is told as a value, so it is no uncaught error of the page as well.
          event.preventDefault();
          end(fail({ code: "inspect.failed" }));
        };
        asked.addEventListener("error", onError, own);
        asked.addEventListener("messageerror", onError, own);
        const onMessage = ({ data }: MessageEvent<Partial<InspectReply>>): void => {
          if (data.inspection !== undefined) end(succeed(data.inspection));
        };
        asked.addEventListener("message", onMessage, own);
        asked.postMessage({ bytes, name } satisfies InspectRequest, [bytes.buffer]);
      });
    },
  };
}
