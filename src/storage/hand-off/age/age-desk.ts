import { BackupRefusal } from "../backup-error";
import { readSlice } from "../read-slice";
import type { ReadableFile } from "../readable-file";
import type { AgeReply, AgeRequest } from "./age-messages";
import { startLocking, type Locking } from "./lock-bytes";
import { unlockFile } from "./unlock-file";

/** Answers the requests about one file, in the worker or, where there are no workers, on the spot. */
export function createAgeDesk(): (request: AgeRequest) => Promise<AgeReply> {
  let unlocked: ReadableFile | null = null;
  let locking: Locking | null = null;

  async function answer(request: AgeRequest): Promise<AgeReply> {
    switch (request.task) {
      case "unlock":
        unlocked = await unlockFile(request.file, request.passphrase);
        return { kind: "size", size: unlocked.size };
      case "lock":
        locking = await startLocking(request.passphrase);
        return { kind: "bytes", bytes: new Uint8Array() };
      case "read":
        if (unlocked === null) throw new Error("Nothing was unlocked");
        return { kind: "bytes", bytes: await readSlice(unlocked, request.start, request.end) };
      case "push":
      case "finish": {
        if (locking === null) throw new Error("Nothing is being locked");
        const bytes = request.task === "push" ? await locking.push(request.bytes) : await locking.finish();
        return { kind: "bytes", bytes };
      }
    }
  }

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof BackupRefusal) return { kind: "refused", error: error.error };
      throw error;
    }
  };
}
