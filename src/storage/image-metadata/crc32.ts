const POLYNOMIAL = 0xedb88320;

/** The checksum of a PNG chunk, over its type and data (PNG, annex D); an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? POLYNOMIAL : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
