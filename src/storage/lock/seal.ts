import type { DBCore, Middleware } from "dexie";
import { gcm } from "@noble/ciphers/aes.js";
import { DAMAGED_MARK } from "./damaged-mark";
import { createIndexTokens, type IndexTokens } from "./index-tokens";
import { createSealMiddleware } from "./seal-middleware";
import { sealedFields, type SealedTable } from "./sealed-fields";

/** Where sealed bytes stand. It is proved along with them, so that they cannot be moved. */
export type BytesPlace =
  | { readonly table: "pieces"; readonly sha: string; readonly n: number; readonly total: number }
  | { readonly table: "renditions"; readonly sha: string; readonly kind: string };

/** A row as an object of unknown members. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * The open lock of one workspace: seals what is written and opens what is read.
 *
 * Rows are sealed at once, by a cipher in JavaScript, since nothing but Dexie may be awaited in a
 * transaction. That cipher needs the bytes of its key: the key for rows cannot be one that the browser
 * keeps out of reach, as the key for files is. They stand here alone, and `drop` fills them with zeros.
 */
export type Seal = {
  /** The id of the lock, which is written into the workspace's own row. */
  readonly id: string;
  readonly tokens: IndexTokens;
  /** Seals what Dexie writes and opens what it reads. */
  readonly middleware: Middleware<DBCore>;
  /** What is stored for a row: fields to find it by, and the rest sealed. Bytes must have been sealed before. */
  readonly sealRow: (table: SealedTable, row: Members) => Members;
  /** The row that was sealed; where it does not open, what can be seen of it, marked so that no parser takes it. */
  readonly openRow: (table: SealedTable, stored: Members) => Members;
  readonly sealBytes: (place: BytesPlace, bytes: ArrayBuffer) => Promise<ArrayBuffer>;
  /** The bytes, or null where they were changed, cut or put into another place. */
  readonly openBytes: (place: BytesPlace, sealed: ArrayBuffer) => Promise<ArrayBuffer | null>;
  /** Ends all use of the keys. */
  readonly drop: () => void;
};

const ROW_FORMAT = "havenmark row 1";
const BYTES_FORMAT = "havenmark bytes 1";
const IV_BYTES = 12;

/** True for a row as it is stored under a lock. */
export function isSealedRow(row: unknown): row is Members & { iv: Uint8Array; ciphertext: Uint8Array } {
  if (typeof row !== "object" || row === null || !("iv" in row) || !("ciphertext" in row)) return false;
  return row.iv instanceof Uint8Array && row.ciphertext instanceof Uint8Array;
}

async function deriveBytes(master: CryptoKey, use: string): Promise<Uint8Array<ArrayBuffer>> {
  const info = new TextEncoder().encode(`havenmark ${use}`);
  const salt = new Uint8Array(32);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, master, 256),
  );
}

function toToken(tokens: IndexTokens, kind: Parameters<IndexTokens["tokenOf"]>[0], value: unknown): unknown {
  if (typeof value === "string") return tokens.tokenOf(kind, value);
  if (Array.isArray(value)) return value.map((one) => toToken(tokens, kind, one));
  return undefined;
}

/** The members by which a stored row is found, in a fixed order. */
function indexMembers(tokens: IndexTokens, table: SealedTable, row: Members): Members {
  const { clear, hashed } = sealedFields[table];
  const index: Record<string, unknown> = {};
  for (const field of clear) if (row[field] !== undefined) index[field] = row[field];
  for (const field in hashed) {
    const token = toToken(tokens, hashed[field]!, row[field]);
    if (token !== undefined) index[field] = token;
  }
  return index;
}

/** The same members of a row as it is stored, in the order in which they were proved. */
function storedMembers(table: SealedTable, stored: Members): Members {
  const { clear, hashed } = sealedFields[table];
  const index: Record<string, unknown> = {};
  for (const field of clear) if (field in stored) index[field] = stored[field];
  for (const field in hashed) if (field in stored) index[field] = stored[field];
  // What should not be here is proved too, and so does not open.
  for (const field of Object.keys(stored)) {
    const isKnown = field === "iv" || field === "ciphertext" || Object.hasOwn(index, field);
    if (!isKnown) index[field] = stored[field];
  }
  return index;
}

