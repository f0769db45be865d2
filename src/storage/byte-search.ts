/** True when the ASCII `text` stands at `offset`; false beyond the end. */
export function hasAsciiAt(bytes: Uint8Array, text: string, offset: number): boolean {
  if (offset < 0 || offset + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Where the ASCII `text` first stands whole in `from` … `to`, or -1. */
export function indexOfAscii(bytes: Uint8Array, text: string, from = 0, to = bytes.length): number {
  const first = text.charCodeAt(0);
  let at = bytes.indexOf(first, from);
  while (at !== -1 && at + text.length <= to) {
    if (hasAsciiAt(bytes, text, at)) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return -1;
}

/** Bytes `from` … `to` as text, one character a byte (ISO 8859-1); cut at the end of the bytes. */
export function bytesToLatin1(bytes: Uint8Array, from: number, to: number): string {
  const parts: string[] = [];
  const end = Math.min(to, bytes.length);
  // An argument list has a limit, so long stretches are read in pieces.
  for (let start = Math.max(0, from); start < end; start += 4096) {
    parts.push(String.fromCharCode(...bytes.subarray(start, Math.min(start + 4096, end))));
  }
  return parts.join("");
}
