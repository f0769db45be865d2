type Lockable = { readonly locks?: LockManager };

/** Runs `work` while no other tab runs what has the same name; one that wants to waits for its turn. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === "undefined" ? undefined : (navigator as Lockable).locks;
  return locks === undefined ? work() : locks.request(`havenmark-${name}`, work);
}
