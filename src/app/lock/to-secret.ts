import { parseRecoveryKey } from "../../storage/lock/recovery-key";
import type { Secret } from "../../storage/lock/wraps";

/** What was typed into a field that takes either: a recovery key proves itself, all else is a passphrase. */
export async function toSecret(typed: string): Promise<Secret> {
  const isRecoveryKey = (await parseRecoveryKey(typed)) !== null;
  return isRecoveryKey ? { kind: "recovery", typed } : { kind: "passphrase", passphrase: typed };
}
