/** Real text shrinks to a fiftieth at best; a bomb to a thousandth. */
const MAX_RATIO = 250;
/** Small entries may be as repetitive as they like. */
const ALWAYS_ALLOWED_BYTES = 1024 * 1024;

export type Inflated = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** False when the data is damaged, or when it grew beyond the limit and the rest was not read. */
  readonly isWhole: boolean;
};

/**
 * Decompresses at most `maxBytes`, and no more than 250 times what went in: reading stops there, so
 * that a bomb costs what is allowed and nothing else. Never rejects; damaged data yields what could be
 * read. `deflate` is with the zlib header, as in PDF; `deflate-raw` without, as in zip.
 */
export async function inflate(
  compressed: Uint8Array,
  format: "deflate" | "deflate-raw",
  maxBytes: number,
): Promise<Inflated> {
  const limit = Math.min(maxBytes, Math.max(ALWAYS_ALLOWED_BYTES, compressed.length * MAX_RATIO));
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = true;
  const reader = new Blob([compressed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, limit - length);
      parts.push(part);
      length += part.length;
      if (part.length < value.length) {
        isWhole = false;
        await reader.cancel();
        break;
      }
    }
  } catch {
    // The stream says no more than that the data is damaged; what came before is still readable.
    isWhole = false;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, isWhole };
}
