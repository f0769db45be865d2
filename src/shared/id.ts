/** A UUIDv7 (RFC 9562): sorts by the time it was made, and tells nothing else. */
export type Id = string;

/**
 * Makes a UUIDv7 from a time in milliseconds since 1970 and 10 random bytes.
 * Clock and randomness are arguments so that tests are repeatable.
 */
export function createId(timeMs: number, randomBytes: Uint8Array): Id {
  const bytes = new Uint8Array(16);
  let time = BigInt(Math.floor(timeMs));
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = Number(time & 0xffn);
    time >>= 8n;
  }
  bytes.set(randomBytes.subarray(0, 10), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}

/** Where ids come from: `createId` over the real clock in the app, a counter in tests. */
export type MakeId = () => Id;
