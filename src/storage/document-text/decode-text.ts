export type DecodedText = {
  readonly text: string;
  /** False when the text is longer than the limit and was cut. */
  readonly isWhole: boolean;
};

/** 5 million characters in UTF-8, roughly; more is no document that a person wrote. */
const MAX_BYTES = 8 * 1024 * 1024;
const SAMPLE_BYTES = 4096;

/** Share of zero bytes at even and at odd places: one of the two is high in UTF-16 without a mark. */
function zeroShares(sample: Uint8Array): readonly [even: number, odd: number] {
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const half = Math.max(1, sample.length / 2);
  return [zeros[0]! / half, zeros[1]! / half];
}

function guessEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const [even, odd] = zeroShares(bytes.subarray(0, SAMPLE_BYTES));
  if (odd > 0.3 && even < 0.05) return "utf-16le";
  if (even > 0.3 && odd < 0.05) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    // Any bytes are text in this one, which Windows programs wrote for decades.
    return "windows-1252";
  }
}

/** Bytes as text: by their byte order mark, else UTF-16 by its zero bytes, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const head = bytes.subarray(0, MAX_BYTES);
  const isWhole = head.length === bytes.length;
  const text = new TextDecoder(guessEncoding(head)).decode(head, { stream: !isWhole });
  return { text: text.replaceAll(/\r\n?/g, "\n"), isWhole };
}

/** True when bytes of no known type read as text: a letter, a table, a list. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes.subarray(0, SAMPLE_BYTES));
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  const controls = text.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return text.length > 0 && controls <= text.length / 500;
}
