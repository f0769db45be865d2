/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = fractionsOfRoots(64, 1 / 3);
const START = fractionsOfRoots(8, 1 / 2);
const BLOCK = 64;

function fractionsOfRoots(count: number, power: number): Uint32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return Uint32Array.from(primes, (prime) => (prime ** power % 1) * 2 ** 32);
}

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. Unlike the browser's own it gives its
 * answer at once, so that a report can be built without waiting; it is meant for a report's worth of text.
 */
export function sha256(text: string): string {
  const bytes = pad(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  const hash = START.slice();
  const words = new Uint32Array(BLOCK);
  for (let offset = 0; offset < bytes.length; offset += BLOCK) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + 4 * index);
    mix(words, hash);
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}

function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function mix(words: Uint32Array, hash: Uint32Array): void {
  for (let index = 16; index < BLOCK; index += 1) {
    const early = words[index - 15]!;
    const late = words[index - 2]!;
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[index] = words[index - 16]! + first + words[index - 7]! + second;
  }
  // Eight plain variables: the same loop over an array takes twenty times as long.
  let [a, b, c, d] = [hash[0]! | 0, hash[1]! | 0, hash[2]! | 0, hash[3]! | 0];
  let [e, f, g, h] = [hash[4]! | 0, hash[5]! | 0, hash[6]! | 0, hash[7]! | 0];
  for (let index = 0; index < BLOCK; index += 1) {
    const choice = (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g));
    const sum = (h + choice + ROUND_CONSTANTS[index]! + words[index]!) | 0;
    const other = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + sum) | 0;
    d = c;
    c = b;
    b = a;
    a = (sum + other) | 0;
  }
  // One by one, for the same reason.
  hash[0]! += a;
  hash[1]! += b;
  hash[2]! += c;
  hash[3]! += d;
  hash[4]! += e;
  hash[5]! += f;
  hash[6]! += g;
  hash[7]! += h;
}
