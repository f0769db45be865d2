import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { Seal } from "../../storage/lock/seal";
import { lockMessages } from "../messages/lock";
import type { Workspace } from "../workspace";
import type { AutoLock } from "./auto-lock";
import { createLeaveKey } from "./leave-key";
import { openLockChannel } from "./lock-channel";
import { createLockSettings, type LockSettings } from "./lock-settings";

/** The lock of the open workspace: when it falls, and what falls with it. */
export type LockDesk = {
  /** Whether the workspace has a passphrase; without one it can be hidden but not locked. */
  readonly isSealed: boolean;
  readonly settings: LockSettings;
  /** True shortly before it locks by itself. */
  readonly isAboutToLock: Accessor<boolean>;
  /** Stores what is on its way, and locks in every tab. */
  readonly lock: () => Promise<void>;
  /** Hides everything at once and in every tab; locks too where there is a passphrase. */
  readonly leave: () => Promise<void>;
  /** Hands the workspace over for its rows to be sealed or opened, after the lock was written. */
  readonly convert: (seal: Seal) => void;
  /** Opens every tab anew, since how the workspace is locked has changed. */
  readonly reopen: () => Promise<void>;
};

type LockDeskOptions = {
  readonly workspace: Workspace;
  readonly store: Storage;
  readonly onConvert: (seal: Seal) => void;
};

// Longer than any write takes; what cannot be stored at all must not keep the page open.
const STORE_MS = 5000;
const NOWHERE = "about:blank";

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Nothing of the screen is seen from now on, whatever still has to be done. */
function coverPage(): void {
  document.documentElement.dataset["covered"] = "";
  document.title = lockMessages.lockedTitle;
}

/**
 * Locking ends the page: a new one holds no key, no word and no picture of the old, which no amount of
 * clearing could promise. Its object URLs go with it.
 */
export function createLockDesk({ workspace, store, onConvert }: LockDeskOptions): LockDesk {
  const { database, saves } = workspace;
  const { seal } = database;
  const settings = createLockSettings(store);
  const [isAboutToLock, setAboutToLock] = createSignal(false);
  let isEnding = false;
  let isStopped = false;
  let autoLock: AutoLock | null = null;

  async function end(to: "locked" | "nowhere" | "open"): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    coverPage();
    await Promise.race([saves.settle(), wait(STORE_MS)]);
    if (to === "nowhere") return location.replace(NOWHERE);
    // The address names an assessment and a criterion.
    if (to === "locked") history.replaceState(null, "", "#/");
    return location.reload();
  }

  const channel = openLockChannel((what) => {
    if (what === "active") autoLock?.touch();
    else if (what === "changed") void end("open");
    else if (what === "left") void end("nowhere");
    else void end("locked");
  });

  function lock(): Promise<void> {
    channel.tell("locked");
    return end("locked");
  }
  function leave(): Promise<void> {
    channel.tell("left");
    return end("nowhere");
  }

  async function startAuto(): Promise<void> {
    // Only a workspace with a passphrase needs it, so it does not weigh on the first load of others.
    const { startAutoLock } = await import("./auto-lock");
    if (isStopped) return;
    autoLock = startAutoLock({
      settings,
      now: () => workspace.clock().getTime(),
      onActivity: () => channel.tell("active"),
      onWarning: setAboutToLock,
      onLock: () => void lock(),
    });
  }
  if (seal !== null) void startAuto();

  const isLeaveKey = createLeaveKey();
  const onKey = (event: KeyboardEvent): void => {
    if (isLeaveKey(event)) void leave();
  };
  // Nobody is asked whether to stay: who locks or leaves has no time for that.
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (isEnding) event.stopImmediatePropagation();
  };
  const onPageHide = (): void => seal?.drop();
  const onPageShow = (event: PageTransitionEvent): void => {
    // The browser kept the page for its Back button; its key is gone.
    if (event.persisted) void end("locked");
  };
  document.addEventListener("keydown", onKey, { capture: true });
  window.addEventListener("beforeunload", onBeforeUnload);
  window.addEventListener("pagehide", onPageHide);
  window.addEventListener("pageshow", onPageShow);
  onCleanup(() => {
    isStopped = true;
    autoLock?.stop();
    channel.close();
    document.removeEventListener("keydown", onKey, { capture: true });
    window.removeEventListener("beforeunload", onBeforeUnload);
    window.removeEventListener("pagehide", onPageHide);
    window.removeEventListener("pageshow", onPageShow);
  });

  return {
    isSealed: seal !== null,
    settings,
    isAboutToLock,
    lock,
    leave,
    convert(newSeal) {
      channel.tell("changed");
      onConvert(newSeal);
    },
    reopen() {
      channel.tell("changed");
      return end("open");
    },
  };
}
