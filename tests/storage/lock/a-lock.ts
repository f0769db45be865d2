import { makeLock, type NewLock } from "../../../src/storage/lock/lock-workspace";
import { makeRecoveryKey } from "../../../src/storage/lock/recovery-key";
import type { Secret } from "../../../src/storage/lock/wraps";
import { valueOf } from "../a-workspace";

export const PASSPHRASE: Secret = { kind: "passphrase", passphrase: "oak river lantern seven" };

/** A recovery key that is always the same, as a person types it. */
export async function aRecoveryKey(seed = 1): Promise<Secret> {
  const { groups } = await makeRecoveryKey(new Uint8Array(28).map((_, place) => (place + 1) * seed));
  return { kind: "recovery", typed: groups.join(" ").toLowerCase() };
}

/** A passkey as an authenticator answers for it. */
export function aPasskey(seed = 1): Secret {
  return { kind: "passkey", credentialId: "AQIDBA==", output: new Uint8Array(32).fill(seed) };
}

/** A lock with a recovery key alone, which costs no work to open. */
export async function aLock(...secrets: readonly Secret[]): Promise<NewLock> {
  return valueOf(await makeLock(secrets.length > 0 ? secrets : [await aRecoveryKey()]));
}
