import { createSignal, type Accessor } from "solid-js";
import { measureStorage, requestPersistence, type StorageUse } from "../storage/storage-use";

export type StorageState = {
  /** Null until it was measured. */
  readonly use: Accessor<StorageUse | null>;
  readonly measure: () => Promise<void>;
  /** Asks the browser for protection; true when it agreed. */
  readonly askForProtection: () => Promise<boolean>;
};

/** How much room the workspace takes, and whether the browser has promised to keep it. */
export function createStorageState(): StorageState {
  const [use, setUse] = createSignal<StorageUse | null>(null);
  async function measure(): Promise<void> {
    setUse(await measureStorage());
  }
  void measure();
  return {
    use,
    measure,
    async askForProtection() {
      const isGranted = await requestPersistence();
      await measure();
      return isGranted;
    },
  };
}
