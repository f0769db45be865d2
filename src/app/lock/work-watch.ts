// Work that hangs must not keep a shared computer unlocked for the day.
const HELD_AT_MOST_MS = 30 * 60_000;

let running = 0;

/** Does work that a person waits for with their hands off, such as saving a large file. */
export async function whileWaitedFor<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
  }
}

/** Whether such work is going on. To be asked again and again: how long it has is counted from the first time. */
export function watchWork(now: () => number): { readonly isOn: () => boolean } {
  let since: number | null = null;
  return {
    isOn() {
      if (running === 0) since = null;
      else since ??= now();
      return since !== null && now() - since < HELD_AT_MOST_MS;
    },
  };
}
