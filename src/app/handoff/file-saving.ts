import { createSignal, type Accessor } from "solid-js";
import { fail, succeed, type Result } from "../../shared/result";
import { loadEvidence } from "../../storage/evidence";
import type { BackupError } from "../../storage/hand-off/backup-error";
import type { Progress } from "../../storage/hand-off/watch";
import { backupFileName, makeFile, type HandedOver } from "../backup-actions";
import { keepLastBackup } from "../last-backup";
import { whileWaitedFor } from "../lock/work-watch";
import { offerDownload } from "../offer-download";
import type { Workspace } from "../workspace";
import { createDownloadTarget, pickTarget, whileScratchStays, type ChosenTarget } from "./file-target";

/** What a person chose to put into a file, and how. */
export type FileChoice = {
  /** The chosen assessments; null for everything. */
  readonly assessmentIds: readonly string[] | null;
  readonly withPrivateNotes: boolean;
  readonly passphrase: string | null;
  /** Ask where to put it, instead of handing it to the downloads. */
  readonly isPlacePicked: boolean;
};

export type FileSaving = {
  readonly progress: Accessor<Progress | null>;
  readonly isBusy: Accessor<boolean>;
  /** Makes the file, checks it and puts it in its place; null when the person chose no place after all. */
  readonly save: (choice: FileChoice) => Promise<Result<HandedOver, BackupError> | null>;
  readonly stop: () => void;
};

async function estimateBytes(workspace: Workspace, ids: readonly string[] | null): Promise<number> {
  const assessmentIds = ids ?? workspace.assessments().map(({ id }) => id);
  const lists = await Promise.all(assessmentIds.map((id) => loadEvidence(workspace.database, id)));
  const files = lists
    .flat()
    .flatMap(({ file, earlierFiles }) => [...(file === null ? [] : [file]), ...earlierFiles]);
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Saves files as a person chose, with progress and a way to stop. */
export function createFileSaving(workspace: Workspace): FileSaving {
  const [progress, setProgress] = createSignal<Progress | null>(null);
  const [isBusy, setBusy] = createSignal(false);
  let abort = new AbortController();

  async function write(
    choice: FileChoice,
    name: string,
    { target, isInPlace }: ChosenTarget,
  ): Promise<Result<HandedOver, BackupError>> {
    const { assessmentIds, withPrivateNotes, passphrase } = choice;
    const cover = await workspace.session?.mark();
    const saved = await makeFile(workspace, {
      target,
      signal: abort.signal,
      onProgress: setProgress,
      ...(assessmentIds !== null && { scope: { assessmentIds, withPrivateNotes } }),
      ...(passphrase !== null && { passphrase }),
    });
    if (!saved.ok) return saved;
    if (!isInPlace) offerDownload(saved.value.bytes, name);
    if (assessmentIds === null) {
      keepLastBackup(localStorage, workspace.today());
      cover?.();
    }
    const { summary, leftOut } = saved.value;
    return succeed({ summary, leftOut, name, isInPlace });
  }

  async function writeTo(
    picked: ChosenTarget | undefined,
    choice: FileChoice,
    name: string,
  ): Promise<Result<HandedOver, BackupError>> {
    // What is on screen belongs into the file.
    await workspace.saves.settle();
    if (picked !== undefined) return write(choice, name, picked);
    const sizeBytes = await estimateBytes(workspace, choice.assessmentIds);
    return whileScratchStays(async () => {
      const target = await createDownloadTarget(sizeBytes, workspace.database.makeId());
      return write(choice, name, target);
    });
  }

  return {
    progress,
    isBusy,
    async save(choice) {
      abort = new AbortController();
      setProgress(null);
      const kind = choice.assessmentIds === null ? "backup" : "hand-off";
      const name = backupFileName(workspace.today(), kind, choice.passphrase !== null);
      setBusy(true);
      try {
        // First of all, while the browser still remembers the click.
        const picked = choice.isPlacePicked ? await pickTarget(name) : undefined;
        if (picked === null) return null;
        return await whileWaitedFor(() => writeTo(picked, choice, name));
      } catch (error) {
        // Where it was to be written to, not what is written: a stick pulled, a folder that may not be used.
        if (!(error instanceof DOMException)) throw error;
        return fail({ code: "backup.storage-failed", reason: error.message });
      } finally {
        setBusy(false);
        setProgress(null);
      }
    },
    stop: () => abort.abort(),
  };
}
