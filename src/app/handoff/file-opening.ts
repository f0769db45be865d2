import { createSignal, type Accessor } from "solid-js";
import type { BackupError } from "../../storage/hand-off/backup-error";
import { catchRefusal } from "../../storage/hand-off/backup-error";
import type { BackupSummary } from "../../storage/hand-off/backup-summary";
import { openFile, type OpenedFile } from "../../storage/hand-off/open-file";
import {
  filesToSource,
  handleToSource,
  openFolder,
  type FolderSource,
} from "../../storage/mirror/folder-source";
import { loadMirrorRow, saveMirrorRow } from "../../storage/mirror/mirror-row";
import { rowOfRestored } from "../../storage/mirror/restored-row";
import { loadLatestChange } from "../../storage/latest-change";
import { restoreBackup } from "../../storage/hand-off/restore-backup";
import type { Progress, Watch } from "../../storage/hand-off/watch";
import type { Seal } from "../../storage/lock/seal";
import { mergeBackup, rehearseMerge, type MergeOutcome } from "../../storage/merge/merge-backup";
import { countWorkspace } from "../backup-actions";
import { instantToDay } from "../instant-to-day";
import { keepLastBackup } from "../last-backup";
import { whileWaitedFor } from "../lock/work-watch";
import type { WorkspaceCounts } from "../messages/handoff";
import type { Workspace } from "../workspace";
import type { LockedOpening } from "./locked-opening";

/** A file that passed all checks: what is in it, what is here, and what merging it would do. */
export type CheckedFile = {
  readonly name: string;
  readonly isLocked: boolean;
  readonly summary: BackupSummary;
  readonly here: WorkspaceCounts;
  /** Null where file and workspace contradict each other, so that only replacing is left. */
  readonly merge: MergeOutcome["counts"] | null;
};

/** A folder that a person chose: by its handle, or as the list of its files. */
export type PickedFolder =
  | { readonly kind: "handle"; readonly name: string; readonly handle: FileSystemDirectoryHandle }
  | { readonly kind: "files"; readonly name: string; readonly files: readonly File[] };

/** How far opening a file has come. */
export type OpeningStep =
  | { readonly kind: "idle" }
  | {
      readonly kind: "locked";
      readonly name: string;
      readonly isWrong: boolean;
      /** True for a backup folder, which opens with a recovery key too. */
      readonly isFolder: boolean;
    }
  | { readonly kind: "busy"; readonly name: string }
  | { readonly kind: "checked"; readonly checked: CheckedFile; readonly isRehearsal: boolean }
  | { readonly kind: "restored"; readonly summary: BackupSummary }
  | { readonly kind: "merged"; readonly outcome: MergeOutcome }
  | { readonly kind: "failed"; readonly error: BackupError };

export type FileOpening = {
  readonly step: Accessor<OpeningStep>;
  readonly progress: Accessor<Progress | null>;
  /** Checks a file without writing anything; a rehearsal ends there. */
  readonly choose: (file: File, isRehearsal: boolean) => Promise<void>;
  /** The same for a backup folder. */
  readonly chooseFolder: (folder: PickedFolder) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Puts the file's content in the place of everything here. Ask first. */
  readonly restore: () => Promise<void>;
  readonly merge: () => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: () => void;
};

type Chosen = {
  readonly name: string;
  readonly isRehearsal: boolean;
  readonly open: (passphrase: string | null) => Promise<OpenedFile>;
  /** The folder that it came from, to go on mirroring into. */
  readonly folder: FileSystemDirectoryHandle | null;
  /** What a folder is read through; null for a file. */
  readonly source: FolderSource | null;
};

function fromFile(file: File, isRehearsal: boolean): Chosen {
  return {
    name: file.name,
    isRehearsal,
    open: (passphrase) => openFile(file, passphrase),
    folder: null,
    source: null,
  };
}

function fromFolder(folder: PickedFolder): Chosen {
  const source = folder.kind === "handle" ? handleToSource(folder.handle) : filesToSource(folder.files);
  return {
    name: folder.name,
    isRehearsal: false,
    open: async () => ({ file: await openFolder(source), isLocked: false, close: () => undefined }),
    folder: folder.kind === "handle" ? folder.handle : null,
    source,
  };
}

/**
 * Opens a file step by step: check, passphrase where there is one, then restore or merge. `onLocked` is handed
 * the key of a workspace that came back locked: what is open then is to be opened anew.
 */
