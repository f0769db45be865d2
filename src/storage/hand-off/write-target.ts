/** Where a file is written to, piece by piece. */
export type WriteTarget = {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Ends writing and gives the file for reading it again. */
  readonly finish: () => Promise<Blob>;
  /** Begins anew with an empty file, also after it was finished. */
  readonly restart: () => Promise<void>;
  /** Takes away what was written so far. */
  readonly discard: () => Promise<void>;
};

/** Pieces are handed to the browser, which may put them on its disk, whenever so many bytes have come together. */
const FLUSH_BYTES = 8 * 1024 * 1024;

/** A target in memory, for small files and for browsers without any other. */
export function createMemoryTarget(): WriteTarget {
  let parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  const flush = (): void => {
    parts.push(new Blob(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  const clear = (): Promise<void> => {
    [parts, waiting, waitingBytes] = [[], [], 0];
    return Promise.resolve();
  };
  return {
    write(bytes) {
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= FLUSH_BYTES) flush();
      return Promise.resolve();
    },
    finish() {
      flush();
      return Promise.resolve(new Blob(parts));
    },
    restart: clear,
    discard: clear,
  };
}

/**
 * A target on the disk: a file that the person picked, or one of the browser's own scratch files. What is
 * written comes into place only when it is finished. A file that was there before is gone all the same: the
 * browser emptied it when it was picked, and discarding removes it.
 */
export async function createFileTarget(
  handle: FileSystemFileHandle,
  remove: () => Promise<void>,
): Promise<WriteTarget> {
  let stream = await handle.createWritable();
  // A stream that was closed, or has failed already, cannot be given up once more.
  const giveUp = (): Promise<void> => stream.abort().catch(() => undefined);
  return {
    write: (bytes) => stream.write(bytes),
    async finish() {
      await stream.close();
      return handle.getFile();
    },
    async restart() {
      await giveUp();
      stream = await handle.createWritable();
    },
    async discard() {
      await giveUp();
      await remove();
    },
  };
}
