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

/** How much more is sent away than done here, where the file is written at the same time. */
const SENT_SHARE = 2;

/**
 * Compresses the streams of a file with the help of a second thread, where `serveCompression` answers
 * through `port`. The bytes are the same as those of `deflate`.
 */
export function compressBeside(port: MessagePort): (bytes: Uint8Array) => Promise<Uint8Array> {
  const waiting = new Map<number, (compressed: Uint8Array) => void>();
  let turn = 0;
  let sentBytes = 0;
  let ownBytes = 0;
  port.addEventListener("message", ({ data }: MessageEvent<CompressReply>) => {
    waiting.get(data.turn)?.(data.compressed);
    waiting.delete(data.turn);
  });
  port.start();
  return (bytes) => {
    if (sentBytes > SENT_SHARE * ownBytes) {
      ownBytes += bytes.length;
      return Promise.resolve(deflate(bytes));
    }
    sentBytes += bytes.length;
    turn += 1;
    // The writer goes on in the same memory.
    const own = bytes.slice();
    const request: CompressRequest = { turn, bytes: own };
    const answer = new Promise<Uint8Array>((resolve) => {
      waiting.set(request.turn, resolve);
    });
    port.postMessage(request, [own.buffer]);
    return answer;
  };
}
