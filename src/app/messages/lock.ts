/** The few words about the lock that every screen has. */
export const lockMessages = {
  lock: "Lock",
  leave: "Leave",
  leaveHint: "Esc three times",
  /** What the browser's tab says while the workspace is locked: nothing of what is in it. */
  lockedTitle: "Locked",
  aboutToLock:
    "Nobody has touched this page for a while. It locks in less than a minute. Move the mouse, touch the screen or press a key to keep it open.",
  hidesOnly: "hides, does not lock",
} as const;
