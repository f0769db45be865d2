import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { toBase64 } from "./base-64";
import type { TokenKind } from "./sealed-fields";

// No id, slot or hash begins so; it tells a token from what it stands for.
const MARK = "#";
const TOKEN_BYTES = 16;
// One screen asks for the same few hundred again and again.
const MOST_REMEMBERED = 20_000;

/** True for a text that stands for something else. */
export function isToken(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(MARK);
}

/** Turns values into tokens under which they are found again, and which say nothing without the key. */
export type IndexTokens = {
  /** The token of a value. A token stays what it is, so keys that a query gave back can be asked for. */
  readonly tokenOf: (kind: TokenKind, value: string) => string;
  readonly forget: () => void;
};

/** Tokens by HMAC-SHA-256 under `key`. At once rather than later, since they are needed inside transactions. */
export function createIndexTokens(key: Uint8Array): IndexTokens {
  const remembered = new Map<string, string>();
  const keyed = hmac.create(sha256, key);
  const encoder = new TextEncoder();
  return {
    tokenOf(kind, value) {
      if (isToken(value)) return value;
      const text = `${kind}\n${value}`;
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const digest = keyed.clone().update(encoder.encode(text)).digest();
      const token = `${MARK}${toBase64(digest.subarray(0, TOKEN_BYTES)).replace(/=+$/, "")}`;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(text, token);
      return token;
    },
    forget() {
      remembered.clear();
      keyed.destroy();
    },
  };
}
