import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { Decrypter } from "age-encryption";
import { readingsOf } from "../../typed-passphrase";
import { BackupRefusal, refuseDamaged } from "../backup-error";
import { readSlice } from "../read-slice";
import type { ReadableFile } from "../readable-file";
import { readAgeHeader } from "./age-header";

/** The payload is cut into chunks of this size, each sealed on its own (age-encryption.org/v1, "Payload"). */
const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES;
const NONCE_BYTES = 16;
/** So many chunks are read from the disk at once: 1 MiB. */
const CHUNKS_A_READ = 16;

async function deriveKey(
  fileKey: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const material = await crypto.subtle.importKey("raw", fileKey, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode("payload");
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, material, 256),
  );
}

/** The nonce of a chunk: its number in 11 bytes, then 1 for the last one. So no chunk can be cut off unseen. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(3, BigInt(index));
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function countChunks(sealedSize: number): number {
  const chunks = Math.ceil(sealedSize / SEALED_BYTES);
  const last = sealedSize - (chunks - 1) * SEALED_BYTES;
  if (chunks < 1 || last < TAG_BYTES || (chunks > 1 && last === TAG_BYTES)) {
    refuseDamaged("The locked file breaks off");
  }
  return chunks;
}

/**
 * Opens a file that is locked with a passphrase. Its parts are unlocked as they are read, each proved
 * against the key, so nothing of it is ever written down unlocked. The first step takes about a second
 * and 256 MB: run it in a worker.
 *
 * Throws `backup.passphrase-wrong`, which also stands for a head that was tampered with: age cannot
 * tell the two apart.
 */
export async function unlockFile(file: ReadableFile, passphrase: string): Promise<ReadableFile> {
  const header = await readAgeHeader(file);
  const decrypter = new Decrypter();
  for (const reading of readingsOf(passphrase)) decrypter.addPassphrase(reading);
  let fileKey: Uint8Array;
  try {
    fileKey = await decrypter.decryptHeader(header);
  } catch {
    throw new BackupRefusal({ code: "backup.passphrase-wrong" });
  }
  const start = header.length + NONCE_BYTES;
  if (file.size < start + TAG_BYTES) refuseDamaged("The locked file breaks off");
  const key = await deriveKey(new Uint8Array(fileKey), await readSlice(file, header.length, start));
  const chunks = countChunks(file.size - start);
  const size = file.size - start - chunks * TAG_BYTES;

  function unseal(index: number, sealed: Uint8Array): Uint8Array {
    try {
      return chacha20poly1305(key, nonceOf(index, index === chunks - 1)).decrypt(sealed);
    } catch {
      return refuseDamaged("A part of the locked file was changed or cut off");
    }
  }

  async function read(from: number, to: number): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(to - from);
    const end = Math.ceil(to / CHUNK_BYTES);
    for (let first = Math.floor(from / CHUNK_BYTES); first < end; first += CHUNKS_A_READ) {
      const next = Math.min(first + CHUNKS_A_READ, end);
      const sealed = await readSlice(
        file,
        start + first * SEALED_BYTES,
        Math.min(start + next * SEALED_BYTES, file.size),
      );
      for (let index = first; index < next; index += 1) {
        const at = (index - first) * SEALED_BYTES;
        const plain = unseal(index, sealed.subarray(at, at + SEALED_BYTES));
        const skip = Math.max(0, from - index * CHUNK_BYTES);
        const wanted = plain.subarray(skip, Math.max(skip, to - index * CHUNK_BYTES));
        bytes.set(wanted, index * CHUNK_BYTES + skip - from);
      }
    }
    return bytes.buffer;
  }

  return {
    size,
    slice(from, to) {
      const end = Math.min(to, size);
      return { arrayBuffer: () => read(from, Math.max(from, end)) };
    },
  };
}
