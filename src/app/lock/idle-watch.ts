const LOOK_EVERY_MS = 1000;
// Other tabs hear of work here now and then, not of every move of the mouse.
const TELL_EVERY_MS = 5000;
const WARN_MS = 60_000;

type IdleWatchOptions = {
  readonly page: Document;
  readonly now: () => number;
  readonly idleMinutes: () => number;
  /** True while nothing may lock. */
  readonly isHeld: () => boolean;
  /** Somebody is at work in this tab, or waits for it: the others must not lock it either. */
  readonly onActivity: () => void;
  readonly onWarning: (isOn: boolean) => void;
  readonly onIdle: () => void;
};

export type IdleWatch = {
  /** Somebody is at work, here or in another tab. */
  readonly touch: () => void;
  readonly stop: () => void;
};

// A minute before, or half of the time where that is short.
function warningMs(idleMs: number): number {
  return Math.min(WARN_MS, idleMs / 2);
}

/**
 * Notices when nobody has touched the page for a while. Goes by the wall clock, so that a computer
 * that slept locks as soon as it wakes up.
 */
export function watchIdle(options: IdleWatchOptions): IdleWatch {
  const { page, now } = options;
  let last = now();
  let toldAt = 0;
  let isOver = false;
  const touch = (): void => {
    last = now();
    options.onWarning(false);
  };
  function tell(): void {
    if (now() - toldAt < TELL_EVERY_MS) return;
    toldAt = now();
    options.onActivity();
  }
  function look(): void {
    if (options.isHeld()) {
      touch();
      tell();
    }
    const idleMs = options.idleMinutes() * 60_000;
    const passed = now() - last;
    if (isOver) return;
    if (passed >= idleMs) {
      isOver = true;
      options.onIdle();
    } else options.onWarning(passed >= idleMs - warningMs(idleMs));
  }
  function work(): void {
    // What woke the computer up is no work: the time had passed before it.
    look();
    if (isOver) return;
    touch();
    tell();
  }
  const kinds = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"] as const;
  for (const kind of kinds) page.addEventListener(kind, work, { capture: true, passive: true });
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    touch,
    stop() {
      clearInterval(timer);
      for (const kind of kinds) page.removeEventListener(kind, work, { capture: true });
    },
  };
}
