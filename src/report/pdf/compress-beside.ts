import { deflate } from "./deflate";

type CompressRequest = { readonly turn: number; readonly bytes: Uint8Array };
type CompressReply = { readonly turn: number; readonly compressed: Uint8Array };

/** Answers at the other end of the port of `compressBeside`. */
export function serveCompression(port: MessagePort): void {
  port.addEventListener("message", ({ data: { turn, bytes } }: MessageEvent<CompressRequest>) => {
    const reply: CompressReply = { turn, compressed: deflate(bytes) };
    port.postMessage(reply, [reply.compressed.buffer]);
  });
  port.start();
}

/** Bytes that a thread compresses in a millisecond, before it is known of this machine. */
const USUAL_RATE = 40_000;

/**
 * Compresses the streams of a file with the help of a second thread, where `serveCompression` answers
 * through `port`. A stream is compressed here where the other thread, as far as can be told without
 * asking, has as much to do still. The bytes are the same as those of `deflate`.
 */
export function compressBeside(port: MessagePort): (bytes: Uint8Array) => Promise<Uint8Array> {
  const waiting = new Map<number, (compressed: Uint8Array) => void>();
  let turn = 0;
  const own = { bytes: 0, time: 0 };
  // What the other thread has still to do, at that time.
  let [backlog, lookedAt] = [0, performance.now()];
  port.addEventListener("message", ({ data }: MessageEvent<CompressReply>) => {
    waiting.get(data.turn)?.(data.compressed);
    waiting.delete(data.turn);
  });
  port.start();

  function compressHere(bytes: Uint8Array): Uint8Array {
    const start = performance.now();
    const compressed = deflate(bytes);
    own.time += performance.now() - start;
    own.bytes += bytes.length;
    return compressed;
  }

  return (bytes) => {
    const now = performance.now();
    const rate = own.time > 0 ? own.bytes / own.time : USUAL_RATE;
    backlog = Math.max(0, backlog - rate * (now - lookedAt));
    lookedAt = now;
    if (backlog >= bytes.length) return Promise.resolve(compressHere(bytes));
    backlog += bytes.length;
    turn += 1;
    // The writer goes on in the same memory.
    const sent = bytes.slice();
    const request: CompressRequest = { turn, bytes: sent };
    const answer = new Promise<Uint8Array>((resolve) => {
      waiting.set(request.turn, resolve);
    });
    port.postMessage(request, [sent.buffer]);
    return answer;
  };
}
