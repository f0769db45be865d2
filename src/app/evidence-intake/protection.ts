import { createSignal, type Accessor } from "solid-js";
import { IS_SINGLE_FILE } from "../edition";
import { measureStorage, requestPersistence } from "../../storage/storage-use";

/** Whether the browser has promised to keep what is stored; null until it was asked. */
export type Protection = "asking" | "granted" | "refused" | null;

/** Asks the browser once to keep what is stored: at the first file, when there is something to lose. */
export function createProtection(): {
  readonly protection: Accessor<Protection>;
  readonly ask: () => Promise<void>;
} {
  const [protection, setProtection] = createSignal<Protection>(null);
  return {
    protection,
    async ask() {
      // What is in memory alone cannot be protected.
      if (IS_SINGLE_FILE || protection() !== null) return;
      setProtection("asking");
      const { isPersisted } = await measureStorage();
      const isKept = isPersisted === true || (await requestPersistence());
      setProtection(isKept ? "granted" : "refused");
    },
  };
}
