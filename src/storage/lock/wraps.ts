import { fail, succeed, type Result } from "../../shared/result";
import { askStretch } from "./ask-stretch";
import { fromBase64, toBase64 } from "./base-64";
import type { LockRow, Wrap } from "./lock-row";
import { readingsOf, toNewPassphrase } from "../typed-passphrase";
import { parseRecoveryKey } from "./recovery-key";

/** One way into a workspace, as a person has it. */
export type Secret =
  | { readonly kind: "passphrase"; readonly passphrase: string }
  /** As it was typed. */
  | { readonly kind: "recovery"; readonly typed: string }
  /** What the authenticator answered for one passkey. */
  | { readonly kind: "passkey"; readonly credentialId: string; readonly output: Uint8Array<ArrayBuffer> };

/**
 * Why a workspace does not open.
 *
 * - `lock.wrong-secret`: the passphrase, recovery key or passkey is not the one; or the lock itself was
 *   damaged, which nobody can tell apart, since nothing is stored to check a secret against.
 * - `lock.mistyped`: no recovery key reads so; a letter is wrong or missing.
 * - `lock.no-memory`: the browser could not give the 64 MB for a passphrase.
 */
export type UnlockError =
  | { readonly code: "lock.wrong-secret" }
  | { readonly code: "lock.mistyped" }
  | { readonly code: "lock.no-memory"; readonly reason: string };

type Wrapping = { readonly salt: Uint8Array<ArrayBuffer>; readonly key: CryptoKey };
/** A wrap without what is sealed in it. */
type Open<W> = W extends Wrap ? Omit<W, "iv" | "key"> : never;

const FORMAT = "havenmark wrap 1";

/** 32 random bytes: the key of a new workspace. Whoever has it reads everything: zero it after use. */
export function makeWorkspaceKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

async function toWrappingKey(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(FORMAT);
  const settings = { name: "HKDF", hash: "SHA-256", salt, info };
  return crypto.subtle.deriveKey(settings, material, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
}

// How the wrap was made is proved with it: nobody can lower the work or move it into another workspace.
function proofOf(lockId: string, { kind, salt, ...rest }: Open<Wrap>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([FORMAT, lockId, kind, salt, rest]));
}

async function sealKey<W extends Open<Wrap>>(
  lockId: string,
  open: W,
  wrappingKey: CryptoKey,
  workspaceKey: Uint8Array<ArrayBuffer>,
): Promise<W & { iv: string; key: string }> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: "AES-GCM", iv, additionalData: proofOf(lockId, open) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, wrappingKey, workspaceKey));
  return { ...open, iv: toBase64(iv), key: toBase64(sealed) };
}

async function openKey(
  lockId: string,
  { iv, key, ...open }: Wrap,
  wrappingKey: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const additionalData = proofOf(lockId, open);
  try {
    const algorithm = { name: "AES-GCM", iv: fromBase64(iv), additionalData };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, wrappingKey, fromBase64(key)));
  } catch {
    return null;
  }
}

function freshSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** Seals the workspace's key for a secret: whoever has it opens the workspace from now on. */
export async function makeWrap(
  lockId: string,
  workspaceKey: Uint8Array<ArrayBuffer>,
  secret: Secret,
  salt: Uint8Array<ArrayBuffer> = freshSalt(),
): Promise<Result<Wrap, UnlockError>> {
  const saltText = toBase64(salt);
  switch (secret.kind) {
    case "passphrase": {
      const passphrase = toNewPassphrase(secret.passphrase);
      const reply = await askStretch({ passphrase, salt, stretching: null });
      if (reply.kind === "failed") return fail({ code: "lock.no-memory", reason: reply.reason });
      const open = { kind: "passphrase", stretching: reply.stretching, salt: saltText } as const;
      return succeed(await sealKey(lockId, open, await toWrappingKey(reply.key, salt), workspaceKey));
    }
    case "recovery": {
      const bytes = await parseRecoveryKey(secret.typed);
      if (bytes === null) return fail({ code: "lock.mistyped" });
      const open = { kind: "recovery", salt: saltText } as const;
      return succeed(await sealKey(lockId, open, await toWrappingKey(bytes, salt), workspaceKey));
    }
    case "passkey": {
      const { credentialId, output } = secret;
      const open = { kind: "passkey", credentialId, salt: saltText } as const;
      return succeed(await sealKey(lockId, open, await toWrappingKey(output, salt), workspaceKey));
    }
  }
}

async function toWrapping(secret: Secret, wrap: Wrap): Promise<Result<Wrapping | null, UnlockError>> {
  const salt = fromBase64(wrap.salt);
  if (secret.kind === "passphrase" && wrap.kind === "passphrase") {
    const reply = await askStretch({ passphrase: secret.passphrase, salt, stretching: wrap.stretching });
    if (reply.kind === "failed") return fail({ code: "lock.no-memory", reason: reply.reason });
    return succeed({ salt, key: await toWrappingKey(reply.key, salt) });
  }
  if (secret.kind === "recovery" && wrap.kind === "recovery") {
    const bytes = await parseRecoveryKey(secret.typed);
    if (bytes === null) return fail({ code: "lock.mistyped" });
    return succeed({ salt, key: await toWrappingKey(bytes, salt) });
  }
  const isPasskey = secret.kind === "passkey" && wrap.kind === "passkey";
  if (!isPasskey || secret.credentialId !== wrap.credentialId) return succeed(null);
  return succeed({ salt, key: await toWrappingKey(secret.output, salt) });
}

function secretsMeant(secret: Secret): readonly Secret[] {
  if (secret.kind !== "passphrase") return [secret];
  return readingsOf(secret.passphrase).map((passphrase) => ({ kind: "passphrase", passphrase }));
}

async function unwrapAsTyped(
  lock: LockRow,
  secret: Secret,
): Promise<Result<Uint8Array<ArrayBuffer>, UnlockError>> {
  for (const wrap of lock.wraps) {
    const wrapping = await toWrapping(secret, wrap);
    if (!wrapping.ok) return wrapping;
    const key = wrapping.value === null ? null : await openKey(lock.id, wrap, wrapping.value.key);
    if (key !== null) return succeed(key);
  }
  return fail({ code: "lock.wrong-secret" });
}

/** The workspace's key, for a secret that fits. Zero it when it is no longer needed. */
export async function unwrapKey(
  lock: LockRow,
  secret: Secret,
): Promise<Result<Uint8Array<ArrayBuffer>, UnlockError>> {
  for (const meant of secretsMeant(secret)) {
    const key = await unwrapAsTyped(lock, meant);
    if (key.ok || key.error.code !== "lock.wrong-secret") return key;
  }
  return fail({ code: "lock.wrong-secret" });
}
