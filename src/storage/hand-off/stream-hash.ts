import { sha256 } from "@noble/hashes/sha2.js";
import { createSHA256 } from "hash-wasm";

// The browser's own hash wants a file whole, which for large ones is too much at once.

/** SHA-256 of bytes that come piece by piece. */
export type StreamHash = {
  readonly update: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** The hash in hexadecimal; the end of it. */
  readonly digest: () => string;
};

function createSlowHash(): StreamHash {
  const hash = sha256.create();
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}

/** Begins to hash. In WebAssembly, which is six times as fast, and in JavaScript where that is barred. */
export async function createStreamHash(): Promise<StreamHash> {
  try {
    const hash = await createSHA256();
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
  } catch {
    return createSlowHash();
  }
}
