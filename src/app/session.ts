import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Database } from "../storage/database";
import { loadLatestChange } from "../storage/latest-change";
import { observeWorkspace } from "../storage/observe";

/** A workspace that goes with its tab: what of it stands in a file as well. */
export type Session = {
  /** True while a file holds everything, or there is nothing to hold. */
  readonly isCovered: Accessor<boolean>;
  /** Remembers what is there now; call the answer when a file with all of that is in its place. */
  readonly mark: () => Promise<() => void>;
};

/** Follows the workspace and compares it with the latest file of everything. */
export function createSession(database: Database): Session {
  const [latest, setLatest] = createSignal(0);
  const [covered, setCovered] = createSignal(0);
  async function look(): Promise<void> {
    setLatest(await loadLatestChange(database));
  }
  onCleanup(observeWorkspace(database, () => void look()));
  return {
    isCovered: () => latest() <= covered(),
    async mark() {
      const change = await loadLatestChange(database);
      return () => setCovered(change);
    },
  };
}
