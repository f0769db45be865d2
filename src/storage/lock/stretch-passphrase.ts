import type { Stretching } from "./lock-row";

/** How new passphrases are stretched: 64 MiB and three passes, which takes about half a second. */
export const ARGON2ID: Stretching = { name: "argon2id", memoryKib: 64 * 1024, passes: 3, lanes: 4 };
/** The same where the browser bars WebAssembly. */
export const PBKDF2: Stretching = { name: "pbkdf2-sha256", iterations: 600_000 };

/** True where WebAssembly may run; some hardened browsers and policies bar it. */
export function hasWebAssembly(): boolean {
  if (typeof WebAssembly === "undefined") return false;
  try {
    // The smallest module there is: a mark and a version.
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** One text, however a keyboard composes its letters. */
function toPassphraseBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(passphrase.normalize("NFKC")));
}

async function stretchByArgon2(
  secret: Uint8Array,
  salt: Uint8Array,
  { memoryKib, passes, lanes }: Extract<Stretching, { name: "argon2id" }>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (hasWebAssembly()) {
    const { argon2id } = await import("hash-wasm");
    const settings = { memorySize: memoryKib, iterations: passes, parallelism: lanes, hashLength: 32 };
    const key = await argon2id({ password: secret, salt, ...settings, outputType: "binary" });
    return new Uint8Array(key);
  }
  // Several times slower, but a workspace that was locked elsewhere opens here too.
  const { argon2id } = await import("@noble/hashes/argon2.js");
  return new Uint8Array(argon2id(secret, salt, { m: memoryKib, t: passes, p: lanes, dkLen: 32 }));
}

/**
 * Stretches a passphrase to 32 bytes, slowly on purpose: whoever copied the profile has to do the same
 * for every guess. Holds the thread and 64 MiB: run it in a worker.
 */
export async function stretchPassphrase(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  stretching: Stretching,
): Promise<Uint8Array<ArrayBuffer>> {
  const secret = toPassphraseBytes(passphrase);
  if (stretching.name === "argon2id") return stretchByArgon2(secret, salt, stretching);
  const material = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveBits"]);
  const { iterations } = stretching;
  const settings = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(settings, material, 256));
}
