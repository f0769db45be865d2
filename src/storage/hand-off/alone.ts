import { BackupRefusal } from "./backup-error";

type Lockable = { readonly locks?: LockManager };

const LOCK_NAME = "havenmark-restore";

/**
 * Runs `work` unless another tab is bringing in a file right now; refuses with `backup.busy` then.
 * Browsers without locks have one tab at most here.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === "undefined" ? undefined : (navigator as Lockable).locks;
  if (locks === undefined) return work();
  return locks.request(LOCK_NAME, { ifAvailable: true }, (lock) => {
    if (lock === null) throw new BackupRefusal({ code: "backup.busy" });
    return work();
  });
}
