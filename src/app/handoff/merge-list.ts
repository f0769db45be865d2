import { createSignal, type Accessor } from "solid-js";
import type { Result } from "../../shared/result";
import { loadImports, undoMerge } from "../../storage/merge/undo-merge";
import type { ImportRow } from "../../storage/merge/import-row";
import type { StorageError } from "../../storage/storage-error";
import type { Workspace } from "../workspace";

/** The files that were merged into this workspace, the latest first. */
export type MergeList = {
  readonly merges: Accessor<readonly ImportRow[]>;
  readonly undo: (id: string) => Promise<Result<null, StorageError>>;
  readonly reload: () => Promise<void>;
};

export function createMergeList(workspace: Workspace): MergeList {
  const [merges, setMerges] = createSignal<readonly ImportRow[]>([]);
  async function reload(): Promise<void> {
    setMerges(await loadImports(workspace.database));
  }
  void reload();
  return {
    merges,
    async undo(id) {
      await workspace.saves.settle();
      const undone = await undoMerge(workspace.database, id);
      await workspace.reload();
      await reload();
      return undone;
    },
    reload,
  };
}
