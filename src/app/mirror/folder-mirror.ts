import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Progress } from "../../storage/hand-off/watch";
import { loadLatestChange } from "../../storage/latest-change";
import { loadLockMark } from "../../storage/mirror/lock-mark";
import type { MirrorError } from "../../storage/mirror/mirror-error";
import {
  deleteMirrorRow,
  holdsOpenCopy,
  observeMirrorRow,
  saveMirrorRow,
  type MirrorRow,
} from "../../storage/mirror/mirror-row";
import { writeMirror } from "../../storage/mirror/write-mirror";
import { observeLock, observeWorkspace } from "../../storage/observe";
import { APP_NAME } from "../app-version";
import { resultsForFile, type Source } from "../backup-actions";
import { keepLastMirror } from "../last-backup";
import { askToWrite, mayWrite, pickFolder } from "./folder-access";

/** How it stands with the folder. */
export type MirrorState =
  | { readonly kind: "off" }
  /** Another tab of this browser does it. */
  | { readonly kind: "elsewhere" }
  /** The browser wants to be asked again after a restart. */
  | { readonly kind: "asks" }
  | { readonly kind: "waiting" }
  | { readonly kind: "writing" }
  | { readonly kind: "current" }
  | { readonly kind: "failed"; readonly error: MirrorError; readonly isRetried: boolean };

export type FolderMirror = {
  readonly state: Accessor<MirrorState>;
  readonly row: Accessor<MirrorRow | null>;
  readonly progress: Accessor<Progress | null>;
  /** True while the workspace is locked and its copy in the folder still is not. */
  readonly hasOpenCopy: Accessor<boolean>;
  /** Files that anybody could read, which went from the folder since the workspace was locked. */
  readonly unlockedFilesRemoved: Accessor<number>;
  /** Lets the person choose a folder and begins; both right from a click. */
  readonly choose: () => Promise<void>;
  readonly allow: () => Promise<void>;
  readonly writeNow: () => Promise<void>;
  /** Goes on although that replaces what is in the folder: a person has agreed. */
  readonly replace: () => Promise<void>;
  /** Forgets the folder; what is in it stays. Ends when no tab writes there any more. */
  readonly stop: () => Promise<void>;
};

/** How long to wait for a pause in the work, at most, and before trying again. */
export type MirrorTimes = {
  readonly pauseMs: number;
  readonly atMostMs: number;
  readonly retriesMs: readonly number[];
};

const usualTimes: MirrorTimes = {
  pauseMs: 10_000,
  atMostMs: 60_000,
  retriesMs: [30_000, 120_000, 600_000],
};

const LOCK_NAME = "havenmark-mirror";
/** Held while a folder is written, so that any tab can wait until nothing is. */
const RUN_LOCK_NAME = "havenmark-mirror-run";

/** Only a person can do something about these; trying again alone would not. */
const forPersons: readonly MirrorError["code"][] = [
  "mirror.other-workspace",
  "mirror.unknown-content",
  "mirror.nothing-here",
];

