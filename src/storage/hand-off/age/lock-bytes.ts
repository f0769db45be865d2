import { Encrypter } from "age-encryption";

/** Bytes that are being locked: they go in piece by piece and come out locked, in the same order. */
export type Locking = {
  /** Takes bytes in and gives out what is ready. */
  readonly push: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  /** Gives out the rest, with the mark of the end. */
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
};

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Begins to lock bytes with a passphrase, as an age file that the program `age` opens. Takes about a
 * second and 256 MB: run it in a worker.
 */
export async function startLocking(passphrase: string): Promise<Locking> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = (await encrypter.encrypt(readable)).getReader();
  const ready: Uint8Array[] = [];
  async function collect(): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      ready.push(value);
    }
  }
  const collected = collect();
  const writer = writable.getWriter();
  return {
    async push(bytes) {
      await writer.write(bytes);
      return joinBytes(ready.splice(0));
    },
    async finish() {
      await writer.close();
      await collected;
      return joinBytes(ready.splice(0));
    },
  };
}
