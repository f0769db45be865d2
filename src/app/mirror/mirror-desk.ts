import { createSignal, getOwner, onCleanup, runWithOwner, type Accessor } from "solid-js";
import { observeMirrorRow } from "../../storage/mirror/mirror-row";
import type { Source } from "../backup-actions";
import { canPickFolder } from "./folder-access";
import type { FolderMirror } from "./folder-mirror";

/** The way to the backup folder: what writes it is loaded when there is one, or when somebody asks. */
export type MirrorDesk = {
  /** False where the browser gives no page a folder. */
  readonly isPossible: boolean;
  /** Null until it is loaded. */
  readonly mirror: Accessor<FolderMirror | null>;
  readonly load: () => void;
};

export function createMirrorDesk(source: Source): MirrorDesk {
  const [mirror, setMirror] = createSignal<FolderMirror | null>(null);
  const owner = getOwner();
  const isPossible = canPickFolder();
  let isLoading = false;

  async function loadNow(): Promise<void> {
    const { createFolderMirror } = await import("./folder-mirror");
    setMirror(runWithOwner(owner, () => createFolderMirror(source)) ?? null);
  }
  function load(): void {
    if (!isPossible || isLoading) return;
    isLoading = true;
    void loadNow();
  }
  // Also when another tab chooses one: this tab takes over when that one goes.
  if (isPossible) onCleanup(observeMirrorRow(source.database, (row) => row !== null && load()));
  return { isPossible, mirror, load };
}
