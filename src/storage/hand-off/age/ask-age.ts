import { BackupRefusal } from "../backup-error";
import type { AgeReply, AgeRequest } from "./age-messages";

/** Somebody who locks or unlocks one file. Asked one thing at a time, in order. */
type AgeClerk = {
  readonly ask: (request: AgeRequest) => Promise<AgeReply>;
  /** Lets go of the key and of the memory. */
  readonly end: () => void;
};

function createWorkerClerk(): AgeClerk {
  const worker = new Worker(new URL("./age-worker.ts", import.meta.url), { type: "module" });
  let isEnded = false;
  let last: Promise<unknown> = Promise.resolve();

  function askNow(request: AgeRequest): Promise<AgeReply> {
    return new Promise((resolve, reject) => {
      const end = new AbortController();
      const { signal } = end;
      const onFailure = (event: Event): void => {
        event.preventDefault();
        end.abort();
        const reason = "The part that locks and unlocks files could not run; its memory may be short";
        reject(new BackupRefusal({ code: "backup.storage-failed", reason }));
      };
      worker.addEventListener("error", onFailure, { signal });
      worker.addEventListener("messageerror", onFailure, { signal });
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<AgeReply>) => {
          end.abort();
          resolve(data);
        },
        { signal },
      );
      worker.postMessage(request);
    });
  }

  return {
    ask(request) {
      if (isEnded) throw new Error("The clerk has gone");
      const reply = last.then(() => askNow(request));
      last = reply.catch(() => undefined);
      return reply;
    },
    end() {
      isEnded = true;
      worker.terminate();
    },
  };
}

async function createClerkHere(): Promise<AgeClerk> {
  const { createAgeDesk } = await import("./age-desk");
  return { ask: createAgeDesk(), end: () => undefined };
}

/** Somebody in a worker; where there are no workers, on the spot. */
export function callAgeClerk(): AgeClerk | Promise<AgeClerk> {
  return typeof Worker === "undefined" ? createClerkHere() : createWorkerClerk();
}

/** The bytes of a reply; throws where it was refused. */
export function bytesIn(reply: AgeReply): Uint8Array<ArrayBuffer> {
  if (reply.kind === "refused") throw new BackupRefusal(reply.error);
  if (reply.kind === "size") throw new Error("Bytes were asked for");
  return reply.bytes;
}
