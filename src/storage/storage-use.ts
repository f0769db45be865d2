/**
 * What the workspace takes up, and whether the browser has promised to keep it. Both are null where
 * the browser does not say. Free space is left out: browsers make that number up.
 */
export type StorageUse = { readonly usedBytes: number | null; readonly isPersisted: boolean | null };

function storageManager(): Partial<StorageManager> | null {
  if (typeof navigator === "undefined") return null;
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  return storage ?? null;
}

/** Measures the storage of this page's address. */
export async function measureStorage(): Promise<StorageUse> {
  const storage = storageManager();
  const [estimate, isPersisted] = await Promise.all([
    storage?.estimate?.().catch(() => null),
    storage?.persisted?.().catch(() => null),
  ]);
  return { usedBytes: estimate?.usage ?? null, isPersisted: isPersisted ?? null };
}

/** Asks the browser not to clear the workspace by itself. False where it refuses or cannot be asked. */
export async function requestPersistence(): Promise<boolean> {
  return (
    (await storageManager()
      ?.persist?.()
      .catch(() => false)) ?? false
  );
}
