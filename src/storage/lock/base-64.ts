const CHUNK_BYTES = 32_768;

/** Bytes as text that a JSON file can hold. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // A call takes only so many arguments, and a catalogue has more bytes than that.
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  }
  return btoa(text);
}

/** The bytes of such a text. The schema of the row has looked at it before. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