/** Keeps a folder up to date with the workspace, in one tab of the browser at a time. */
export function createFolderMirror(source: Source, times: MirrorTimes = usualTimes): FolderMirror {
  const { database } = source;
  const [row, setRow] = createSignal<MirrorRow | null>(null);
  const [state, setState] = createSignal<MirrorState>({ kind: "off" });
  const [progress, setProgress] = createSignal<Progress | null>(null);
  const [removed, setRemoved] = createSignal(0);
  const ending = new AbortController();
  let isHolder = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let failures = 0;
  let running: Promise<void> | null = null;
  let runEnding = new AbortController();
  let known: FileSystemDirectoryHandle | null = null;
  // Tells a run of a folder that was left meanwhile from that of the present one.
  let generation = 0;

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(false), ms);
  }

  /** Ends what is under way for the folder so far; the run breaks off at its next step. */
  function leave(): void {
    generation += 1;
    clearTimeout(timer);
    runEnding.abort();
  }

  /** Looks whether the folder lags behind, and then waits for a pause in the work. */
  async function look(): Promise<void> {
    const now = row();
    if (ending.signal.aborted || !isHolder || now === null || running !== null) return;
    const kind = state().kind;
    if (kind === "asks" || (kind === "failed" && now.isPaused)) return;
    const begun = generation;
    const [change, lockMark] = await Promise.all([loadLatestChange(database), loadLockMark(database)]);
    // A run that began meanwhile looks when it ends; another folder was looked at when it was chosen.
    if (generation !== begun || running !== null) return;
    if (change <= now.change && lockMark === now.lockMark) {
      if (kind !== "failed") setState({ kind: "current" });
      return;
    }
    if (kind !== "failed") setState({ kind: "waiting" });
    waitingSince ??= Date.now();
    const left = times.atMostMs - (Date.now() - waitingSince);
    wait(Math.max(0, Math.min(times.pauseMs, left)));
  }

  async function fail(error: MirrorError, folder: MirrorRow, signal: AbortSignal): Promise<void> {
    const isForbidden = error.code === "mirror.not-allowed" && !(await mayWrite(folder.folder));
    if (signal.aborted) return;
    if (isForbidden) {
      setState({ kind: "asks" });
      return;
    }
    const isRetried = !forPersons.includes(error.code);
    setState({ kind: "failed", error, isRetried });
    if (error.code === "mirror.nothing-here") await saveMirrorRow(database, { ...folder, isPaused: true });
    if (!isRetried) return;
    wait(times.retriesMs[Math.min(failures, times.retriesMs.length - 1)] ?? 0);
    failures += 1;
  }

  async function write(now: MirrorRow, mayReplace: boolean, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const written = await writeMirror(database, now.folder, {
      app: APP_NAME,
      resultsOf: (assessmentId) => resultsForFile(source, assessmentId),
      lastId: now.lastId,
      mayReplace,
      onProgress: setProgress,
      signal,
    });
    if (signal.aborted) return;
    if (!written.ok) return fail(written.error, now, signal);
    const { id: lastId, change, at, lockMark, unlockedFilesRemoved } = written.value;
    if (unlockedFilesRemoved > 0) setRemoved(unlockedFilesRemoved);
    failures = 0;
    keepLastMirror(localStorage, source.today());
    const next: MirrorRow = { folder: now.folder, lastId, change, at, lockMark, isPaused: false };
    setRow(next);
    await saveMirrorRow(database, next);
    setState({ kind: "current" });
  }

  async function run(mayReplace: boolean): Promise<void> {
    const now = row();
    if (!isHolder || now === null || (now.isPaused && !mayReplace)) return;
    if (running !== null) return running;
    clearTimeout(timer);
    waitingSince = null;
    runEnding = new AbortController();
    const { signal } = runEnding;
    setState({ kind: "writing" });
    setProgress(null);
    running = navigator.locks.request(RUN_LOCK_NAME, () => write(now, mayReplace, signal));
    try {
      await running;
    } finally {
      running = null;
      setProgress(null);
    }
    // What was changed meanwhile, or another folder that was chosen.
    if (state().kind === "current" || signal.aborted) await look();
  }

  async function begin(now: MirrorRow): Promise<void> {
    leave();
    known = now.folder;
    failures = 0;
    const begun = generation;
    const isAllowed = await mayWrite(now.folder);
    if (generation !== begun) return;
    setState({ kind: isAllowed ? "waiting" : "asks" });
    if (isAllowed) await look();
  }

  async function follow(now: MirrorRow | null): Promise<void> {
    setRow(now);
    if (now === null) {
      leave();
      known = null;
      setState({ kind: "off" });
      return;
    }
    if (!isHolder) {
      setState({ kind: "elsewhere" });
      return;
    }
    const isSame = known !== null && (await known.isSameEntry(now.folder));
    if (!isSame) await begin(now);
  }

  // Held for as long as the tab lives; the next tab takes over when it goes.
  void navigator.locks
    .request(LOCK_NAME, { signal: ending.signal }, async () => {
      isHolder = true;
      await follow(row());
      await new Promise<void>((resolve) => {
        ending.signal.addEventListener("abort", () => resolve());
      });
    })
    .catch(() => undefined);
  const stops = [
    observeMirrorRow(database, (now) => void follow(now)),
    observeWorkspace(database, () => void look()),
    observeLock(database, () => void look()),
  ];
  const onHidden = (): void => {
    if (document.visibilityState === "hidden" && state().kind === "waiting") void run(false);
  };
  document.addEventListener("visibilitychange", onHidden);
  onCleanup(() => {
    ending.abort();
    leave();
    for (const stop of stops) stop();
    document.removeEventListener("visibilitychange", onHidden);
  });

  return {
    state,
    row,
    progress,
    hasOpenCopy: () => holdsOpenCopy(row(), database.seal !== null),
    unlockedFilesRemoved: removed,
    async choose() {
      const folder = await pickFolder("readwrite");
      if (folder === null) return;
      const chosen: MirrorRow = {
        folder,
        lastId: null,
        change: -1,
        at: null,
        lockMark: await loadLockMark(database),
        isPaused: false,
      };
      // Before it is stored, so that a run that ends just now does not store its own over it.
      leave();
      known = null;
      await saveMirrorRow(database, chosen);
      await follow(chosen);
      // What was under way for the folder before does not count for this one.
      await running;
      await run(false);
    },
    async allow() {
      const now = row();
      if (now === null || !(await askToWrite(now.folder))) return;
      await begin(now);
      await run(false);
    },
    writeNow: () => run(false),
    replace: () => run(true),
    async stop() {
      leave();
      await deleteMirrorRow(database);
      await follow(null);
      await navigator.locks.request(RUN_LOCK_NAME, () => undefined);
    },
  };
}
