import type { LockSettings } from "./lock-settings";
import { watchIdle } from "./idle-watch";
import { watchPickers } from "./picker-watch";
import { watchWork } from "./work-watch";

type AutoLockOptions = {
  readonly settings: LockSettings;
  readonly now: () => number;
  /** Somebody is at work in this tab. */
  readonly onActivity: () => void;
  readonly onWarning: (isOn: boolean) => void;
  readonly onLock: () => void;
};

export type AutoLock = {
  /** Somebody is at work in another tab. */
  readonly touch: () => void;
  readonly stop: () => void;
};

/** Locks when nobody has touched the page for a while, and when it is hidden where that is wanted. */
export function startAutoLock(options: AutoLockOptions): AutoLock {
  const { settings, now, onActivity, onWarning, onLock } = options;
  const pickers = watchPickers(document, now);
  const work = watchWork(now);
  const idle = watchIdle({
    page: document,
    now,
    idleMinutes: settings.idleMinutes,
    isHeld: () => pickers.isUp() || work.isOn(),
    onActivity,
    onWarning,
    onIdle: onLock,
  });
  const onHide = (): void => {
    const isHidden = document.visibilityState === "hidden";
    if (isHidden && settings.locksWhenHidden() && !pickers.isUp()) onLock();
  };
  document.addEventListener("visibilitychange", onHide);
  return {
    touch: idle.touch,
    stop() {
      idle.stop();
      document.removeEventListener("visibilitychange", onHide);
    },
  };
}
