/**
 * SHA-256 of bytes in hexadecimal. WebCrypto takes them whole, which is why a file is capped at
 * 100 MB. Never call it inside a transaction: hash first, then write (see `transact.ts`).
 */
export async function hashBytes(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
