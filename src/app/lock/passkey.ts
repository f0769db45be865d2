import { fromBase64, toBase64 } from "../../storage/lock/base-64";
import type { Wrap } from "../../storage/lock/lock-row";
import type { Secret } from "../../storage/lock/wraps";

type PasskeyWrap = Extract<Wrap, { kind: "passkey" }>;
type PasskeySecret = Extract<Secret, { kind: "passkey" }>;
type PrfOutput = { readonly prf?: { readonly results?: { readonly first?: ArrayBuffer | ArrayBufferView } } };

/** Why a passkey cannot be used: the person or the browser said no, or the key cannot make secrets (PRF). */
export type PasskeyFailure = "refused" | "unable";

/** True where the browser knows passkeys; whether one can make secrets is seen when it is asked. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential !== "undefined" && isSecureContext;
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}

function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function outputOf(credential: PublicKeyCredential): Uint8Array<ArrayBuffer> | null {
  const { prf } = credential.getClientExtensionResults() as PrfOutput;
  const first = prf?.results?.first;
  if (first === undefined) return null;
  const bytes =
    first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer as ArrayBuffer);
  return bytes.length === 32 ? bytes.slice() : null;
}

async function askCredential(
  ids: readonly { readonly id: Uint8Array<ArrayBuffer>; readonly salt: Uint8Array<ArrayBuffer> }[],
): Promise<PublicKeyCredential | null> {
  const evalByCredential = Object.fromEntries(ids.map(({ id, salt }) => [toBase64Url(id), { first: salt }]));
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: randomBytes(32),
      allowCredentials: ids.map(({ id }) => ({ type: "public-key", id })),
      userVerification: "required",
      extensions: { prf: { evalByCredential } },
    },
  });
  return credential instanceof PublicKeyCredential ? credential : null;
}

async function orFailure<T>(work: () => Promise<T>): Promise<T | PasskeyFailure> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException) return error.name === "NotSupportedError" ? "unable" : "refused";
    throw error;
  }
}

/** Makes a passkey and asks it for its secret under `salt`. Its name says nothing of what it opens. */
export function makePasskey(
  name: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<PasskeySecret | PasskeyFailure> {
  return orFailure(async () => {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name },
        user: { id: randomBytes(16), name, displayName: name },
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        attestation: "none",
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    if (!(made instanceof PublicKeyCredential)) return "refused";
    const id = new Uint8Array(made.rawId);
    // Some say their secret only when they are asked a second time.
    const asked = outputOf(made) === null ? await askCredential([{ id, salt }]) : made;
    const output = asked === null ? null : outputOf(asked);
    return output === null ? "unable" : { kind: "passkey", credentialId: toBase64(id), output };
  });
}

/** Asks any of the passkeys of a lock for its secret. */
export function askPasskey(wraps: readonly PasskeyWrap[]): Promise<PasskeySecret | PasskeyFailure> {
  return orFailure(async () => {
    const ids = wraps.map((wrap) => ({ id: fromBase64(wrap.credentialId), salt: fromBase64(wrap.salt) }));
    const credential = await askCredential(ids);
    if (credential === null) return "refused";
    const output = outputOf(credential);
    const credentialId = toBase64(new Uint8Array(credential.rawId));
    return output === null ? "unable" : { kind: "passkey", credentialId, output };
  });
}

/** The passkeys among the ways into a workspace. */
export function passkeysIn(wraps: readonly Wrap[]): readonly PasskeyWrap[] {
  return wraps.filter((wrap) => wrap.kind === "passkey");
}
