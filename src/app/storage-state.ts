import { createEffect, createSignal, type Accessor } from "solid-js";
import { measureStorage, requestPersistence, type StorageUse } from "../storage/storage-use";

export type StorageState = {
  /** Null until it was measured. */
  readonly use: Accessor<StorageUse | null>;
  /** Asks the browser for protection; true when it agreed. */
  readonly askForProtection: () => Promise<boolean>;
};

/**
 * How much room the workspace takes, and whether the browser has promised to keep it; measured again
 * whenever `changes` changes.
 */
export function createStorageState(changes: Accessor<unknown>): StorageState {
  const [use, setUse] = createSignal<StorageUse | null>(null);
  async function measure(): Promise<void> {
    setUse(await measureStorage());
  }
  createEffect(() => {
    changes();
    void measure();
  });
  return {
    use,
    async askForProtection() {
      const isGranted = await requestPersistence();
      await measure();
      return isGranted;
    },
  };
}