export function createFileOpening(workspace: Workspace, onLocked: (seal: Seal) => void): FileOpening {
  const { database } = workspace;
  const [step, setStep] = createSignal<OpeningStep>({ kind: "idle" });
  const [progress, setProgress] = createSignal<Progress | null>(null);
  let chosen: Chosen | null = null;
  let opened: OpenedFile | null = null;
  let locked: LockedOpening | null = null;
  let abort = new AbortController();

  function watchAnew(): Watch {
    abort = new AbortController();
    setProgress(null);
    return { signal: abort.signal, onProgress: setProgress };
  }

  function close(): void {
    opened?.close();
    opened = null;
    locked?.close();
    locked = null;
  }

  async function check(passphrase: string | null): Promise<void> {
    if (chosen === null) return;
    const { name, isRehearsal, open } = chosen;
    close();
    setStep({ kind: "busy", name });
    const watch = watchAnew();
    const checked = await catchRefusal(async () => {
      opened = await open(passphrase);
      return rehearseMerge(database, opened.file, watch);
    });
    if (!checked.ok || opened === null) {
      close();
      const error: BackupError = checked.ok ? { code: "backup.unreadable" } : checked.error;
      if (error.code === "backup.encrypted" && chosen.source !== null) return checkLocked(null);
      const isLocked = error.code === "backup.encrypted" || error.code === "backup.passphrase-wrong";
      const isWrong = error.code === "backup.passphrase-wrong";
      setStep(isLocked ? { kind: "locked", name, isWrong, isFolder: false } : { kind: "failed", error });
      return;
    }
    const { summary, counts } = checked.value;
    const here = await countWorkspace(database);
    const { isLocked } = opened;
    const result: CheckedFile = { name, isLocked, summary, here, merge: counts };
    setStep({ kind: "checked", checked: result, isRehearsal });
    if (isRehearsal) close();
  }

  /** The same for a locked folder, which is opened in memory only. */
  async function checkLocked(typed: string | null): Promise<void> {
    if (chosen === null || chosen.source === null) return;
    const { name, source } = chosen;
    setStep({ kind: "busy", name });
    const watch = watchAnew();
    const checked = await catchRefusal(async () => {
      const { openLocked } = await import("./locked-opening");
      locked ??= await openLocked(database, source);
      return typed === null ? null : locked.unlock(typed, watch);
    });
    if (!checked.ok && checked.error.code !== "backup.passphrase-wrong") {
      close();
      setStep({ kind: "failed", error: checked.error });
    } else if (!checked.ok || checked.value === null) {
      setStep({ kind: "locked", name, isWrong: !checked.ok, isFolder: true });
    } else {
      const here = await countWorkspace(database);
      const result: CheckedFile = { name, isLocked: true, summary: checked.value, here, merge: null };
      setStep({ kind: "checked", checked: result, isRehearsal: false });
    }
  }

  async function restoreLocked({ restore }: LockedOpening, { folder, name }: Chosen): Promise<void> {
    setStep({ kind: "busy", name });
    await workspace.saves.settle();
    const restored = await restore(watchAnew());
    if (!restored.ok) {
      close();
      setStep({ kind: "failed", error: restored.error });
      return;
    }
    const { summary, seal, lockMark } = restored.value;
    keepLastBackup(localStorage, instantToDay(summary.createdAt));
    await goOnMirroring(folder, lockMark);
    setStep({ kind: "restored", summary });
    onLocked(seal);
  }

  /** A workspace that came from a folder goes on being kept there, as far as nobody has chosen another. */
  async function goOnMirroring(
    folder: FileSystemDirectoryHandle | null,
    lockMark: string | null,
  ): Promise<void> {
    const row = await loadMirrorRow(database);
    if (folder === null) return;
    if (row !== null && !(await row.folder.isSameEntry(folder))) return;
    const change = await loadLatestChange(database);
    await saveMirrorRow(database, await rowOfRestored(folder, { change, lockMark }));
  }

  async function showAll(): Promise<void> {
    await workspace.reload();
    await workspace.checkRows();
  }

  async function restoreChosen(): Promise<void> {
    if (locked !== null && chosen !== null) return restoreLocked(locked, chosen);
    if (opened === null || chosen === null) return;
    setStep({ kind: "busy", name: chosen.name });
    await workspace.saves.settle();
    const restored = await restoreBackup(database, opened.file, { replace: true }, watchAnew());
    close();
    await showAll();
    if (!restored.ok) {
      setStep({ kind: "failed", error: restored.error });
      return;
    }
    if (restored.value.kind === "backup")
      keepLastBackup(localStorage, instantToDay(restored.value.createdAt));
    // All that is here now is in that file.
    (await workspace.session?.mark())?.();
    await goOnMirroring(chosen.folder, null);
    setStep({ kind: "restored", summary: restored.value });
  }

  async function mergeChosen(): Promise<void> {
    if (opened === null || chosen === null) return;
    setStep({ kind: "busy", name: chosen.name });
    await workspace.saves.settle();
    const merged = await mergeBackup(database, opened.file, watchAnew());
    close();
    await showAll();
    setStep(merged.ok ? { kind: "merged", outcome: merged.value } : { kind: "failed", error: merged.error });
  }

  return {
    step,
    progress,
    choose(file, isRehearsal) {
      chosen = fromFile(file, isRehearsal);
      return whileWaitedFor(() => check(null));
    },
    chooseFolder(folder) {
      chosen = fromFolder(folder);
      return whileWaitedFor(() => check(null));
    },
    unlock: (passphrase) =>
      whileWaitedFor(() => (locked === null ? check(passphrase) : checkLocked(passphrase))),
    restore: () => whileWaitedFor(restoreChosen),
    merge: () => whileWaitedFor(mergeChosen),
    stop: () => abort.abort(),
    dismiss() {
      close();
      setStep({ kind: "idle" });
    },
  };
}
