import { fail, succeed, type Result } from "../../shared/result";
import {
  makeLock,
  openLock,
  replaceWrap,
  startSealing,
  startUnsealing,
  type ChangeLockError,
} from "../../storage/lock/lock-workspace";
import { readLock } from "../../storage/lock/read-lock";
import { makeRecoveryKey } from "../../storage/lock/recovery-key";
import type { Secret } from "../../storage/lock/wraps";
import type { Workspace } from "../workspace";
import type { LockDesk } from "./lock-desk";
import { makePasskey } from "./passkey";
import { oweSweep } from "./sweeping";

/** Why a setting of the lock did not change. */
export type LockSetupError =
  | ChangeLockError
  | { readonly code: "lock.passkey-refused" | "lock.passkey-unable" };

/** A new recovery key, as eight groups of letters. */
export async function drawRecoveryKey(): Promise<readonly string[]> {
  return (await makeRecoveryKey(crypto.getRandomValues(new Uint8Array(28)))).groups;
}

/** Two groups that a person types back, so that the key is known to be on paper. Never the same twice in a row. */
export function groupsToConfirm(count: number): readonly [number, number] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2));
  const one = first % count;
  const other = (one + 1 + (second % (count - 1))) % count;
  return one < other ? [one, other] : [other, one];
}

/**
 * Puts a lock on the open workspace; its rows are sealed right after, on a screen of its own. The browser's
 * files are swept of what stood there in plain once the workspace is open again.
 */
export async function turnLockOn(
  workspace: Workspace,
  desk: LockDesk,
  passphrase: string,
  recoveryKey: readonly string[],
): Promise<Result<null, LockSetupError>> {
  const made = await makeLock([
    { kind: "passphrase", passphrase },
    { kind: "recovery", typed: recoveryKey.join("") },
  ]);
  if (!made.ok) return made;
  await workspace.saves.settle();
  const started = await oweSweep(localStorage, () => startSealing(workspace.database, made.value.lock));
  if (!started.ok) return started;
  desk.convert(made.value.seal);
  return succeed(null);
}

/** Takes the lock off, for somebody who can open it. */
export async function turnLockOff(
  workspace: Workspace,
  desk: LockDesk,
  secret: Secret,
): Promise<Result<null, LockSetupError>> {
  const lock = await readLock({});
  if (!lock.ok || lock.value === null) return fail({ code: "storage.closed" });
  const seal = await openLock(lock.value, secret);
  if (!seal.ok) return seal;
  await workspace.saves.settle();
  const started = await startUnsealing(workspace.database);
  if (!started.ok) return started;
  desk.convert(seal.value);
  return succeed(null);
}

/** Puts another passphrase or recovery key in place of the one before; call `sweepOwed` afterwards. */
export function changeSecret(
  workspace: Workspace,
  current: Secret,
  next: Secret,
): Promise<Result<null, LockSetupError>> {
  return oweSweep(localStorage, () => replaceWrap(workspace.database, current, next));
}

/** Lets a passkey open the workspace too. */
export async function addPasskey(
  workspace: Workspace,
  current: Secret,
  name: string,
): Promise<Result<null, LockSetupError>> {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const made = await makePasskey(name, salt);
  if (made === "refused" || made === "unable") return fail({ code: `lock.passkey-${made}` });
  return replaceWrap(workspace.database, current, made, salt);
}