function isJson(row: unknown): row is Members {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

/** Makes the keys for each use from the workspace's one key. The caller keeps none of it. */
export async function createSeal(id: string, workspaceKey: Uint8Array<ArrayBuffer>): Promise<Seal> {
  const master = await crypto.subtle.importKey("raw", workspaceKey, "HKDF", false, ["deriveBits"]);
  const rowKey = await deriveBytes(master, "rows");
  const indexKey = await deriveBytes(master, "indexes");
  const rawBytesKey = await deriveBytes(master, "bytes");
  const bytesKey = await crypto.subtle.importKey("raw", rawBytesKey, "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  rawBytesKey.fill(0);
  const tokens = createIndexTokens(indexKey);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isDropped = false;

  // All that a row is found by is proved with it: no row can be swapped or hung under another record.
  function proofOf(table: SealedTable, index: Members): Uint8Array {
    return encoder.encode(JSON.stringify([ROW_FORMAT, id, table, index]));
  }
  function bytesProof(place: BytesPlace): Uint8Array<ArrayBuffer> {
    const sha = tokens.tokenOf("bytes", place.sha);
    return encoder.encode(JSON.stringify([BYTES_FORMAT, id, { ...place, sha }]));
  }
  function refuseWhenDropped(): void {
    if (isDropped) throw new Error("The workspace is locked");
  }

  function openContent(table: SealedTable, stored: Members): Members | null {
    if (!isSealedRow(stored)) return null;
    try {
      const proof = proofOf(table, storedMembers(table, stored));
      const content = gcm(rowKey, stored.iv, proof).decrypt(stored.ciphertext);
      const row: unknown = JSON.parse(decoder.decode(content));
      return isJson(row) ? row : null;
    } catch {
      // Whatever was changed, the answer is the same: this row does not open.
      return null;
    }
  }

  const seal: Omit<Seal, "middleware"> = {
    id,
    tokens,
    sealRow(table, row) {
      refuseWhenDropped();
      const index = indexMembers(tokens, table, row);
      if (sealedFields[table].isBytes) return { ...index, bytes: row["bytes"] };
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const content = encoder.encode(JSON.stringify(row));
      return { ...index, iv, ciphertext: gcm(rowKey, iv, proofOf(table, index)).encrypt(content) };
    },
    openRow(table, stored) {
      refuseWhenDropped();
      if (sealedFields[table].isBytes) return stored;
      const content = openContent(table, stored);
      if (content !== null) return content;
      const { iv: _iv, ciphertext: _ciphertext, ...seen } = stored;
      return { ...seen, [DAMAGED_MARK]: true };
    },
    async sealBytes(place, bytes) {
      refuseWhenDropped();
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const algorithm = { name: "AES-GCM", iv, additionalData: bytesProof(place) };
      const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, bytesKey, bytes));
      const sealed = new Uint8Array(IV_BYTES + ciphertext.length);
      sealed.set(iv);
      sealed.set(ciphertext, IV_BYTES);
      return sealed.buffer;
    },
    async openBytes(place, sealed) {
      refuseWhenDropped();
      const iv = new Uint8Array(sealed.slice(0, IV_BYTES));
      const algorithm = { name: "AES-GCM", iv, additionalData: bytesProof(place) };
      try {
        return await crypto.subtle.decrypt(
          algorithm,
          bytesKey,
          new Uint8Array(sealed, Math.min(IV_BYTES, sealed.byteLength)),
        );
      } catch {
        return null;
      }
    },
    drop() {
      isDropped = true;
      rowKey.fill(0);
      indexKey.fill(0);
      tokens.forget();
    },
  };
  return { ...seal, middleware: createSealMiddleware(seal) };
}
